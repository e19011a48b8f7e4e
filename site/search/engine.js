// Finds the sections of one language's pages: MiniSearch ranks by words, the table of names by names, and a section
// that holds the query as it was typed comes before one that holds only its words.

import MiniSearch from "minisearch";
import { askedInitials } from "./hangul.js";
import { Names, NEAREST, toKey } from "./names.js";
import { normalise, plain, words } from "./text.js";

/** @typedef {{ location: string, title: string, text: string }} Section */
/** @typedef {{ section: Section, score: number }} Found */
/** @typedef {{ found: Found[], asked: string, terms: Set<string> }} Answer `terms`: what to mark in the sections */

export const MAX_QUERY = 64; // characters; what follows is not read
const MAX_RESULTS = 30;
const MIN_COVERAGE = 0.4; // of a query's words, in a section that neither has its name nor holds it as it is

const TEXT_POINTS = 4; // of the section that is best by words
const LITERAL_POINTS = 3;
const TITLE_BOOST = 3;
/** What sections are worth beside the one that explains a thing. @type {[RegExp, number][]} */
const FACTORS = [
  [/^proof\//, 0.3],
  [/#(?:quiz|summary|references)$/, 0.5],
  [/^glossary\//, 0.7],
  [/#exercise-/, 0.8],
];

const FUZZY_FROM = 5; // letters of a Latin word
const TWO_EDITS_FROM = 8;
const PREFIX_FROM = 3;
const IS_LATIN = /^[\p{Script=Latin}\p{Nd}]/u;

export class Engine {
  /**
   * @param {Section[]} sections of the index, as the build wrote them
   * @param {import("./names.js").Term[]} terms
   */
  constructor(sections, terms) {
    this.sections = sections.map(({ location, title, text }) => ({ location, title: plain(title), text: plain(text) }));
    this.byLocation = new Map(this.sections.map((section) => [section.location, section]));
    this.keys = new Map(this.sections.map(({ location, title, text }) => [location, toKey(`${title} ${text}`).key]));
    this.names = new Names(this.sections, terms);
    /** @type {Set<string>} */
    this.vocabulary = new Set();
    this.index = new MiniSearch({
      idField: "location",
      fields: ["title", "text"],
      tokenize: (text) => words(text).map(({ term }) => term),
      processTerm: (term) => {
        this.vocabulary.add(term);
        return term;
      },
    });
    this.index.addAll(this.sections);
  }

  /**
   * The sections for a query, the best first.
   * @param {string} query
   * @returns {Answer}
   */
  search(query) {
    const asked = normalise(query.slice(0, MAX_QUERY));
    const key = toKey(asked).key;
    if (!key) return { found: [], asked, terms: new Set() };
    if (askedInitials(asked)) return this.rank(asked, key, this.names.find(asked));
    const named = this.names.find(asked);
    if (Math.max(0, ...named.values()) >= NEAREST || this.isHeld(key)) return this.rank(asked, key, named);
    const nearest = this.names.nearest(asked);
    if (nearest.length) return this.rankNearest(nearest);
    const mended = this.mend(asked);
    return this.rank(mended, toKey(mended).key, mended === asked ? named : this.names.find(mended));
  }

  /**
   * The sections for a query that is a name with a slip in it: of the nearest name, and of others that are as near.
   * @param {import("./names.js").Name[]} names
   */
  rankNearest(names) {
    const named = this.names.find(names[0].text);
    for (const { location, weight } of names) {
      named.set(location, Math.max(named.get(location) ?? 0, NEAREST * weight));
    }
    return this.rank(names[0].text, names[0].key, named);
  }

  /**
   * The query with its words that no section has replaced by the nearest names.
   * @param {string} asked
   */
  mend(asked) {
    const parts = asked.split(" ");
    if (parts.length === 1) return asked;
    const isKnown = (/** @type {string} */ part) => {
      const { key } = toKey(part);
      return !key || this.vocabulary.has(key) || this.isHeld(key);
    };
    return parts.map((part) => (isKnown(part) ? part : (this.names.nearest(part)[0]?.text ?? part))).join(" ");
  }

  /** @param {string} key */
  isHeld(key) {
    return [...this.keys.values()].some((text) => text.includes(key));
  }

  /**
   * @param {string} asked
   * @param {string} key
   * @param {Map<string, number>} named
   * @returns {Answer}
   */
  rank(asked, key, named) {
    const { byWords, terms } = this.rankWords(asked);
    const literal =
      key.length > 1 ? this.sections.filter(({ location }) => this.keys.get(location)?.includes(key)) : [];
    const held = new Set(literal.map(({ location }) => location));
    const locations = new Set([...named.keys(), ...held, ...byWords.keys()]);
    const found = [...locations].map((location) => ({
      section: /** @type {Section} */ (this.byLocation.get(location)),
      score:
        factor(location) *
        ((named.get(location) ?? 0) +
          (held.has(location) ? LITERAL_POINTS : 0) +
          TEXT_POINTS * (byWords.get(location)?.points ?? 0)),
      counts: named.has(location) || held.has(location) || (byWords.get(location)?.coverage ?? 0) >= MIN_COVERAGE,
    }));
    const kept = found.filter(({ counts }) => counts).sort((one, other) => other.score - one.score);
    return { found: kept.slice(0, MAX_RESULTS), asked, terms };
  }

  /**
   * Points of sections by their words, from 0 to 1, and the share of the query's words that each holds.
   * @param {string} asked
   */
  rankWords(asked) {
    const wanted = [...new Set(words(asked).map(({ term }) => term))];
    const parts = asked.split(" ").map(termsOf);
    const results = this.index.search(asked, {
      tokenize: () => wanted,
      processTerm: (term) => term,
      boost: { title: TITLE_BOOST },
      prefix: (term) => (IS_LATIN.test(term) ? term.length >= PREFIX_FROM : term.length === 1),
      fuzzy: (term) => this.slips(term),
    });
    const best = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
    const byWords = new Map(
      results.map(({ id, score, queryTerms }) => {
        const coverage = Math.max(queryTerms.length / wanted.length, sharesOf(parts, new Set(queryTerms)));
        return [/** @type {string} */ (id), { points: (coverage * score) / best, coverage }];
      }),
    );
    return { byWords, terms: new Set(results.flatMap((result) => result.terms)) };
  }

  /**
   * The slips that are forgiven in a word that no section has.
   * @param {string} term
   */
  slips(term) {
    if (!IS_LATIN.test(term) || term.length < FUZZY_FROM || this.vocabulary.has(term)) return 0;
    return term.length < TWO_EDITS_FROM ? 1 : 2;
  }
}

/** @param {string} text */
function termsOf(text) {
  return words(text).map(({ term }) => term);
}

/**
 * The share of the query that a section holds, each of the words that its reader parted with a blank for as much: in
 * "gpu 사용법", `gpu` is half, though Hangul has more terms.
 * @param {string[][]} parts
 * @param {Set<string>} held
 */
function sharesOf(parts, held) {
  const shares = parts
    .filter((terms) => terms.length)
    .map((terms) => terms.filter((term) => held.has(term)).length / terms.length);
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(shares.length, 1);
}

/** @param {string} location */
function factor(location) {
  return FACTORS.find(([pattern]) => pattern.test(location))?.[1] ?? 1;
}
