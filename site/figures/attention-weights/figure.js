import { ink, svg, tag, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { CHARACTERS, ahead, weights } from "./model.js";

const N = CHARACTERS.length;
const CELL = 21;
const [LEFT, TOP] = [34, 46];
const SAID = 3;

const visible = (character) => (character === " " ? "␣" : character);
const cellOf = (i) => (i + 0.5) * CELL;

export function initial() {
  return { row: 10, mask: true };
}

function cell(i, j, weight, chosen) {
  const place = { x: LEFT + j * CELL + 1, y: TOP + i * CELL + 1, width: CELL - 2, height: CELL - 2 };
  const color = j > i ? ink.d : chosen ? ink.b : ink.a;
  return [
    tag("rect", { ...place, fill: "none", stroke: ink.grid }),
    weight < 0.005 ? "" : tag("rect", { ...place, fill: color, "fill-opacity": weight }),
  ];
}

export function picture({ row, mask }, labels) {
  const style = (i) => (i === row ? { weight: "bold", fill: ink.b } : {});
  return svg(labels.picture, TOP + N * CELL + 6, [
    words(LEFT, TOP - 30, labels.seen, { fill: ink.soft }),
    CHARACTERS.map((character, i) => [
      words(LEFT + cellOf(i), TOP - 8, visible(character), { anchor: "middle" }),
      words(LEFT - 14, TOP + cellOf(i) + 5, visible(character), { anchor: "middle", ...style(i) }),
    ]),
    weights(mask).map((line, i) => line.map((weight, j) => cell(i, j, weight, i === row))),
    tag("rect", {
      x: LEFT,
      y: TOP + row * CELL,
      width: N * CELL,
      height: CELL,
      fill: "none",
      stroke: ink.b,
      "stroke-width": 2,
    }),
  ]);
}

/** A character with its place in the sentence, since some occur more than once. */
const named = (j) => `${visible(CHARACTERS[j])}\u00a0(${j + 1})`;

function status({ row, mask }, labels) {
  const line = weights(mask)[row].map((weight, j) => ({ weight, j }));
  const list = line
    .filter(({ weight }) => weight >= 0.005)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, SAID)
    .map(({ weight, j }) => `${named(j)} ${number(weight, 2)}`)
    .join(", ");
  const values = { character: named(row), list, ahead: number(ahead(mask, row), 2) };
  return [fill(labels.status_looks, values), fill(mask ? labels.status_masked : labels.status_open, values)];
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  view.slider("row", { min: 0, max: N - 1, show: (row) => `${row + 1}: ${visible(CHARACTERS[row])}` });
  view.toggle("mask");
  view.redraw();
}
