// MiniSearch's index of the sections' words: which sections have the words of a query, and how much of it each has.

import MiniSearch from "minisearch";
import { coverage, only, weights } from "./coverage.js";
import { termsOf } from "./query.js";
import { Vocabulary } from "./vocabulary.js";

/** @typedef {{ points: number, coverage: number, terms: Set<string> }} WordMatch
 * points of a section, from 0 to 1; the share of the query's words that it has, and which of them */

const TITLE_BOOST = 3;

export class TextIndex {
  /**
   * @param {import("./engine.js").Section[]} sections
   */
  constructor(sections) {
    this.vocabulary = new Vocabulary();
    this.index = new MiniSearch({
      idField: "location",
      fields: ["title", "text"],
      tokenize: (text) => {
        const terms = termsOf(text);
        this.vocabulary.add(terms);
        return terms;
      },
      processTerm: (term) => term,
    });
    this.index.addAll(sections);
    this.vocabulary.close();
  }

  /**
   * The sections that have words of a query; all terms that the query's words stand for; and how many places of the index
   * were visited.
   * @param {import("./query.js").Part[]} parts
   */
  rank(parts) {
    const wanted = weights(parts);
    const afforded = this.vocabulary.afforded(wanted);
    const results = this.results(afforded);
    const best = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
    const lookedUp = only(parts, afforded);
    /** @type {Map<string, WordMatch>} */
    const byLocation = new Map();
    for (const { location, score, terms } of results) {
      const share = coverage(lookedUp, terms);
      byLocation.set(location, { points: (share * score) / best, coverage: share, terms });
    }
    const places = results.reduce((sum, result) => sum + result.places, 0);
    const meanings = [...wanted.keys()].flatMap((term) => this.vocabulary.entry(term).meanings);
    return { byLocation, terms: new Set(meanings.map(({ term }) => term)), places };
  }

  /**
   * MiniSearch's results, each with the terms of the query that it has and the places that were visited for it.
   * @param {Map<string, number>} afforded terms with their weights
   */
  results(afforded) {
    /** @type {Map<string, { boost: number, ofQuery: string[] }>} */
    const meant = new Map();
    for (const [term, weight] of afforded) {
      for (const { term: word, share } of this.vocabulary.entry(term).meanings) {
        const { boost = 0, ofQuery = [] } = meant.get(word) ?? {};
        meant.set(word, { boost: Math.max(boost, weight * share), ofQuery: [...ofQuery, term] });
      }
    }
    const results = this.index.search("any", {
      tokenize: () => [...meant.keys()],
      processTerm: (term) => term,
      boostTerm: (term) => meant.get(term)?.boost ?? 1,
      boost: { title: TITLE_BOOST },
    });
    return results.map(({ id, score, terms, match }) => ({
      location: /** @type {string} */ (id),
      score,
      terms: new Set(terms.flatMap((term) => meant.get(term)?.ofQuery ?? [])),
      places: Object.values(match).flat().length,
    }));
  }
}
