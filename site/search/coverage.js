// What a query's parts weigh: how much of a query a text has, which terms to look for, and which parts of a long text tell most.

/** @typedef {import("./query.js").Part} Part */
/** @typedef {import("./query.js").Reading} Reading */

const TAIL = 0.15; // weight of a particle or ending, relative to its stem

/**
 * How much of a query a set of terms has, from 0 to 1, each part as much as it weighs.
 * @param {Part[]} parts
 * @param {{ has: (term: string) => boolean }} terms
 */
export function coverage(parts, terms) {
  let covered = 0;
  let total = 0;
  for (const { readings, weight } of parts) {
    let best = 0;
    for (const reading of readings) best = Math.max(best, reading.share * shareOf(reading, terms));
    covered += weight * best;
    total += weight;
  }
  return total ? covered / total : 0;
}

/**
 * The share of a reading's terms that a set of terms has.
 * @param {Reading} reading
 * @param {{ has: (term: string) => boolean }} terms
 */
function shareOf({ terms: stem, tail }, terms) {
  let count = 0;
  for (const term of stem) if (terms.has(term)) count += 1;
  for (const term of tail) if (terms.has(term)) count += TAIL;
  return count / (stem.length + TAIL * tail.length);
}

/**
 * The terms to look for, each with the weight of the part that it belongs to.
 * @param {Part[]} parts
 * @returns {Map<string, number>}
 */
export function weights(parts) {
  const byTerm = new Map();
  const add = (/** @type {string} */ term, /** @type {number} */ weight) =>
    byTerm.set(term, Math.max(byTerm.get(term) ?? 0, weight));
  for (const { readings, weight } of parts) {
    for (const { terms, tail, share } of readings) {
      for (const term of terms) add(term, weight * share);
      for (const term of tail) add(term, weight * share * TAIL);
    }
  }
  return byTerm;
}

/**
 * The `count` parts of a text that tell most, in their order. A part of which no section has a word tells nothing, and is
 * left out where a text has more than `count` parts.
 * @param {Part[]} parts
 * @param {number} count
 * @param {(term: string) => number} rarity how much a term tells, 0 where no section has it
 * @returns {Part[]}
 */
export function telling(parts, count, rarity) {
  if (parts.length <= count) return parts;
  const valued = parts.map((part) => ({ part, value: part.weight * worthOf(part, rarity) }));
  valued.sort((one, other) => other.value - one.value);
  const best = new Set(valued.slice(0, count).flatMap(({ part, value }) => (value ? part : [])));
  return parts.filter((part) => best.has(part));
}

/**
 * How much a part tells in the reading that tells most; a reading with a term that no section has tells nothing.
 * @param {Part} part
 * @param {(term: string) => number} rarity
 */
function worthOf({ readings }, rarity) {
  const values = readings.map(({ terms, share }) => {
    const rarities = terms.map(rarity);
    return rarities.includes(0) ? 0 : (share * rarities.reduce((sum, value) => sum + value, 0)) / terms.length;
  });
  return Math.max(...values);
}

/**
 * Parts with only those terms that are looked up; a part that has none of them is left out.
 * @param {Part[]} parts
 * @param {{ has: (term: string) => boolean }} terms
 * @returns {Part[]}
 */
export function only(parts, terms) {
  const isLookedUp = (/** @type {string} */ term) => terms.has(term);
  return parts
    .map(({ readings, weight }) => ({
      weight,
      readings: readings
        .map(({ share, ...reading }) => ({
          share,
          terms: reading.terms.filter(isLookedUp),
          tail: reading.tail.filter(isLookedUp),
        }))
        .filter((reading) => reading.terms.length),
    }))
    .filter(({ readings }) => readings.length);
}
