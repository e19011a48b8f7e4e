// A query with what its reader mistyped put right, word by word: two words written as one, and words that no section has.

import { hasSame, termsOf } from "./query.js";
import { toKey } from "./spelling.js";
import { fold, lower } from "./text.js";

const MAX_CORRECTED = 3; // words of a query
const MAX_KEPT = 500; // corrected words: a reader who types asks for the same ones at each key
const MIN_PART = 3; // letters of each of two words that are written as one
const LATIN_WORD = /(?<![\p{L}\p{Nd}_.])[A-Za-z]{6,24}(?![\p{L}\p{Nd}_.(])/gu; // not a part of a program's names

export class Correction {
  /**
   * @param {import("./vocabulary.js").Vocabulary} vocabulary
   * @param {import("./near-names.js").NearNames} nearNames
   * @param {Map<string, string[]>} same words that mean the same, by their key
   * @param {(key: import("./spelling.js").Key) => boolean} isHeld whether a section contains a key as it is typed
   */
  constructor(vocabulary, nearNames, same, isHeld) {
    this.vocabulary = vocabulary;
    this.nearNames = nearNames;
    this.same = same;
    this.isHeld = isHeld;
    /** @type {Map<string, string>} */
    this.kept = new Map();
  }

  /**
   * The query with a blank in each Latin word that no section has and that consists of two words that sections have.
   * @param {string} query
   */
  parted(query) {
    return query.replace(LATIN_WORD, (word) => (this.vocabulary.has(fold(lower(word))) ? word : this.partedWord(word)));
  }

  /** @param {string} word */
  partedWord(word) {
    const count = (/** @type {string} */ part) => this.vocabulary.counts.get(fold(lower(part))) ?? 0;
    let [best, most] = [word, 1];
    for (let place = MIN_PART; place <= word.length - MIN_PART; place++) {
      const parts = [word.slice(0, place), word.slice(place)];
      const rarer = Math.min(...parts.map(count));
      if (rarer > most) [best, most] = [parts.join(" "), rarer];
    }
    return best;
  }

  /**
   * The query with its words that no section has replaced by the nearest names.
   * @param {string} query
   */
  corrected(query) {
    const words = query.split(" ");
    if (words.length === 1) return query;
    let left = MAX_CORRECTED;
    return words.map((word) => (left && !this.isKnown(word) && left-- ? this.correctedWord(word) : word)).join(" ");
  }

  /** @param {string} word */
  isKnown(word) {
    const key = toKey(word);
    if (!key.key || this.vocabulary.has(key.key) || hasSame(word, this.same)) return true;
    return termsOf(key.key).every((term) => this.vocabulary.has(term)) && this.isHeld(key);
  }

  /** @param {string} word */
  correctedWord(word) {
    const known = this.kept.get(word);
    if (known !== undefined) return known;
    const { nearNames } = this;
    const corrected =
      nearNames.nearest(word)[0]?.text ?? nearNames.heardWord(word) ?? nearNames.nearestWord(word) ?? word;
    if (this.kept.size >= MAX_KEPT) this.kept.clear();
    this.kept.set(word, corrected);
    return corrected;
  }
}
