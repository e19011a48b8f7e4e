// Tomatoes: ripe (1) or not (0) by their redness from 0 to 100; "ripe if redness > threshold".
import { normal, uniform } from "../lib/random.js";

/** `count` tomatoes seen by a camera that shifts every reading by `shift`. Labels alternate. */
export function sample(count, seed, shift = 0) {
  const next = uniform(seed);
  const y = Array.from({ length: count }, (_, i) => i % 2);
  return { x: y.map((ripe) => (ripe ? 68 : 42) + shift + 9 * normal(next)), y };
}

/** How many of the tomatoes the rule gets wrong. */
export function errors({ x, y }, threshold) {
  return x.filter((value, i) => value > threshold !== (y[i] === 1)).length;
}

/** A threshold with the fewest errors: the middle of the first best gap between neighbouring readings. */
export function learn(data) {
  const sorted = [...data.x].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((value, i) => (value + sorted[i]) / 2);
  const candidates = [sorted[0] - 1, ...gaps, sorted[sorted.length - 1] + 1];
  return candidates.reduce((best, at) => (errors(data, at) < errors(data, best) ? at : best));
}
