import { ink, marker, plot, stroke, svg, tag, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { UNITS, activations, drop, histogram, maskAt, mean, means } from "./model.js";

const SEED = 3;
const ACROSS = 12;
const BINS = 40;
const SPAN = [0, 2];
const MOST = 2000;
const x = activations();

export function initial() {
  return { p: 0.3, mode: "training", scaled: true, draws: 200 };
}

/** The layer's outputs under the last mask, and the mean of its outputs under each mask so far. */
function layer({ p, mode, scaled, draws }) {
  if (mode === "evaluation") return { kept: x.map(() => true), out: x, all: Array(draws).fill(mean(x)) };
  const kept = maskAt(SEED, draws - 1, UNITS, p);
  return { kept, out: drop(x, kept, p, scaled), all: means(x, p, scaled, SEED, draws) };
}

function unit(value, kept, i) {
  const [cx, cy] = [24 + (i % ACROSS) * 32, 44 + Math.floor(i / ACROSS) * 30];
  if (!kept) return marker(cx, cy, "cross", { fill: ink.soft, r: 5, width: 1.5 });
  const size = 3 + 3.4 * Math.sqrt(Math.min(value, 9)); // area grows with the output
  return tag("circle", { cx, cy, r: size, fill: ink.a, opacity: 0.85 });
}

export function picture(state, labels) {
  const { kept, out, all } = layer(state);
  const counts = histogram(all, ...SPAN, BINS);
  const top = Math.max(...counts) * 1.15;
  const chart = plot({
    x: SPAN,
    y: [0, top],
    box: [44, 226, 344, 130],
    xLabel: labels.mean,
    yLabel: labels.count,
  });
  const bin = (SPAN[1] - SPAN[0]) / BINS;
  return svg(labels.picture, 400, [
    words(8, 18, labels.grid),
    out.map((value, i) => unit(value, kept[i], i)),
    chart.frame,
    counts.map((count, i) =>
      tag("rect", {
        x: chart.px(SPAN[0] + i * bin) + 0.5,
        width: chart.px(bin) - chart.px(0) - 1,
        y: chart.py(count),
        height: chart.py(0) - chart.py(count),
        fill: ink.a,
        opacity: 0.75,
      }),
    ),
    stroke(chart.px(mean(x)), 226, chart.px(mean(x)), 356, { color: ink.b, width: 2, dash: "5 3" }),
    words(chart.px(mean(x)) + 6, 242, labels.original, { fill: ink.b, halo: true }),
  ]);
}

function status(state, labels) {
  const { kept, all } = layer(state);
  const values = {
    kept: kept.filter(Boolean).length,
    units: UNITS,
    draws: state.draws,
    original: number(mean(x), 3),
    average: number(mean(all), 3),
    rest: number(1 - state.p, 2),
  };
  if (state.mode === "evaluation") return [labels.evaluation, fill(labels.status_eval, values)];
  return [
    fill(labels.status_mask, values),
    fill(labels.status_mean, values),
    fill(labels[state.scaled ? "status_scaled" : "status_unscaled"], values),
  ];
}

export function mount(root, { labels, reducedMotion }) {
  const state = initial();
  const view = stage(root, { labels, state, picture, status, reducedMotion });
  const add = (count) => (s) => {
    s.draws = Math.min(MOST, s.draws + count);
  };
  view.slider("p", { min: 0, max: 0.9, step: 0.05, show: (v) => number(v, 2) });
  view.choice("mode", ["training", "evaluation"]);
  view.toggle("scaled");
  view.buttons({
    again: add(1),
    hundred: add(100),
    clear: (s) => {
      s.draws = 1;
    },
  });
  view.redraw();
}
