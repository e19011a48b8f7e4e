import { ink, plot, stroke, svg, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { guessing, slope, surprise } from "./model.js";

const POINTS = Array.from({ length: 250 }, (_, i) => 0.004 * (i + 1));
const STEEP = 0.4; // half the length of the tangent, in units of the loss

export function initial() {
  return { p: 0.3, classes: 3 };
}

export function picture({ p, classes }, labels) {
  const chart = plot({
    x: [0, 1],
    y: [0, 5],
    box: [44, 30, 344, 270],
    xLabel: labels.probability,
    yLabel: labels.loss,
  });
  const reach = Math.min(0.15, STEEP / Math.abs(slope(p)));
  const tangent = [-reach, reach].map((d) => [p + d, surprise(p) + slope(p) * d]);
  return svg(labels.picture, 344, [
    chart.frame,
    stroke(44, chart.py(guessing(classes)), chart.px(1 / classes), chart.py(guessing(classes)), {
      color: ink.c,
      width: 1.5,
      dash: "5 3",
    }),
    stroke(chart.px(1 / classes), chart.py(guessing(classes)), chart.px(1 / classes), 300, {
      color: ink.c,
      width: 1.5,
      dash: "5 3",
    }),
    chart.clip(
      chart.line(
        POINTS.map((at) => [at, (1 - at) ** 2]),
        { color: ink.d, dash: "2 3", width: 2 },
      ),
      chart.line(POINTS.map((at) => [at, surprise(at)])),
      chart.line(tangent, { color: ink.b, width: 2.5 }),
      chart.mark(1 / classes, guessing(classes), "diamond", { fill: ink.c, r: 5 }),
      chart.mark(p, surprise(p), "circle", { r: 6 }),
    ),
    words(chart.px(0.84), chart.py(0.5), "−ln p", { fill: ink.a, halo: true }),
    words(chart.px(0.03), chart.py(0.45), "(1−p)²", { fill: ink.d, halo: true }),
    words(chart.px(1 / classes) + 10, chart.py(guessing(classes)) - 8, labels.guess, {
      fill: ink.c,
      halo: true,
    }),
  ]);
}

function status({ p, classes }, labels) {
  const values = {
    p: number(p, 2),
    loss: number(surprise(p), 4),
    slope: number(slope(p), 2),
    classes,
    guess: number(guessing(classes), 4),
    square: number((1 - p) ** 2, 4),
  };
  return ["status_here", "status_square", "status_guess"].map((key) => fill(labels[key], values));
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  view.slider("p", { min: 0.01, max: 1, step: 0.01, show: (v) => number(v, 2) });
  view.slider("classes", { min: 2, max: 10 });
  view.redraw();
}
