// A bigram table: the characters after each character, with probabilities at a temperature, and a text drawn from them.
import { uniform } from "../lib/random.js";
import { CHARACTERS, FIRSTS, ROWS } from "./counts.js";

export { FIRSTS };
const LETTERS = [...CHARACTERS];

/** The characters that have followed a character, in alphabetical order, with their probabilities at a temperature. */
function following(character, temperature) {
  const row = ROWS[LETTERS.indexOf(character)];
  const found = row.flatMap((value, i) => (i % 2 === 0 ? [{ next: LETTERS[value], count: row[i + 1] }] : []));
  const most = Math.max(...found.map(({ count }) => count)); // counts are divided by it, so that no power overflows
  const powers = found.map(({ count }) => (count / most) ** (1 / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return found.map(({ next }, i) => ({ next, p: powers[i] / sum }));
}

/** The characters that have followed a character, the likeliest first. */
export function distribution(character, temperature) {
  return following(character, temperature).sort((a, b) => b.p - a.p);
}

/** Perplexity: the number of equally likely characters with the same uncertainty, e to the mean of −ln p. */
export function perplexity(character, temperature) {
  return Math.exp(-following(character, temperature).reduce((sum, { p }) => sum + (p > 0 ? p * Math.log(p) : 0), 0));
}

/** A text of so many characters that begins with `first`: each one is drawn after the one before. */
export function write(first, length, temperature, seed) {
  const random = uniform(seed);
  const text = [first];
  while (text.length < length) {
    let left = random();
    const found = following(text[text.length - 1], temperature);
    const drawn = found.find(({ p }) => (left -= p) < 0) ?? found[found.length - 1];
    text.push(drawn.next);
  }
  return text.join("");
}
