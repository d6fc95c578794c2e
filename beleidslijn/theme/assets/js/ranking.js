// SPDX-License-Identifier: MIT
// Which page answers best: pure, from what Pagefind found for each word.

// How much pages weigh by their rank: there are many events and documents, unless a time was asked; for who is in need, help
// comes first.
const WEIGHTS = { achtergrond: 0.5 };
const WEIGHTS_OF_TIME = {};
const WEIGHTS_IN_NEED = { achtergrond: 0.5, wegwijzer: 1.5, hulp: 3 };
// What it is worth that the question is just the name of the page.
const NAMED = 3;
const NAMED_IN_NEED = 1.5;

// Every page that was found, the best first: { id, facets, hits, score, isWhole }. `hits` are Pagefind's, one for each word
// that it has, and `isWhole` says whether it has all. `ofWords` are the hits of each word, `named` those that are called as
// the question, `namedByWord` those that are called as one word of it; `facets` are of each page, by its id.
export function ranked({ ofWords, named, namedByWord }, facets, { inNeed, isDated }) {
  // A word that few pages have says more.
  const rarities = ofWords.map((hits) => (hits.length ? Math.log(1 + facets.size / (1 + hits.length)) : 0));
  const whole = rarities.reduce((sum, rarity) => sum + rarity, 0) || 1;
  const weights = inNeed ? WEIGHTS_IN_NEED : isDated ? WEIGHTS_OF_TIME : WEIGHTS;
  const pages = new Map();
  const pageOf = ({ id }) => {
    if (!pages.has(id)) pages.set(id, { id, facets: facets.get(id) ?? {}, hits: [], said: 0, has: 0, named: 0 });
    return pages.get(id);
  };
  ofWords.forEach((hits, index) => {
    for (const hit of hits) {
      const page = pageOf(hit);
      page.hits.push(hit);
      page.said += (rarities[index] / whole) * Math.log1p(hit.score);
      page.has += rarities[index] / whole;
    }
  });
  const name = (hit, share) => {
    const page = pageOf(hit);
    page.named = Math.min(1, page.named + share);
    // A name may be a word that else means nothing and has no hit: OM.
    if (!page.hits.length) page.hits.push(hit);
  };
  namedByWord.forEach((hits, index) => hits.forEach((hit) => name(hit, rarities[index] / whole)));
  named.forEach((hit) => name(hit, 1));
  // What has little of what the best has, is noise.
  const most = Math.max(...[...pages.values()].map((page) => page.has));
  const near = [...pages.values()].filter((page) => page.named || page.has > most / 3);
  const results = near.map(({ said, has, named: share, ...page }) => ({
    ...page,
    score: said * has * (weights[page.facets.rang] ?? 1) + share * (inNeed ? NAMED_IN_NEED : NAMED),
    isWhole: page.hits.length >= ofWords.length,
  }));
  return results.sort((one, other) => other.score - one.score);
}
