// SPDX-License-Identifier: MIT
// Results for words, out of two indexes by Pagefind: by what a page is about, and by every word in it.
import { isForm } from "./query.js";

export const KEYS = "kern";
export const ALL = "alles";
// How much pages weigh by their rank: there are many events and documents; for who is in need, help comes first.
const RANKS = { achtergrond: 0.5 };
const RANKS_OF_TIME = { achtergrond: 1 };
const RANKS_IN_NEED = { achtergrond: 0.5, wegwijzer: 1.5, hulp: 3 };
// What it is worth that the question is just the name of the page.
const NAMED = 3;
const NAMED_IN_NEED = 1.5;

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
    this.asked = [...facets, ...Object.keys(RANKS_IN_NEED).map((rank) => ["rang", rank])];
    this.opened = { [KEYS]: Promise.resolve() };
    this.sorted = {};
  }

  // Every page that has one of the words or one of the names, the best first: { id, score, isWhole, hits, facets }. `hits`
  // are Pagefind's, one for each word that was found, and `isWhole` says whether all were. Also the words on no page.
  async search({ words, names, ...question }, depth) {
    await this.open(depth);
    const [facets, found, called, ofWords] = await Promise.all([
      this.facets(depth),
      Promise.all(words.map((word) => this.ofWord(word, depth))),
      Promise.all(names.map((name) => this.called(name, depth))),
      Promise.all(words.map((word) => this.called(word, depth))),
    ]);
    const rarities = found.map((hits) => Math.log(1 + facets.size / (1 + hits.length)));
    const whole = rarities.reduce((sum, rarity, index) => sum + (found[index].length ? rarity : 0), 0);
    const pages = new Map();
    const pageOf = ({ id }) => {
      if (!pages.has(id)) pages.set(id, { id, said: 0, covered: 0, named: 0, hits: [], facets: facets.get(id) });
      return pages.get(id);
    };
    found.forEach((hits, index) => {
      for (const hit of hits) {
        const page = pageOf(hit);
        page.said += rarities[index] * Math.log1p(hit.score);
        page.covered += rarities[index];
        page.hits.push(hit);
      }
    });
    ofWords.forEach((hits, index) => hits.forEach((hit) => (pageOf(hit).named += rarities[index] / whole)));
    // A name may be a word that else means nothing, and has no hit: OM.
    called.flat().forEach((hit) => {
      const page = pageOf(hit);
      page.named = 1;
      if (!page.hits.length) page.hits.push(hit);
    });
    const results = [...pages.values()].map(({ said, covered, named, ...page }) => ({
      ...page,
      score:
        (whole && (said / whole) * (covered / whole)) * rank(page.facets, question) +
        (question.inNeed ? NAMED_IN_NEED : NAMED) * named,
      isWhole: page.hits.length === words.length,
    }));
    results.sort((one, other) => other.score - one.score);
    const helps = results.slice(0, 3).some(({ facets }) => facets.rang);
    if (question.inNeed && !helps) results.unshift(...(await this.helpFor(results, depth)));
    return { results, unknown: words.filter((_, index) => !found[index].length) };
  }

  // The page with all help, taken from among the results if it stands there: for who is in need and finds no help.
  async helpFor(results, depth) {
    const [facets, [hit]] = await Promise.all([this.facets(depth), this.called("hulp", depth)]);
    if (!hit) return [];
    const place = results.findIndex(({ id }) => id === hit.id);
    if (place >= 0) return results.splice(place, 1);
    return [{ id: hit.id, hits: [hit], facets: facets.get(hit.id), score: 0, isWhole: false }];
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
    const tokens = (await Promise.all(results.slice(0, 3).map(tokensOf))).flat();
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

function rank(facets, { inNeed, isDated }) {
  const ranks = inNeed ? RANKS_IN_NEED : isDated ? RANKS_OF_TIME : RANKS;
  return ranks[facets.rang?.[0]] ?? 1;
}
