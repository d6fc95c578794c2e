// SPDX-License-Identifier: MIT
// What a result shows: its texts with the found words marked, and why it was found when those do not say so.
import { tokensOf } from "./finder.js";
import { wordsOf } from "./query.js";

const LONGEST = 220;
const NAME_END = "qx";

// The texts of a page, and the forms in which the words of a question were found in it, a list for each word.
export async function shownOf(page, words) {
  const { raw_url: address, meta } = await page.hits[0].data();
  const found = await Promise.all(page.hits.map(tokensOf));
  return {
    standing: "",
    summary: "",
    text: "",
    names: [],
    words: [],
    ...meta,
    address: address.slice(1),
    found: found.map((forms) => forms.filter((form) => !form.endsWith(NAME_END))),
    forms: new Set([...words, ...found.flat()]),
  };
}

// A text as pieces: text, and `<mark>` elements for the words that were found. In a long word a part is enough.
export function marked(text, forms) {
  const parts = [...forms].filter((form) => form.length > 3);
  return text.split(/([\p{L}\p{N}]+)/u).map((piece, index) => {
    const word = piece.toLocaleLowerCase("nl");
    if (index % 2 === 0 || !(forms.has(word) || parts.some((part) => word.includes(part)))) return piece;
    const mark = document.createElement("mark");
    mark.textContent = piece;
    return mark;
  });
}

// The summary; when only the rest of the text has a word that was found, the sentence with it.
export function excerpt({ title, summary, text, found }) {
  if (!text || found.some((forms) => has(`${title} ${summary}`, forms))) return summary || sentences(text)[0] || "";
  return sentences(text).find((sentence) => found.some((forms) => has(sentence, forms))) ?? summary;
}

// The search words that led here, for the words of the question that stand nowhere on the page.
export function reasons({ title, summary, text, label, names, words, found }) {
  const seen = [title, summary, text, label, ...names].join(" ");
  const hidden = found.filter((forms) => !has(seen, forms));
  return [...new Set(hidden.map((forms) => words.find((word) => has(word, forms))).filter(Boolean))];
}

const has = (text, forms) => {
  const words = wordsOf(text);
  return forms.some((form) => words.some((word) => word === form || (form.length > 3 && word.includes(form))));
};

const sentences = (text) =>
  (text.match(/[^.?!]+[.?!]*/g) ?? []).map((sentence) => {
    const trimmed = sentence.trim();
    return trimmed.length > LONGEST ? `${trimmed.slice(0, LONGEST).replace(/\s+\S*$/, "")}…` : trimmed;
  });
