import { handles } from "../lib/drag.js";
import { ink, svg, tag, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill } from "../lib/text.js";
import { FILTERS, IMAGE, KERNEL, answer, laidOn, output, padded, pairs, places } from "./model.js";

const CELL = 28;
const MAX_PADDING = 1;
const CANVAS = IMAGE.length + 2 * MAX_PADDING; // cells; smaller images lie in the middle of it
const [LEFT, TOP] = [8, 34];
const RIGHT = LEFT + CANVAS * CELL + 34;
const BELOW = TOP + IMAGE.length * CELL + 44; // where the filter is drawn, below the output
const IMAGE_TOP = TOP + (BELOW + KERNEL * CELL - TOP - CANVAS * CELL) / 2; // in the middle of what stands beside it
const minus = (value) => String(value).replace("-", "−");

export function initial() {
  return { filter: "across", stride: 1, padding: 0, flip: false, row: 1, column: 1 };
}

const last = ({ stride, padding }) => places(stride, padding) - 1;
const clamp = (value, high) => Math.max(0, Math.min(high, value));

/** Keeps the place inside the output after a change of its size. */
function fit(state) {
  Object.assign(state, { row: clamp(state.row, last(state)), column: clamp(state.column, last(state)) });
}

/** Where the image's first cell is drawn: without padding it moves inwards. */
const corner = ({ padding }) => [LEFT, IMAGE_TOP].map((edge) => edge + (MAX_PADDING - padding) * CELL);

/**
 * A cell with its number; a `soft` one is padding.
 * @param {number} x @param {number} y @param {number | string} text @param {{soft?: boolean, weight?: string}} style
 */
function cell(x, y, text, { soft = false, weight }) {
  const paint = { fill: "none", stroke: soft ? ink.grid : ink.soft, "stroke-dasharray": soft ? "3 3" : undefined };
  return [
    tag("rect", { x, y, width: CELL, height: CELL, ...paint }),
    words(x + CELL / 2, y + CELL / 2 + 5, text, { anchor: "middle", fill: soft ? ink.soft : ink.text, weight }),
  ];
}

/**
 * Rows of cells from (x, y) on, each with its style.
 * @type {(rows: any[][], x: number, y: number, style?: (i: number, j: number) => object) => unknown[]}
 */
const cells = (rows, x, y, style = () => ({})) =>
  rows.map((row, i) => row.map((text, j) => cell(x + j * CELL, y + i * CELL, text, style(i, j))));

const box = (x, y, side, color) =>
  tag("rect", {
    x,
    y,
    width: side * CELL,
    height: side * CELL,
    fill: color,
    "fill-opacity": 0.14,
    stroke: color,
    "stroke-width": 3,
  });

export function picture(state, labels) {
  const { stride, padding, row, column } = state;
  const [x, y] = corner(state);
  const image = padded(padding);
  const isPadding = (i, j) => [i, j].some((at) => at < padding || at >= padding + IMAGE.length);
  const reached = (i, j) => i < row || (i === row && j <= column);
  const numbers = output(state).map((line, i) => line.map((value, j) => (reached(i, j) ? minus(value) : "")));
  return svg(labels.picture, BELOW + KERNEL * CELL + 12, [
    words(x, y - 14, labels.image, { fill: ink.soft }),
    words(RIGHT, TOP - 14, labels.output, { fill: ink.soft }),
    words(RIGHT, BELOW - 14, labels.weights, { fill: ink.soft }),
    cells(image, x, y, (i, j) => ({ soft: isPadding(i, j) })),
    box(x + column * stride * CELL, y + row * stride * CELL, KERNEL, ink.b),
    cells(numbers, RIGHT, TOP, (i, j) => ({ weight: i === row && j === column ? "bold" : undefined })),
    box(RIGHT + column * CELL, TOP + row * CELL, 1, ink.a),
    cells(
      laidOn(state.filter, state.flip).map((weights) => weights.map(minus)),
      RIGHT,
      BELOW,
    ),
    box(RIGHT, BELOW, KERNEL, ink.b),
  ]);
}

/** The products with weights other than 0, and their sum. */
function calculation(state) {
  const products = pairs(state, state.row, state.column)
    .filter(([weight]) => weight !== 0)
    .map(([weight, pixel]) => `${weight < 0 ? `(${minus(weight)})` : weight}\u00a0·\u00a0${pixel}`);
  return `${products.join(" + ")} = ${minus(answer(state, state.row, state.column))}`;
}

function status(state, labels) {
  const { stride, padding, row, column, flip } = state;
  const count = places(stride, padding);
  const values = { row, column, calculation: calculation(state), stride, padding, count, pixels: IMAGE.length };
  return [labels.status_place, labels.status_size, flip ? labels.status_flipped : labels.status_plain].map((text) =>
    fill(text, values),
  );
}

/** The axes of the handle: places of the output, which lie `stride` cells apart in the image; upwards is positive. */
function axes(state) {
  const step = () => state.stride * CELL;
  const first = () => corner(state).map((edge) => edge + (KERNEL * CELL) / 2);
  return {
    x: [0, places(1, MAX_PADDING) - 1],
    y: [1 - places(1, MAX_PADDING), 0],
    px: (column) => first()[0] + column * step(),
    py: (up) => first()[1] - up * step(),
    back: ([x, y]) => [(x - first()[0]) / step(), (first()[1] - y) / step()],
  };
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  view.choice("filter", Object.keys(FILTERS));
  view.choice("stride", [1, 2], { then: fit });
  view.choice("padding", [0, MAX_PADDING], { then: fit });
  view.toggle("flip");
  view.buttons(
    {
      next: (state) => {
        const place = state.row * (last(state) + 1) + state.column + 1;
        Object.assign(state, { row: Math.floor(place / (last(state) + 1)), column: place % (last(state) + 1) });
      },
      first: (state) => Object.assign(state, { row: 0, column: 0 }),
    },
    { disabled: (state) => [state.row === last(state) && state.column === last(state) && "next"] },
  );
  handles(view, axes(view.state), [
    {
      name: labels.window,
      step: [1, 1],
      get: ({ row, column }) => [column, -row],
      set: (state, [across, up]) => fit(Object.assign(state, { row: Math.max(0, -up), column: across })),
      say: ({ row, column }) => fill(labels.window_place, { row, column }),
    },
  ]);
  view.redraw();
}
