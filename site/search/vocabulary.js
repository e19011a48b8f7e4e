// The words that the sections have, each with how often: what a word of a query stands for, and what it costs to look it
// up. A query looks up no more than it can afford, its rarest words first, however long it is: a rare word says what is
// asked for, and a word that every section has takes the time of all of them and says nothing.

import { edits } from "./hangul.js";
import { differs, mask } from "./mask.js";

/** @typedef {{ term: string, share: number }} Meaning a word of the sections, and how much it counts for the query's */
/** @typedef {{ meanings: Meaning[], cost: number }} Entry the words that one of a query stands for; places to visit */

const BUDGET = 140; // places in the index that a query visits; with all that there are it finds no more
const MOST_MEANINGS = 24; // of the beginning of a word
const KEPT = 2000; // entries; a reader who types asks for the same words at each key

const PREFIX_FROM = 3; // letters of a Latin word
const FUZZY_FROM = 5;
const TWO_EDITS_FROM = 8;
const OF_BEGINNING = 0.375;
const OF_SLIP = 0.45;
const IS_LATIN = /^[\p{Script=Latin}\p{Nd}]/u;

/**
 * The rarer a word is, the more it tells; but a word that was typed comes before one that means the same.
 * @param {number} weight
 * @param {number} cost
 */
export const worth = (weight, cost) => weight ** 8 / (1 + cost);

export class Vocabulary {
  constructor() {
    /** @type {Map<string, number>} */
    this.counts = new Map();
    /** @type {string[]} */
    this.sorted = [];
    /** @type {{ term: string, letters: number }[]} */
    this.latin = [];
    /** @type {Map<string, Entry>} */
    this.entries = new Map();
  }

  /**
   * Counts each of the words of a text once: so many places a search for it visits.
   * @param {string[]} terms
   */
  add(terms) {
    for (const term of new Set(terms)) this.counts.set(term, (this.counts.get(term) ?? 0) + 1);
  }

  /** To be called when all words are known. */
  close() {
    this.sorted = [...this.counts.keys()].sort();
    this.latin = this.sorted.filter((term) => IS_LATIN.test(term)).map((term) => ({ term, letters: mask(term) }));
  }

  /** @param {string} term */
  has(term) {
    return this.counts.has(term);
  }

  /** @param {string} term */
  entry(term) {
    const known = this.entries.get(term);
    if (known) return known;
    const meanings = this.meanings(term);
    const cost = meanings.reduce((sum, each) => sum + (this.counts.get(each.term) ?? 0), 0);
    if (this.entries.size >= KEPT) this.entries.clear();
    this.entries.set(term, { meanings, cost });
    return { meanings, cost };
  }

  /**
   * @param {string} term
   * @returns {Meaning[]}
   */
  meanings(term) {
    const itself = this.has(term) ? [{ term, share: 1 }] : [];
    if (!IS_LATIN.test(term)) return term.length === 1 ? [...itself, ...this.begun(term)] : itself;
    const begun = term.length < PREFIX_FROM ? [] : this.begun(term);
    return [...itself, ...begun, ...(itself.length ? [] : this.slipped(term))];
  }

  /**
   * The words that begin with a word, the shortest first.
   * @param {string} term
   * @returns {Meaning[]}
   */
  begun(term) {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle] > term) high = middle;
      else low = middle + 1;
    }
    const found = [];
    for (let place = low; this.sorted[place]?.startsWith(term); place++) found.push(this.sorted[place]);
    found.sort((one, other) => one.length - other.length);
    return found.slice(0, MOST_MEANINGS).map((each) => {
      const missing = each.length - term.length;
      return { term: each, share: (OF_BEGINNING * each.length) / (each.length + 0.3 * missing) };
    });
  }

  /**
   * The words that are few slips away from a word that no section has.
   * @param {string} term
   * @returns {Meaning[]}
   */
  slipped(term) {
    if (term.length < FUZZY_FROM) return [];
    const most = term.length < TWO_EDITS_FROM ? 1 : 2;
    const letters = mask(term);
    return this.latin.flatMap((each) => {
      if (differs(letters, each.letters, most)) return [];
      const distance = edits(term, each.term, most);
      return distance > most
        ? []
        : [{ term: each.term, share: (OF_SLIP * each.term.length) / (each.term.length + distance) }];
    });
  }

  /**
   * The words that a query can afford, the most telling first, each with the weight that it has in the query.
   * @param {Map<string, number>} wanted
   * @returns {Map<string, number>}
   */
  afforded(wanted) {
    const priced = [...wanted].map(([term, weight]) => ({ term, weight, cost: this.entry(term).cost }));
    priced.sort((one, other) => worth(other.weight, other.cost) - worth(one.weight, one.cost));
    let left = BUDGET;
    const found = new Map();
    for (const { term, weight, cost } of priced) {
      if (cost > left && left < BUDGET) continue;
      left -= cost;
      found.set(term, weight);
    }
    return found;
  }
}
