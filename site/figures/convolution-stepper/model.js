// A small image, three filters of 3 by 3, and the convolution of the image with a filter.

export const IMAGE = [
  [0, 0, 2, 0, 0],
  [0, 1, 3, 0, 0],
  [0, 0, 3, 0, 0],
  [0, 0, 3, 1, 0],
  [0, 1, 3, 2, 0],
];
export const FILTERS = {
  across: [
    [-1, 0, 1],
    [-1, 0, 1],
    [-1, 0, 1],
  ],
  down: [
    [-1, -1, -1],
    [0, 0, 0],
    [1, 1, 1],
  ],
  spot: [
    [0, -1, 0],
    [-1, 4, -1],
    [0, -1, 0],
  ],
};
export const KERNEL = 3;

const range = (count) => Array.from({ length: count }, (_, i) => i);

/** The image with so many rows and columns of zeros on each side. */
export function padded(padding) {
  const zeros = (count) => range(count).map(() => 0);
  const rows = IMAGE.map((row) => [...zeros(padding), ...row, ...zeros(padding)]);
  const around = () => range(padding).map(() => zeros(rows[0].length));
  return [...around(), ...rows, ...around()];
}

/** The weights as they are laid on: `flip` turns the filter upside down and left to right. */
export function laidOn(filter, flip) {
  if (!flip) return FILTERS[filter];
  return FILTERS[filter].map((row) => [...row].reverse()).reverse();
}

/** The number of places of the filter in each direction, which is the side of the output. */
export function places(stride, padding) {
  return Math.floor((IMAGE.length + 2 * padding - KERNEL) / stride) + 1;
}

/** At one place of the output, counted from 0: pairs of a weight and the pixel below it, in reading order. */
export function pairs({ filter, flip, stride, padding }, row, column) {
  const image = padded(padding);
  return laidOn(filter, flip).flatMap((weights, u) =>
    weights.map((weight, v) => [weight, image[row * stride + u][column * stride + v]]),
  );
}

/** The number at one place of the output. */
export function answer(settings, row, column) {
  return pairs(settings, row, column).reduce((sum, [weight, pixel]) => sum + weight * pixel, 0);
}

/** The whole output. */
export function output(settings) {
  const count = range(places(settings.stride, settings.padding));
  return count.map((row) => count.map((column) => answer(settings, row, column)));
}
