// The table of names: headings of sections, functions of exercises, terms of the glossary in both languages and other names
// of sections, each with the section that explains it. A query that is a name finds that section whatever the words of its
// text are. Names that a query only resembles are in near-names.js.

import { coverage, weights } from "./coverage.js";
import { withoutEnding } from "./endings.js";
import { askedInitials, initials } from "./hangul.js";
import { points, pointsOfInitials, pointsWithinText } from "./points.js";
import { partsOf } from "./query.js";
import { holds, toKey, variants } from "./spelling.js";
import { worth } from "./vocabulary.js";

/** @typedef {import("./spelling.js").Key} Key */
/** @typedef {import("./query.js").Part} Part */
/** @typedef {Key & { text: string, initials: string, location: string, weight: number, words: Part[], terms: Set<string> }} Name */

const CONCEPT = 1.15; // weight of a name that the index gives a section, above a heading of the same name
const TELLING = 0.5; // weight from which a term makes a name a candidate
const MAX_CANDIDATES = 50; // names that a query's words are compared with, word by word
const STRIPPED = 0.97; // a query is read as it is typed before an ending is cut off

export class Names {
  /**
   * @param {import("./engine.js").Section[]} sections
   */
  constructor(sections) {
    this.all = sections.flatMap(namesOf).filter(({ key }) => key);
    this.byTerm = indexedByTerm(this.all);
    /** @type {Map<string, Set<string>>} */
    this.bySection = new Map();
    for (const { location, terms } of this.all) {
      const sectionTerms = this.bySection.get(location) ?? new Set();
      for (const term of terms) sectionTerms.add(term);
      this.bySection.set(location, sectionTerms);
    }
    for (const name of this.all) name.words = this.valued(name.words);
  }

  /**
   * Whether a section has a term in one of its names.
   * @param {string} location
   * @param {string} term
   */
  has(location, term) {
    return this.bySection.get(location)?.has(term) ?? false;
  }

  /**
   * Parts with what each is worth: the rarer its terms are in names, the more it tells.
   * @param {Part[]} parts
   */
  valued(parts) {
    const rarity = (/** @type {string} */ term) =>
      Math.log(1 + this.all.length / (1 + (this.byTerm.get(term)?.length ?? 0)));
    return parts.map((part) => {
      const { terms } = part.readings[0];
      return { ...part, weight: (part.weight * terms.reduce((sum, term) => sum + rarity(term), 0)) / terms.length };
    });
  }

  /**
   * How alike each section's names are to a query, from 0 to 1: by the words that both have, whatever their order.
   * @param {Part[]} parts
   * @param {Part[]} asked the same, valued
   */
  alike(parts, asked) {
    const terms = weights(parts);
    const candidates = this.candidates(terms);
    const likeness = best(candidates, (name) => {
      const ofQuery = coverage(asked, name.terms);
      const ofName = coverage(name.words, terms);
      return (2 * ofQuery * ofName) / (ofQuery + ofName || 1);
    });
    return { likeness, compared: candidates.size };
  }

  /**
   * The names that have telling words of a query, from its rarest word on, and no more than are worth the time.
   * @param {Map<string, number>} terms
   */
  candidates(terms) {
    const telling = [...terms].filter(([, weight]) => weight >= TELLING);
    const groups = telling.map(([term, weight]) => ({ weight, names: this.byTerm.get(term) ?? [] }));
    groups.sort((one, other) => worth(other.weight, other.names.length) - worth(one.weight, one.names.length));
    /** @type {Set<Name>} */
    const candidates = new Set();
    for (const { names } of groups) {
      if (candidates.size && candidates.size + names.length > MAX_CANDIDATES) continue;
      for (const name of names) candidates.add(name);
    }
    return candidates;
  }

  /**
   * The points of each section whose names the query matches.
   * @param {string} query
   * @returns {Map<string, number>}
   */
  find(query) {
    const consonants = askedInitials(query);
    if (consonants) return best(this.all, (name) => pointsOfInitials(name.initials, consonants) * name.weight);
    const keys = variants(query);
    const ofKeys = (/** @type {Name} */ name) => keys.map((key, nth) => points(name, key) * (nth ? STRIPPED : 1));
    return best(this.all, (name) => Math.max(...ofKeys(name)) * name.weight);
  }

  /**
   * The points of each section that has a name of several words within a longer text.
   * @param {string} text
   * @param {Key} key
   */
  within(text, key) {
    const candidates = [...this.candidates(weights(partsOf(text)))];
    const contained = candidates.filter((name) => name.text.includes(" ") && holds(key, name, true));
    return best(contained, (name) => pointsWithinText(name) * name.weight);
  }
}

/**
 * For each section, the highest value that one of its names has; sections without a value above 0 are left out.
 * @param {Iterable<Name>} names
 * @param {(name: Name) => number} measure
 * @returns {Map<string, number>}
 */
function best(names, measure) {
  const byLocation = new Map();
  for (const name of names) {
    const value = measure(name);
    if (value > (byLocation.get(name.location) ?? 0)) byLocation.set(name.location, value);
  }
  return byLocation;
}

/**
 * @param {import("./engine.js").Section} section
 */
function namesOf({ location, title, other, names }) {
  return [
    ...[title, ...bare(title), other, ...functionOf(location)].map((name) => toName(name, location, 1)),
    ...names.map((name) => toName(name, location, CONCEPT)),
  ];
}

/**
 * @param {string} text
 * @param {string} location
 * @param {number} weight
 * @returns {Name}
 */
function toName(text, location, weight) {
  const key = toKey(text);
  const words = partsOf(text);
  return { ...key, text, initials: initials(key.key), location, weight, words, terms: new Set(weights(words).keys()) };
}

/**
 * For each term, the names that have it.
 * @param {Name[]} names
 */
function indexedByTerm(names) {
  /** @type {Map<string, Name[]>} */
  const byTerm = new Map();
  for (const name of names) {
    for (const term of name.terms) {
      const others = byTerm.get(term);
      if (others) others.push(name);
      else byTerm.set(term, [name]);
    }
  }
  return byTerm;
}

/**
 * A heading without the ending of a question: 과적합 for 과적합이란?
 * @param {string} title
 */
function bare(title) {
  return title.endsWith("?") ? withoutEnding(toKey(title).key) : [];
}

/**
 * The function that an exercise is about, which is also its command: `mse` for `06_learning/#exercise-mse`.
 * @param {string} location
 */
function functionOf(location) {
  return /#exercise-(\w+)$/.exec(location)?.slice(1) ?? [];
}
