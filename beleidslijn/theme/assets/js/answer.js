// SPDX-License-Identifier: MIT
// The answer to a question: results, what was understood, and whether the one who asks may be in need.
import { ALL, Finder, KEYS } from "./finder.js";
import { asNames, heard, isDated, meant, says, understand, wordsOf } from "./query.js";

// What an answer needs; `folder` is the address of the folder of the search. The words of the site are only fetched when
// something was mistyped.
export async function openAll(folder) {
  const [finder, language] = await Promise.all([Finder.open(folder), json(`${folder}taal.json`)]);
  let words;
  const vocabulary = () => (words ??= json(`${folder}woorden.json`));
  return { finder, vocabulary, empty: new Set(language.empty), need: language.need };
}

// { words, results, inNeed, depth, meant }: `meant` is the question as it was understood when words of it are unknown.
// `depth` is ALL when what pages are about did not answer, or when it was asked for.
export async function answer(text, tools, depth = KEYS) {
  const question = ask(text, tools);
  const { results, unknown, depth: reached } = await search(question, tools, depth);
  // Short words have too much near them.
  const mistyped = unknown.some((word) => word.length > 3);
  const better = mistyped && (await corrected(question.words, unknown, tools));
  if (!better) return { ...question, results, depth: reached, meant: null };
  const again = ask(better.join(" "), tools);
  const inNeed = question.inNeed || again.inNeed;
  const second = await search({ ...again, inNeed }, tools, depth);
  return { ...again, inNeed, results: second.results, depth: second.depth, meant: better.join(" ") };
}

function ask(text, { empty, need }) {
  const words = understand(text, empty);
  return { words, names: asNames(text, words), isDated: isDated(text), inNeed: says(wordsOf(text), need) };
}

async function search(question, { finder }, depth) {
  if (depth === KEYS && question.isDated) return search(question, { finder }, ALL);
  const found = await finder.search(question, depth);
  const answers = depth === ALL || found.results[0]?.isWhole || helps(found.results, question);
  return answers ? { ...found, depth } : search(question, { finder }, ALL);
}

// Whether a help line among the first has at least half of the words of somebody who may be in need.
const helps = (results, { inNeed, words }) =>
  inNeed && results.slice(0, 3).some((page) => page.facets.rang === "hulp" && 2 * page.hits.length >= words.length);

// The words with what is meant by those that nobody uses; null when nothing is near them.
async function corrected(words, unknown, { vocabulary }) {
  const known = await vocabulary();
  const better = words.map((word) => {
    if (known.includes(word)) return null;
    return unknown.includes(word) ? meant(word, known) : heard(word, known);
  });
  return better.some(Boolean) ? words.flatMap((word, index) => better[index] ?? [word]) : null;
}

const json = async (address) => (await fetch(address)).json();
