// SPDX-License-Identifier: MIT
// Results for words, out of two indexes by Pagefind: by what a page is about, and by every word in it.
import { isForm } from "./query.js";
import { RANKS, ranked } from "./ranking.js";

export const KEYS = "kern";
export const ALL = "alles";

export class Finder {
  // `folder` is the address of the folder with both indexes, `facets` all by which results are narrowed: [name, value].
  static async open(folder, facets) {
    const pagefind = await import(`${folder}${KEYS}/pagefind.js`);
    await pagefind.options({
      noWorker: true,
      baseUrl: "/",
      mergeFilter: { diepte: KEYS },
      ranking: { pageLength: 0.1, termFrequency: 0.5 },
    });
    await pagefind.init();
    return new Finder(pagefind, folder, facets);
  }

  constructor(pagefind, folder, facets) {
    this.pagefind = pagefind;
    this.folder = folder;
    this.asked = [...facets, ...RANKS.map((rank) => ["rang", rank])];
    this.opened = { [KEYS]: Promise.resolve() };
    this.sorted = {};
  }

  // The pages for a question, the best first (see ranking.js), and the words of it that no page has. For who is in need one
  // of the first three is a page with help.
  async search(question, depth) {
    await this.open(depth);
    const { words, names } = question;
    const [facets, ofWords, named, namedByWord] = await Promise.all([
      this.facets(depth),
      Promise.all(words.map((word) => this.ofWord(word, depth))),
      Promise.all(names.map((name) => this.called(name, depth))),
      Promise.all(words.map((word) => this.called(word, depth))),
    ]);
    const results = ranked({ ofWords, named: named.flat(), namedByWord }, facets, question);
    const unknown = words.filter((_, index) => !ofWords[index].length);
    if (!question.inNeed || results.slice(0, 3).some((page) => page.facets.rang)) return { results, unknown };
    const help = ranked({ ofWords: [], named: await this.called("hulp", depth), namedByWord: [] }, facets, question);
    return { results: [...help, ...results.filter(({ id }) => id !== help[0]?.id)], unknown };
  }

  // The pages that have this name; the index has names as one word that ends like no other.
  called(name, depth) {
    return this.find(`"${name}qx"`, depth);
  }

  async find(words, depth, filters = {}) {
    return (await this.pagefind.search(words, { filters: { diepte: depth, ...filters } })).results;
  }

  // By what each page can be narrowed, by its id: { soort: [...], onderwerp: [...], jaar: [...], rang: [...] }.
  async facets(depth) {
    await this.open(depth);
    this.sorted[depth] ??= this.sort(depth);
    return this.sorted[depth];
  }

  open(depth) {
    const options = { mergeFilter: { diepte: depth }, baseUrl: "/" };
    this.opened[depth] ??= this.pagefind.mergeIndex(`${this.folder}${depth}/`, options);
    return this.opened[depth];
  }

  async ofWord(word, depth) {
    // Of something short the first signs mean nothing.
    const results = await this.find(/^(\d{1,4}|..?)$/u.test(word) ? `"${word}"` : word, depth);
    if (!results.length) return [];
    // Pagefind gives the pages with the first letters of a word that it does not know.
    const tokens = (await Promise.all(results.slice(0, 2).map(tokensOf))).flat();
    return tokens.some((token) => isForm(token, word)) ? results : [];
  }

  async sort(depth) {
    const pages = new Map();
    const answers = await Promise.all(this.asked.map(([name, value]) => this.find(null, depth, { [name]: value })));
    answers.forEach((results, index) => {
      const [name, value] = this.asked[index];
      for (const { id } of results) {
        const page = pages.get(id) ?? {};
        (page[name] ??= []).push(value);
        pages.set(id, page);
      }
    });
    return pages;
  }
}

// The words of a page that a hit points at.
export async function tokensOf(hit) {
  const { content } = await hit.data();
  const words = content.split(/\s+/);
  return hit.words.map((place) => words[place]?.replace(/[^\p{L}\p{N}]/gu, "") ?? "");
}
