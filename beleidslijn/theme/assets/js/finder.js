// SPDX-License-Identifier: MIT
// Results for words, out of two indexes by Pagefind: by what a page is about, and by every word in it.
import { isForm } from "./query.js";
import { ranked } from "./ranking.js";

export const KEYS = "kern";
export const ALL = "alles";

export class Finder {
  // `folder` is the address of the folder with both indexes.
  static async open(folder) {
    const pagefind = await import(`${folder}${KEYS}/pagefind.js`);
    await pagefind.options({
      noWorker: true,
      baseUrl: "/",
      mergeFilter: { diepte: KEYS },
      ranking: { pageLength: 0.1, termFrequency: 0.5 },
    });
    await pagefind.init();
    return new Finder(pagefind, folder);
  }

  constructor(pagefind, folder) {
    this.pagefind = pagefind;
    this.folder = folder;
    this.opened = {};
  }

  // The pages for a question, the best first (see ranking.js), and the words of it that no page has. For who is in need one
  // of the first three is a page with help.
  async search(question, depth) {
    const facets = await this.open(depth);
    const { words, names } = question;
    const [ofWords, named, namedByWord] = await Promise.all([
      Promise.all(words.map((word) => this.ofWord(word, depth))),
      Promise.all(names.map((name) => this.called(name, depth))),
      Promise.all(words.map((word) => this.called(word, depth))),
    ]);
    const results = ranked({ ofWords, named: named.flat(), namedByWord }, facets, question);
    const unknown = words.filter((_, index) => !ofWords[index].length);
    const helps = results[0]?.facets.rang || results.slice(0, 3).some((page) => page.facets.rang === "hulp");
    if (!question.inNeed || helps) return { results, unknown };
    const help = ranked({ ofWords: [], named: await this.called("hulp", depth), namedByWord: [] }, facets, question);
    return { results: [...help, ...results.filter(({ id }) => id !== help[0]?.id)], unknown };
  }

  // The pages that have this name; the index has names as one word that ends like no other.
  called(name, depth) {
    return this.find(`"${name}qx"`, depth);
  }

  async find(words, depth) {
    return (await this.pagefind.search(words, { filters: { diepte: depth } })).results;
  }

  // Opens an index once; gives by what each of its pages is narrowed and weighed, by its id: { soort, onderwerp, jaar, rang }.
  open(depth) {
    this.opened[depth] ??= this.load(depth);
    return this.opened[depth];
  }

  async load(depth) {
    const folder = `${this.folder}${depth}/`;
    const merged = depth === KEYS || this.pagefind.mergeIndex(folder, { mergeFilter: { diepte: depth }, baseUrl: "/" });
    const [answer] = await Promise.all([fetch(`${folder}facetten.json`), merged]);
    return new Map(Object.entries(await answer.json()));
  }

  async ofWord(word, depth) {
    // Of something short the first signs mean nothing.
    const results = await this.find(/^(\d{1,4}|..?)$/u.test(word) ? `"${word}"` : word, depth);
    if (!results.length) return [];
    // Pagefind gives the pages with the first letters of a word that it does not know.
    const tokens = (await Promise.all(results.slice(0, 2).map(tokensOf))).flat();
    return tokens.some((token) => isForm(token, word)) ? results : [];
  }
}

// The words of a page that a hit points at.
export async function tokensOf(hit) {
  const { content } = await hit.data();
  const words = content.split(/\s+/);
  return hit.words.map((place) => words[place]?.replace(/[^\p{L}\p{N}]/gu, "") ?? "");
}
