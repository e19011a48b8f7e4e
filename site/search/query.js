// Reads a query or a name as parts: each of its words in every form that a text may have for it, with words that mean the same.

import { shortStemOf, stemOf, verbOf } from "./endings.js";
import { hasHangul } from "./hangul.js";
import { isStopWord } from "./stop-words.js";
import { fold, lower, words } from "./text.js";

/** @typedef {{ terms: string[], tail: string[], share: number }} Reading terms that a text may have for a part of a query */
/** @typedef {{ readings: Reading[], weight: number }} Part a word of a query or name, in every reading */

const STOP = 0.08; // weight of a stop word, which says nothing about the subject
const VERB = 0.9; // weight of the stem that a word has if it is a verb
const SAME = 0.6; // weight of a word with the same meaning as the typed one
const CHUNK = /\p{Script=Hangul}+|[\p{Script=Latin}\p{Nd}]+(?:[-_][\p{Script=Latin}\p{Nd}]+)*|\p{Script=Greek}/gu;

/**
 * The words of a text as parts.
 * @param {string} text
 * @param {Map<string, string[]>} [same] words that mean the same, by their key
 * @returns {Part[]}
 */
export function partsOf(text, same) {
  return [...new Set(chunks(text))].map((chunk) => {
    const readings = readingsOf(chunk);
    for (const other of (same && synonyms(chunk, same)) ?? []) readings.push(reading(other, SAME));
    return { readings, weight: isStopWord(chunk) ? STOP : 1 };
  });
}

/**
 * Whether it is one word for which there are others that mean the same: such a word is not a slip.
 * @param {string} word
 * @param {Map<string, string[]>} same
 */
export function hasSame(word, same) {
  const [chunk, ...others] = chunks(word);
  return chunk !== undefined && !others.length && synonyms(chunk, same) !== undefined;
}

/**
 * The words of a text, split at blanks and signs; a compound such as zero_grad is one word.
 * @param {string} text
 */
export function chunks(text) {
  return lower(text).match(CHUNK) ?? [];
}

/**
 * A word as the terms of its stem and, in Hangul, those of the ending behind it.
 * @param {string} chunk
 * @param {number} share
 * @returns {Reading}
 */
function reading(chunk, share) {
  const termsOfAll = termsOf(chunk);
  if (!hasHangul(chunk) || chunk.length < 3) return { terms: termsOfAll, tail: [], share };
  const stem = stemOf(chunk);
  const terms = termsOfAll.slice(0, Math.max(1, stem.length - 1));
  return { terms, tail: termsOfAll.slice(terms.length), share };
}

/**
 * A word as it is written and, in Hangul, as the stem of a verb: 멈춰야 also as 멈추.
 * @param {string} chunk
 */
function readingsOf(chunk) {
  const written = reading(chunk, 1);
  if (!hasHangul(chunk) || chunk.length < 2) return [written];
  const short = shortStemOf(chunk);
  if (short) return [written, { terms: [short], tail: [], share: VERB }];
  const stem = stemOf(chunk);
  const verb = verbOf(stem);
  return verb === stem ? [written] : [written, { terms: termsOf(verb), tail: [], share: VERB }];
}

/** @param {string} text */
export function termsOf(text) {
  return words(text).map(({ term }) => term);
}

/**
 * Words that mean the same as a word; a word of Hangul may have particles and endings behind it.
 * @param {string} chunk
 * @param {Map<string, string[]>} same
 */
function synonyms(chunk, same) {
  if (!hasHangul(chunk)) return same.get(fold(chunk));
  for (let length = chunk.length; length > 0; length--) {
    const synonymsOfStem = same.get(chunk.slice(0, length));
    if (synonymsOfStem) return synonymsOfStem;
  }
  return undefined;
}
