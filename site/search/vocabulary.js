// The words that the sections have, each with how many sections have it: which of them a word of a query stands for, and
// what it costs to look them up. A query looks up no more than its budget allows, its rarest words first, however long it
// is: a rare word says what is asked for, and a word that every section has takes the time of all of them and says nothing.

import { differs, edits, mask } from "./slips.js";
import { isLatin } from "./text.js";

/** @typedef {{ term: string, share: number }} Meaning a word of the sections, and how much it counts for the query's */
/** @typedef {{ meanings: Meaning[], cost: number }} Entry the words that a query's word stands for; the places to visit */

const BUDGET = 140; // places in the index that a query visits; with more, the queries of the tests find nothing else
const MAX_MEANINGS = 24; // words that begin with a word of a query
const MAX_KEPT = 2000; // entries; a reader who types asks for the same words at each key

const PREFIX_FROM = 3; // letters from which a Latin word may be the beginning of another
const ONE_SLIP_FROM = 5; // letters from which it may have a slip
const TWO_SLIPS_FROM = 8;
const SHARE_OF_BEGINNING = 0.375; // how much a word counts that the query's begins, before what it is longer by
const SHARE_OF_SLIP = 0.45; // how much a word counts that the query's misses by a slip

/**
 * The order in which a query's words are looked up, the highest first: the rarer a word is, the more it tells; but a word
 * that was typed comes before one that means the same.
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
   * Counts each word of a text once, since a search for the word visits the text once.
   * @param {string[]} terms
   */
  add(terms) {
    for (const term of new Set(terms)) this.counts.set(term, (this.counts.get(term) ?? 0) + 1);
  }

  /** To be called when all words are known. */
  close() {
    this.sorted = [...this.counts.keys()].sort();
    this.latin = this.sorted.filter(isLatin).map((term) => ({ term, letters: mask(term) }));
  }

  /** @param {string} term */
  has(term) {
    return this.counts.has(term);
  }

  /**
   * A word of a query with the words of the sections that it stands for.
   * @param {string} term
   */
  entry(term) {
    const known = this.entries.get(term);
    if (known) return known;
    const meanings = this.meanings(term);
    const cost = meanings.reduce((sum, meaning) => sum + (this.counts.get(meaning.term) ?? 0), 0);
    if (this.entries.size >= MAX_KEPT) this.entries.clear();
    this.entries.set(term, { meanings, cost });
    return { meanings, cost };
  }

  /**
   * @param {string} term
   * @returns {Meaning[]}
   */
  meanings(term) {
    const itself = this.has(term) ? [{ term, share: 1 }] : [];
    if (!isLatin(term)) return term.length === 1 ? [...itself, ...this.begun(term)] : itself;
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
    const longer = [];
    for (let place = low; this.sorted[place]?.startsWith(term); place++) longer.push(this.sorted[place]);
    longer.sort((one, other) => one.length - other.length);
    return longer.slice(0, MAX_MEANINGS).map((word) => {
      const missing = word.length - term.length;
      return { term: word, share: (SHARE_OF_BEGINNING * word.length) / (word.length + 0.3 * missing) };
    });
  }

  /**
   * The words that are few slips away from a word that no section has.
   * @param {string} term
   * @returns {Meaning[]}
   */
  slipped(term) {
    if (term.length < ONE_SLIP_FROM) return [];
    const most = term.length < TWO_SLIPS_FROM ? 1 : 2;
    const letters = mask(term);
    return this.latin.flatMap(({ term: word, letters: itsLetters }) => {
      if (differs(letters, itsLetters, most)) return [];
      const distance = edits(term, word, most);
      return distance > most ? [] : [{ term: word, share: (SHARE_OF_SLIP * word.length) / (word.length + distance) }];
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
    const afforded = new Map();
    for (const { term, weight, cost } of priced) {
      if (cost > left && left < BUDGET) continue;
      left -= cost;
      afforded.set(term, weight);
    }
    return afforded;
  }
}
