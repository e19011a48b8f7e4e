// From strokes of a pen to ten probabilities: dots, counts of dots as in the data, and the network.
import { HANDS, LAYERS } from "./network.js";

export const SIDE = 32; // dots of the paper along each side
export const PEN = 3; // radius of the pen in dots
const PIXEL = 4; // dots of a pixel along each side
export const PIXELS = SIDE / PIXEL;
const WIDEST = 26; // dots: in the data no digit fills the whole width
const FULL = PIXEL * PIXEL; // dots of a black pixel

const range = (count) => Array.from({ length: count }, (_, i) => i);

/** The pixels of a digit of the data, from 0 (white) to 16 (black). */
export function example(hand, digit) {
  return [...HANDS[hand - 1][digit]].map((letter) => letter.charCodeAt(0) - "a".charCodeAt(0));
}

/** Strokes scaled like digits of the data: as high as the paper, no wider than the widest digit, and centred. */
export function fitted(strokes) {
  const points = strokes.flat();
  const [low, high] = [Math.min, Math.max].map((most) => [0, 1].map((axis) => most(...points.map((p) => p[axis]))));
  const size = [0, 1].map((axis) => Math.max(high[axis] - low[axis], 1e-9));
  const up = (SIDE - 2 * PEN) / size[1];
  const scale = [Math.min(up, (WIDEST - 2 * PEN) / size[0]), up];
  const place = (value, axis) => SIDE / 2 + (value - (low[axis] + high[axis]) / 2) * scale[axis];
  return strokes.map((stroke) => stroke.map((point) => point.map(place)));
}

/** The square of the distance from a point to the piece of line between `a` and `b`. */
function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2;
}

/** Whether the pen has passed over the dot with this centre. */
function black(strokes, dot) {
  return strokes.some((stroke) =>
    stroke.some((point, i) => distance(dot, stroke[Math.max(0, i - 1)], point) <= PEN * PEN),
  );
}

/** How many dots of each square of 4 by 4 are black, as the makers of the data counted. */
export function counts(strokes) {
  const pixels = range(PIXELS * PIXELS).map(() => 0);
  for (const row of range(SIDE)) {
    for (const column of range(SIDE)) {
      const pixel = Math.floor(row / PIXEL) * PIXELS + Math.floor(column / PIXEL);
      if (black(strokes, [column + 0.5, row + 0.5])) pixels[pixel] += 1;
    }
  }
  return pixels;
}

/** The pixels moved to the right, or to the left where `by` is negative; what leaves the image is lost. */
export function moved(pixels, by) {
  return pixels.map((_, i) => {
    const from = (i % PIXELS) - by;
    return from >= 0 && from < PIXELS ? pixels[i - by] : 0;
  });
}

const numbers = ({ bytes, scale }) =>
  Array.from(
    Int8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)),
    (value) => value * scale,
  );
const network = LAYERS.map(({ W, b }) => ({ W: numbers(W), b: numbers(b) }));

/** One layer: weights are in rows, a row for each input. */
function dense(values, { W, b }) {
  return b.map((bias, unit) => values.reduce((sum, value, i) => sum + value * W[i * b.length + unit], bias));
}

/** The probability of each digit for an image with pixels from 0 to 16. */
export function probabilities(pixels) {
  const hidden = dense(
    pixels.map((pixel) => pixel / FULL),
    network[0],
  ).map((value) => Math.max(0, value));
  const outputs = dense(hidden, network[1]);
  const highest = Math.max(...outputs);
  const powers = outputs.map((output) => Math.exp(output - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
