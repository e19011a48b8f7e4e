// Weights of attention: the softmax of each row of scores, with or without what comes later.
import { SCORES, SENTENCE } from "./scores.js";

export const CHARACTERS = [...SENTENCE];

/** How much each character looks at each other one; with the mask, later ones get nothing. */
export function weights(masked) {
  return SCORES.map((row, i) => {
    const seen = masked ? row.slice(0, i + 1) : row;
    const highest = Math.max(...seen);
    const powers = seen.map((score) => Math.exp(score - highest));
    const sum = powers.reduce((total, power) => total + power, 0);
    return row.map((_, j) => (j < powers.length ? powers[j] / sum : 0));
  });
}

/** How much of its weight a character gives to those after it. */
export function ahead(masked, character) {
  const line = weights(masked)[character];
  return line.slice(character + 1).reduce((total, weight) => total + weight, 0);
}
