// Weights of attention: the softmax of each row of scores, with or without a mask of later characters.
import { SCORES, SENTENCE } from "./scores.js";

export const CHARACTERS = [...SENTENCE];

/** The weights of attention, a row for each character; with the mask, later characters get 0. */
export function weights(masked) {
  return SCORES.map((row, i) => {
    const seen = masked ? row.slice(0, i + 1) : row;
    const highest = Math.max(...seen);
    const powers = seen.map((score) => Math.exp(score - highest));
    const sum = powers.reduce((total, power) => total + power, 0);
    return row.map((_, j) => (j < powers.length ? powers[j] / sum : 0));
  });
}

/** The sum of the weights that a character gives to later ones. */
export function ahead(masked, character) {
  const line = weights(masked)[character];
  return line.slice(character + 1).reduce((total, weight) => total + weight, 0);
}
