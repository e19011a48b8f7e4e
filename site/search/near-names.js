// The names, and the words of names, that a query only resembles: with slips of a finger, typed with the other keyboard, or
// heard and written in Hangul.

import { hasHangul, onOtherKeyboard } from "./hangul.js";
import { chunks } from "./query.js";
import { differs, edits } from "./slips.js";
import { sounds } from "./sound.js";
import { spelled, variants } from "./spelling.js";

/** @typedef {import("./spelling.js").Spelling} Spelling */
/** @typedef {import("./names.js").Name} Name */

const MIN_LETTERS = 4; // a shorter query is not read as one with a slip
const TWO_SLIPS_FROM = 9; // letters; a shorter query may have one slip

export class NearNames {
  /**
   * @param {Name[]} names
   */
  constructor(names) {
    this.all = names;
    this.chunks = new Map(names.flatMap(({ text }) => chunks(text)).map((chunk) => [chunk, spelled(chunk)]));
    this.bySound = indexedBySound(names.map((name) => [name.raw, name]));
    this.chunkBySound = indexedBySound([...this.chunks.keys()].map((chunk) => [chunk, chunk]));
  }

  /**
   * The names that are nearest to a query with a slip of a finger, by the letters that are typed.
   * @param {string} query
   */
  nearest(query) {
    return nearestIn(query, (name) => name, this.all);
  }

  /**
   * The word of a name that is nearest to a word with a slip of a finger.
   * @param {string} word
   */
  nearestWord(word) {
    return nearestIn(word, ([, spelling]) => spelling, [...this.chunks])[0]?.[0];
  }

  /**
   * The English names that are heard in a query of Hangul.
   * @param {string} query
   */
  heard(query) {
    for (const { raw } of hasHangul(query) ? variants(query) : []) {
      const names = this.bySound.get(sounds(raw));
      if (names) return names;
    }
    return [];
  }

  /**
   * The English word of a name that is heard in a word of Hangul.
   * @param {string} word
   */
  heardWord(word) {
    if (!hasHangul(word)) return undefined;
    return variants(word).flatMap(({ raw }) => this.chunkBySound.get(sounds(raw)) ?? [])[0];
  }

  /**
   * The names that a query becomes when its keys are typed with the other keyboard, for a reader who forgot to change it.
   * @param {string} query
   */
  onOtherKeyboard(query) {
    const typed = onOtherKeyboard(query.replace(/[\s-]/g, ""));
    if (typed.length < MIN_LETTERS) return [];
    const equal = this.all.filter((name) => name.letters === typed);
    return equal.length ? equal : this.all.filter((name) => name.letters.startsWith(typed));
  }
}

/**
 * English words, each filed under its sounds.
 * @template T
 * @param {[string, T][]} words each with what it stands for
 * @returns {Map<string, T[]>}
 */
function indexedBySound(words) {
  const bySound = new Map();
  for (const [word, meaning] of words) {
    const key = hasHangul(word) ? "" : sounds(word);
    if (key) bySound.set(key, [...(bySound.get(key) ?? []), meaning]);
  }
  return bySound;
}

/**
 * The candidates with the fewest slips between them and a query, in their order; none where all have too many.
 * @template T
 * @param {string} query
 * @param {(candidate: T) => Spelling} spellingOf
 * @param {T[]} candidates
 * @returns {T[]}
 */
function nearestIn(query, spellingOf, candidates) {
  /** @type {T[]} */
  let nearest = [];
  let least = Infinity;
  for (const asked of longEnough(query)) {
    for (const candidate of candidates) {
      const most = Math.min(least, maxSlips(asked));
      const distance = slips(asked, spellingOf(candidate), most);
      if (distance > most) continue;
      if (distance < least) nearest = [];
      least = distance;
      nearest.push(candidate);
    }
  }
  return nearest;
}

/** @param {string} query */
const longEnough = (query) => variants(query).filter(({ letters }) => letters.length >= MIN_LETTERS);

/** @param {Spelling} asked */
const maxSlips = (asked) => (asked.letters.length < TWO_SLIPS_FROM ? 1 : 2);

/**
 * The slips between a query and a name, by the keys that are typed or by the letters, whichever are fewer: a wrong ㅘ
 * is two keys and one letter.
 * @param {Spelling} asked
 * @param {Spelling} name
 * @param {number} most
 */
function slips(asked, name, most) {
  const isHangul = asked.jamo !== asked.raw;
  if (differs(asked.mask, name.mask, isHangul ? 2 * most : most)) return most + 1;
  const typed = edits(asked.letters, name.letters, most);
  return typed > 1 && isHangul ? Math.min(typed, edits(asked.jamo, name.jamo, most)) : typed;
}
