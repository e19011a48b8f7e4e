// The picture of a difference: the two shapes as boxes, and got and expected as small heat maps side by side, with the
// differing entries marked. Screen readers get its text alternative.

import { element } from "./dom.js";

const MAX_COLUMNS = 16; // wider rows are cut off, since a phone has no room for more
const MAX_ROWS = 12;
const DIGITS = [4, 6, 9];
const MAX_BOX = 8; // cells along one side of a shape's box

/** @param {import("./reply.js").Picture} picture */
export function drawPicture(picture, say) {
  const { got, expected, alt } = picture;
  const same = String(got.shape) === String(expected.shape);
  const differs = new Set(same ? picture.differs.map(String) : []);
  const first = same && picture.first ? String(picture.first) : null;
  const write = writer(picture, same);
  const scale = scaleOf([...got.values, ...expected.values]);
  const side = (values, name) =>
    element(
      "div",
      { className: "dl-side" },
      element("div", { className: "dl-side__name" }, say(name)),
      shapeOf(values, !same),
      ...(values.values.length ? [heatMap(values, { scale, write, differs, first })] : []),
    );
  const drawn = element(
    "div",
    { className: "dl-picture__drawing", "aria-hidden": "true" },
    side(got, "GOT"),
    side(expected, "EXPECTED"),
  );
  if (differs.size) drawn.append(element("div", { className: "dl-picture__key" }, say("DIFFERS_KEY")));
  return element("div", { className: "dl-picture" }, element("p", { className: "dl-hidden" }, alt), drawn);
}

/** `(3, 4) float64`, and where the shapes differ a box of as many cells. */
function shapeOf({ shape, dtype }, withBox) {
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
  const label = element("div", { className: "dl-side__shape" }, `${tuple} ${dtype}`);
  if (withBox && shape.length) label.prepend(box(shape));
  return label;
}

function box(shape) {
  const [rows, columns] = shape.length === 1 ? [1, shape[0]] : shape.slice(-2);
  const drawn = element("span", { className: "dl-box" });
  const [down, across] = [Math.min(rows, MAX_BOX), Math.min(columns, MAX_BOX)];
  drawn.style.gridTemplateColumns = `repeat(${across}, 1fr)`;
  drawn.append(...Array.from({ length: down * across }, () => element("i")));
  return drawn;
}

/** The values as cells in rows. With more than two axes, the last axis is a row. */
function heatMap({ shape, values, shown }, marks) {
  const columns = Math.max(1, shape.at(-1) ?? 1);
  const kept = Math.min(columns, MAX_COLUMNS);
  const map = element("div", { className: "dl-heat" });
  map.style.gridTemplateColumns = `repeat(${kept + (columns > kept ? 1 : 0)}, auto)`;
  const rows = Math.ceil(values.length / columns);
  for (let row = 0; row < Math.min(rows, MAX_ROWS); row++) {
    const flats = Array.from({ length: kept }, (_, column) => row * columns + column);
    for (const flat of flats.filter((each) => each < values.length)) {
      map.append(cell(values[flat], shown[flat], indexOf(flat, shape), marks));
    }
    if (columns > kept) map.append(element("span", { className: "dl-cell dl-cell--more" }, "…"));
  }
  if (rows > MAX_ROWS || values.length < shape.reduce((product, length) => product * length, 1)) {
    map.append(element("span", { className: "dl-cell dl-cell--more" }, "⋮"));
  }
  return map;
}

function cell(value, shown, index, { scale, write, differs, first }) {
  const drawn = element("span", { className: "dl-cell" }, value === null ? shown : write(value, shown));
  const strength = value === null ? 0 : scale(value);
  drawn.style.setProperty("--heat", `${Math.round(Math.abs(strength) * 55)}%`);
  drawn.dataset.sign = strength < 0 ? "minus" : "plus";
  if (differs.has(index)) drawn.dataset.differs = "";
  if (index === first) drawn.dataset.first = "";
  return drawn;
}

/** Numbers with as few digits as show every difference, since cells are narrow; the report's lines have all digits. */
function writer({ got, expected, differs }, same) {
  const places = new Set(differs.map(String));
  const pairs = same ? got.values.map((value, flat) => [value, expected.values[flat], indexOf(flat, got.shape)]) : [];
  const apart = pairs.filter(([one, other, index]) => one !== null && (other ?? null) !== null && places.has(index));
  const digits = DIGITS.find((count) => apart.every(([one, other]) => short(one, count) !== short(other, count)));
  return (value, shown) => (digits === undefined ? shown : short(value, digits));
}

function short(value, digits) {
  return String(Number(value.toPrecision(digits)));
}

/** The index of the nth value of an array of that shape, as `differs` and `first` have it. */
function indexOf(flat, shape) {
  const index = [];
  for (const length of shape.toReversed()) {
    index.unshift(length ? flat % length : 0);
    flat = length ? Math.floor(flat / length) : 0;
  }
  return String(index);
}

/** A value's share of the largest one, from -1 to 1, equal for both sides. */
function scaleOf(numbers) {
  const most = Math.max(...numbers.map((number) => Math.abs(number ?? 0)), 0);
  return (value) => (most ? value / most : 0);
}
