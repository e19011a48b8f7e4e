// Data sets of the playground: the four points of XOR, and clouds of points with others for validation.
import { normal, uniform } from "../lib/random.js";

const [TRAINING, FRESH] = [40, 200]; // points of a cloud

export const XOR = {
  X: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  Y: [0, 1, 1, 0],
};

/** A point of each class, around the middle (0.5, 0.5). */
const CLOUDS = {
  ring: (label, next) => {
    const [turn, radius] = [2 * Math.PI * next(), label ? 0.14 + 0.05 * normal(next) : 0.58 + 0.06 * normal(next)];
    return [0.5 + radius * Math.cos(turn), 0.5 + radius * Math.sin(turn)];
  },
  moons: (label, next) => {
    const turn = Math.PI * next();
    const [across, up] = [Math.cos(turn), Math.sin(turn)].map((value) => 0.5 * value + 0.06 * normal(next));
    return label ? [0.75 + across, 0.62 - up] : [0.25 + across, 0.38 + up];
  },
  overlap: (label, next) => [0, 1].map(() => (label ? 0.72 : 0.28) + 0.26 * normal(next)),
};

function cloud(name, count, seed) {
  const next = uniform(seed);
  const Y = Array.from({ length: count }, (_, i) => i % 2);
  return { X: Y.map((label) => CLOUDS[name](label, next)), Y };
}

/** Points with their classes, and for a cloud `fresh` ones of the same kind that are not trained on. */
export function dataset(name) {
  if (name === "xor") return { ...XOR, fresh: undefined };
  return { ...cloud(name, TRAINING, 11), fresh: cloud(name, FRESH, 12) };
}
