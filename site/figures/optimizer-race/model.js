// The race of bench/optimizers.py: gradient descent, momentum and Adam in a valley. Points are pairs [x, y].

export const KINDS = ["sgd", "momentum", "adam"];
/** The learning rates of the race, from 0.001 to 7. */
export const RATES = [-3, -2, -1, 0].flatMap((power) => [1, 2, 3, 5, 7].map((base) => Number(`${base}e${power}`)));
export const MOST = 600; // steps; a run that has not arrived by then is counted as lost
const GOAL = 1e-4; // share of the first loss at which a run has arrived
const FLAT = 0.02; // the curvature along the valley; across it is 1
const BETA = 0.9;
const [BETA1, BETA2, EPS] = [0.9, 0.999, 1e-8];

/** @typedef {number[][]} Matrix of the loss ½ pᵀHp */

/** @type {(degrees: number) => Matrix} the valley, turned against the axes */
export function valley(degrees) {
  const [c, s] = direction(degrees);
  const mixed = (FLAT - 1) * c * s;
  return [
    [FLAT * c * c + s * s, mixed],
    [mixed, FLAT * s * s + c * c],
  ];
}

function direction(degrees) {
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
}

/** @type {(point: number[], degrees: number) => number[]} the point, turned about the minimum */
export function turned([x, y], degrees) {
  const [c, s] = direction(degrees);
  return [c * x - s * y, s * x + c * y];
}

/** @type {(H: Matrix, p: number[]) => number[]} */
export function gradient(H, [x, y]) {
  return [H[0][0] * x + H[0][1] * y, H[1][0] * x + H[1][1] * y];
}

export function loss(H, p) {
  const [gx, gy] = gradient(H, p);
  return (p[0] * gx + p[1] * gy) / 2;
}

/** The step of each optimizer in one coordinate, before the learning rate; `kept` is its state between steps. */
const MOVES = {
  sgd: (g) => g,
  momentum: (g, kept) => {
    kept.v = BETA * (kept.v ?? 0) + g;
    return kept.v;
  },
  adam: (g, kept, t) => {
    kept.m = BETA1 * (kept.m ?? 0) + (1 - BETA1) * g;
    kept.s = BETA2 * (kept.s ?? 0) + (1 - BETA2) * g * g;
    return kept.m / (1 - BETA1 ** t) / (Math.sqrt(kept.s / (1 - BETA2 ** t)) + EPS);
  },
};

/** The path of an optimizer: steps + 1 points, with the start. */
export function path(kind, rate, H, start, steps) {
  const kept = [{}, {}];
  const points = [start];
  for (let t = 1; t <= steps; t += 1) {
    const slope = gradient(H, points[t - 1]);
    points.push(points[t - 1].map((value, axis) => value - rate * MOVES[kind](slope[axis], kept[axis], t)));
  }
  return points;
}

/** The number of steps after which the loss is below the goal; MOST where it is not reached. */
export function arrival(kind, rate, H, start) {
  const first = loss(H, start);
  const found = path(kind, rate, H, start, MOST).findIndex((point, i) => i > 0 && loss(H, point) < GOAL * first);
  return found < 0 ? MOST : found;
}

/** Points of the ellipse on which the loss is `level`. */
export function contour(level, degrees, count = 60) {
  return Array.from({ length: count + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / count;
    return turned([Math.sqrt((2 * level) / FLAT) * Math.cos(angle), Math.sqrt(2 * level) * Math.sin(angle)], degrees);
  });
}
