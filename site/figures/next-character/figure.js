import { ink, svg, tag, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { FIRSTS, distribution, perplexity, write } from "./model.js";

const SHOWN = 8; // so many characters have a bar; all others share one more
const SAID = 3;
const [TOP, BAR, LEFT, WIDTH] = [34, 22, 70, 270];
const LINE = 21; // characters in a line of the text
const LENGTH = 3 * LINE;
const WRITTEN = TOP + (SHOWN + 1) * BAR + 46;

const visible = (character) => ({ " ": "␣", "\n": "/" })[character] ?? character;
const percent = (share) => `${number(100 * share, share < 0.0995 ? 1 : 0)}%`;

export function initial() {
  return { first: FIRSTS[0], temperature: 1, seed: 1 };
}

function bar(name, share, row, color) {
  const y = TOP + row * BAR;
  return [
    words(LEFT - 8, y + 15, name, { anchor: "end" }),
    tag("rect", { x: LEFT, y: y + 3, width: WIDTH * share, height: BAR - 6, fill: color }),
    words(LEFT + WIDTH * share + 6, y + 15, percent(share), { size: 13.5 }),
  ];
}

export function picture({ first, temperature, seed }, labels) {
  const likely = distribution(first, temperature).slice(0, SHOWN);
  const rest = Math.max(0, 1 - likely.reduce((sum, { p }) => sum + p, 0));
  const text = [...write(first, LENGTH, temperature, seed)].map((character) => (character === "\n" ? "/" : character));
  const lines = Array.from({ length: LENGTH / LINE }, (_, i) => text.slice(i * LINE, (i + 1) * LINE).join(""));
  return svg(labels.picture, WRITTEN + lines.length * 22 + 8, [
    words(6, TOP - 14, labels.next, { fill: ink.soft }),
    likely.map(({ next, p }, row) => bar(visible(next), p, row, ink.a)),
    bar(labels.rest, rest, SHOWN, ink.soft),
    words(6, WRITTEN - 10, labels.written, { fill: ink.soft }),
    lines.map((line, i) => words(6, WRITTEN + 14 + 22 * i, line)),
  ]);
}

function status({ first, temperature, seed }, labels) {
  const likely = distribution(first, temperature).slice(0, SAID);
  const list = likely.map(({ next, p }) => `${visible(next)}\u00a0(${percent(p)})`).join(", ");
  const unsure = number(perplexity(first, temperature), 1);
  const text = write(first, LENGTH, temperature, seed).replaceAll("\n", "/");
  return [
    fill(labels.status_next, { first, list }),
    fill(labels.status_unsure, { unsure }),
    fill(labels.status_written, { text }),
  ];
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  view.slider("temperature", { min: 0.1, max: 3, step: 0.1, show: (value) => number(value, 1) });
  view.choice("first", FIRSTS);
  view.buttons({ again: (state) => Object.assign(state, { seed: state.seed + 1 }) });
  view.redraw();
}
