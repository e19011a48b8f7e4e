import { ink, plot, stroke, svg, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { INPUTS, outcome, shares } from "./model.js";

const THRESHOLDS = Array.from({ length: 100 }, (_, i) => i / 100);
const LOOKS = { coverage: [ink.a, "circle"], accuracy: [ink.c, "square"], harm: [ink.d, "diamond"] };
const DASHES = { accuracy: "7 3", harm: "2 3" };

export function initial() {
  return { threshold: 0.9, input: INPUTS[0] };
}

export function picture({ threshold, input }, labels) {
  const chart = plot({
    x: [0, 1],
    y: [0, 1],
    box: [44, 74, 344, 250],
    xLabel: labels.threshold,
    yTicks: [0, 0.2, 0.4, 0.6, 0.8, 1],
  });
  const curves = THRESHOLDS.map((at) => shares(input, at));
  const here = shares(input, threshold);
  return svg(labels.picture, 364, [
    Object.entries(LOOKS).map(([name, [color]], row) => [
      stroke(48, 12 + 20 * row, 76, 12 + 20 * row, { color, width: 2.5, dash: DASHES[name] }),
      words(84, 17 + 20 * row, labels[name], { fill: color }),
    ]),
    chart.frame,
    stroke(chart.px(threshold), 74, chart.px(threshold), 324, { color: ink.text, dash: "4 4" }),
    Object.entries(LOOKS).map(([name, [color, shape]]) => [
      chart.line(
        curves.map((each, i) => [THRESHOLDS[i], each[name]]),
        { color, width: 2.5, dash: DASHES[name] },
      ),
      Number.isNaN(here[name]) ? "" : chart.mark(threshold, here[name], shape, { fill: color, r: 5 }),
    ]),
  ]);
}

function status({ threshold, input }, labels) {
  const { images, answered, hits, misses } = outcome(input, threshold);
  const values = { threshold: number(threshold, 2), images, answered, hits, misses, left: images - answered };
  return [labels.status_answered, labels.status_right, labels.status_left].map((text) => fill(text, values));
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  view.slider("threshold", { min: 0, max: 0.99, step: 0.01, show: (value) => number(value, 2) });
  view.choice("input", INPUTS);
  view.redraw();
}
