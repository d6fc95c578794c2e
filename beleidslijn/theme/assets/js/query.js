// SPDX-License-Identifier: MIT
// What somebody typed, as words: pure functions, also used by tests.

const JOINTS = ["", "s", "e", "en", "n"];

// The same runs of letters and digits as in the index (beleidslijn/finding/words.py).
export const wordsOf = (text) => text.toLocaleLowerCase("nl").match(/[\p{L}\p{N}]+/gu) ?? [];

// A question in words: without those that mean nothing, numbers as the index has them.
export function understand(text, empty) {
  const words = joinNumbers(wordsOf(text), empty).flatMap(splitPrefix);
  const meaning = words.filter((word) => !empty.has(word));
  return [...new Set(meaning.length ? meaning : words)];
}

// A question as the name of something, in one word: with and without the words that mean nothing; and each two words of it
// that stand together, since people write long words apart.
export const asNames = (text, words) => {
  const pairs = words.slice(1).map((word, index) => words[index] + word);
  return [...new Set([wordsOf(text).join(""), words.join(""), ...pairs])].filter(Boolean);
};

// Whether a question names a year, not as a part of a number: events and documents answer those.
export const isDated = (text) => /\p{L}.*(?<![\d/-])(19|20)\d\d(?![\d/-])/u.test(text);

// Whether one of some phrases stands among words; both as the index has them.
export const says = (words, phrases) => {
  const spoken = ` ${words.join(" ")} `;
  return phrases.some((phrase) => spoken.includes(` ${phrase} `));
};

// Whether a word that was found is the word that was sought: another form of it, not just its first letters.
export function isForm(form, word) {
  const [found, sought] = [plain(form), plain(word)];
  let same = 0;
  while (same < sought.length && found[same] === sought[same]) same += 1;
  return same >= Math.max(3, sought.length - 3) || same === sought.length;
}

// What may be meant by a word that nobody uses: two words that it is made of, or the word that is nearest. Little may
// differ: a word is as a rule right, and only not on this site.
export function meant(word, vocabulary) {
  return parts(word, new Set(vocabulary)) ?? nearest(word, vocabulary);
}

// The word that sounds like one that nobody uses.
export const heard = (word, vocabulary) => vocabulary.find((other) => sound(other) === sound(word));

function parts(word, known) {
  for (let end = word.length - 4; end >= 4; end -= 1) {
    if (!known.has(word.slice(0, end))) continue;
    for (const joint of JOINTS) {
      const rest = word.slice(end);
      if (rest.startsWith(joint) && known.has(rest.slice(joint.length))) return [word.slice(0, end), rest.slice(joint.length)];
    }
  }
  return null;
}

// The word that sounds the same, else the nearest by letters; of what is as near, the first, which is used most.
function nearest(word, vocabulary) {
  const same = heard(word, vocabulary);
  if (same) return [same];
  const most = word.length < 5 ? 0 : word.length < 9 ? 1 : 2;
  let best = null;
  let least = most + 1;
  for (const other of vocabulary) {
    // The first letter is seldom wrong.
    if (word[0] !== other[0] || Math.abs(other.length - word.length) > most) continue;
    const far = distance(word, other, most);
    if (far < least) [best, least] = [other, far];
  }
  return best && [best];
}

// A word without accents.
const plain = (word) => word.normalize("NFD").replace(/\p{M}/gu, "");

const SOUNDS = [
  [/x/g, "ks"], [/ph/g, "f"], [/qu?/g, "kw"], [/c(?=[aourtkl]|$)/g, "k"], [/th/g, "t"], [/ij|ei|y/g, "ei"], [/ou/g, "au"],
  [/gt/g, "cht"], [/v/g, "f"], [/z/g, "s"], [/d$/, "t"], [/ae/g, "aa"], [/(.)\1/g, "$1"],
];

// A word as it sounds in Dutch, so that spelling by ear is no error.
const sound = (word) => SOUNDS.reduce((said, [letters, as]) => said.replace(letters, as), plain(word));

// How many letters are to be changed, left out, put in or swapped (Damerau-Levenshtein, optimal string alignment);
// at least `limit` when it is more than that.
function distance(one, other, limit) {
  let before = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + change);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, above] = [above, row];
  }
  return above[other.length];
}

// "36 222" is the number 36222, and "254 ba" the article 254ba.
const joinNumbers = (words, empty) =>
  words.reduce((done, word) => {
    const last = done.at(-1) ?? "";
    const goesOn = /^\d{3}$/.test(word) || (/^\p{L}{1,2}$/u.test(word) && !empty.has(word));
    return goesOn && /^\d{1,3}$/.test(last) ? [...done.slice(0, -1), last + word] : [...done, word];
  }, []);

// "kst36222" is two words; "254ba" is one.
const splitPrefix = (word) => word.match(/^(\p{L}{2,})(\d+)$/u)?.slice(1) ?? [word];
