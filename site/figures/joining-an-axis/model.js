// An array of 3 rows and 4 columns, and its sum, mean or maximum along an axis.

export const ROWS = 3;
export const COLUMNS = 4;
export const ARRAY = [
  [3, 1, 4, 1],
  [5, 9, 2, 6],
  [5, 3, 5, 8],
];

const range = (count) => Array.from({ length: count }, (_, i) => i);

/** For each entry of the result, the places [row, column] that are joined into it. `axis` is "0", "1" or "none". */
export function groups(axis) {
  if (axis === "0") return range(COLUMNS).map((j) => range(ROWS).map((i) => [i, j]));
  if (axis === "1") return range(ROWS).map((i) => range(COLUMNS).map((j) => [i, j]));
  return [range(ROWS).flatMap((i) => range(COLUMNS).map((j) => [i, j]))];
}

/** One number from several: their "sum", "mean" or "max". */
export function joined(numbers, operation) {
  if (operation === "max") return Math.max(...numbers);
  const sum = numbers.reduce((total, number) => total + number, 0);
  return operation === "mean" ? sum / numbers.length : sum;
}

/** The numbers of one group. */
export function numbersOf(group) {
  return group.map(([i, j]) => ARRAY[i][j]);
}

/** The entries of the result, in their order. */
export function result(axis, operation) {
  return groups(axis).map((group) => joined(numbersOf(group), operation));
}

/** The shape of the result: the joined axis is gone or, with `keepdims`, has length 1. */
export function shapeOf(axis, keepdims) {
  const lengths = [ROWS, COLUMNS].map((length, i) => (axis === "none" || axis === String(i) ? 1 : length));
  if (keepdims) return lengths;
  return lengths.filter((_, i) => axis !== "none" && axis !== String(i));
}

/** Whether NumPy broadcasts the two shapes: compared from the last axis, lengths are equal or one of them is 1. */
export function fits(one, other) {
  const [a, b] = [[...one].reverse(), [...other].reverse()];
  return a.every((length, i) => b[i] === undefined || length === b[i] || length === 1 || b[i] === 1);
}
