import { ink, stroke, svg, tag, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { output, weightedSum } from "./model.js";

const SUM = [186, 130];
const DIAL = [318, 150];
const RADIUS = 58;

export function initial() {
  return { x1: 1, x2: 0.5, w1: 1.5, w2: -1, b: 0.2 };
}

const parts = (s) => [[s.x1, s.x2], [s.w1, s.w2], s.b];

/** An input with the edge of its weight: as thick as |weight|, dashed when it is negative. */
function input(y, name, value, weight, weightName) {
  const color = weight < 0 ? ink.b : ink.a;
  return [
    stroke(44, y, ...SUM, {
      color,
      width: 0.7 + 2.2 * Math.abs(weight),
      dash: weight < 0 ? "8 5" : undefined,
    }),
    tag("circle", { cx: 44, cy: y, r: 24, fill: ink.paper, stroke: ink.soft, "stroke-width": 1.5 }),
    words(44, y + 5, number(value, 1), { anchor: "middle" }),
    words(44, y - 30, name, { anchor: "middle", fill: ink.soft }),
    words(76, y < SUM[1] ? y - 4 : y + 14, weightName, { fill: color, weight: 600 }),
  ];
}

function dial(a, label) {
  const angle = Math.PI * (1 - a);
  const at = (turn, r) => [DIAL[0] + r * Math.cos(turn), DIAL[1] - r * Math.sin(turn)];
  const arc = (turn) =>
    `M${DIAL[0] - RADIUS} ${DIAL[1]}A${RADIUS} ${RADIUS} 0 0 1 ${at(turn, RADIUS)
      .map((v) => v.toFixed(2))
      .join(" ")}`;
  return [
    tag("path", { d: arc(0), fill: "none", stroke: ink.grid, "stroke-width": 12 }),
    tag("path", { d: arc(angle), fill: "none", stroke: ink.a, "stroke-width": 12 }),
    stroke(...DIAL, ...at(angle, RADIUS - 12), { color: ink.text, width: 3 }),
    tag("circle", { cx: DIAL[0], cy: DIAL[1], r: 5, fill: ink.text }),
    words(DIAL[0] - RADIUS, DIAL[1] + 18, "0", { anchor: "middle", fill: ink.soft }),
    words(DIAL[0] + RADIUS, DIAL[1] + 18, "1", { anchor: "middle", fill: ink.soft }),
    words(DIAL[0], DIAL[1] + 42, number(a, 3), { anchor: "middle", size: 22, weight: 600 }),
    words(DIAL[0], DIAL[1] - RADIUS - 18, label, { anchor: "middle", fill: ink.soft }),
  ];
}

export function picture(state, labels) {
  const { x1, x2, w1, w2, b } = state;
  return svg(labels.picture, 270, [
    stroke(...SUM, 258, 130, { color: ink.soft, width: 1.5 }),
    stroke(SUM[0], 220, ...SUM, {
      color: b < 0 ? ink.b : ink.a,
      width: 0.7 + 2.2 * Math.abs(b),
      dash: b < 0 ? "8 5" : undefined,
    }),
    words(SUM[0], 240, `b = ${number(b, 1)}`, { anchor: "middle", fill: b < 0 ? ink.b : ink.a, weight: 600 }),
    input(60, "x₁", x1, w1, `w₁ = ${number(w1, 1)}`),
    input(200, "x₂", x2, w2, `w₂ = ${number(w2, 1)}`),
    tag("circle", { cx: SUM[0], cy: SUM[1], r: 32, fill: ink.paper, stroke: ink.a, "stroke-width": 2 }),
    words(SUM[0], SUM[1] + 6, number(weightedSum(...parts(state)), 2), { anchor: "middle", weight: 600 }),
    words(SUM[0], SUM[1] - 40, "z", { anchor: "middle", fill: ink.soft }),
    dial(output(...parts(state)), labels.dial),
  ]);
}

function status(state, labels) {
  const z = number(weightedSum(...parts(state)), 3);
  const factor = (value) => (value < 0 ? `(${number(value, 1)})` : number(value, 1));
  const shown = Object.fromEntries(Object.entries(state).map(([key, value]) => [key, factor(value)]));
  const a = output(...parts(state));
  return [
    fill(labels.status_sum, { ...shown, z }),
    fill(labels.status_output, { z, a: number(a, 4) }),
    labels[a > 0.5 ? "status_on" : "status_off"],
  ];
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  const range = { min: -3, max: 3, step: 0.1, show: (v) => number(v, 1) };
  ["x1", "x2", "w1", "w2", "b"].forEach((name) => view.slider(name, range));
  view.redraw();
}
