import { ink, plot, stroke, svg, words } from "../lib/plot.js";
import { sample } from "../rule-or-learned-threshold/model.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { average, experiment } from "./model.js";

const RUNS = 40;
const SHARES = Array.from({ length: 11 }, (_, i) => i / 20);
const validation = sample(400, 77);
const averaged = {};

/** Mean accuracies for one size of training set; computed when first asked for. */
function curveOf(count) {
  averaged[count] ??= SHARES.map((share) => average(count, share, validation, RUNS));
  return averaged[count];
}

export function initial() {
  return { share: 0.2, count: 20, seed: 0 };
}

export function picture({ share, count, seed }, labels) {
  const { noisy, threshold, accuracy } = experiment(count, share, seed, validation);
  const strip = plot({ x: [0, 100], y: [0, 3], yTicks: [], box: [44, 34, 344, 120] });
  const curve = plot({
    x: [0, 50],
    y: [0.4, 1],
    yTicks: [0.4, 0.6, 0.8, 1],
    box: [44, 228, 344, 170],
    xLabel: labels.noise,
    yLabel: labels.accuracy,
  });
  const spot = (i) => [1, 2][noisy.y[i]] + (((i * 7) % 11) / 11 - 0.5) * 0.8;
  const line = (size, style) =>
    curve.line(
      SHARES.map((at, i) => [100 * at, curveOf(size)[i]]),
      style,
    );
  return svg(labels.picture, 438, [
    words(44, 18, labels.training, { fill: ink.soft }),
    strip.frame,
    noisy.x.map((value, i) =>
      strip.mark(value, spot(i), ["circle", "square"][noisy.y[i]], {
        fill: noisy.wrong.has(i) ? ink.d : [ink.c, ink.b][noisy.y[i]],
        r: 4,
      }),
    ),
    noisy.x.map((value, i) =>
      noisy.wrong.has(i) ? strip.mark(value, spot(i), "cross", { fill: ink.d, r: 7, width: 1.5 }) : "",
    ),
    stroke(strip.px(threshold), 34, strip.px(threshold), 154, { color: ink.a, width: 2 }),
    curve.frame,
    [20, 100].filter((size) => size !== count).map((size) => line(size, { color: ink.soft, dash: "5 3", width: 1.5 })),
    line(count, { color: ink.a }),
    SHARES.map((at, i) => curve.mark(100 * at, curveOf(count)[i], "circle", { r: 3 })),
    curve.mark(100 * share, accuracy, "diamond", { fill: ink.d, r: 6 }),
    words(384, 222, labels.other, { fill: ink.soft, anchor: "end" }),
    words(56, 390, labels.one_run, { fill: ink.d, halo: true }),
    words(56, 370, labels.mean_run, { fill: ink.a, halo: true }),
  ]);
}

function status({ share, count, seed }, labels) {
  const { noisy, threshold, accuracy } = experiment(count, share, seed, validation);
  const values = {
    count,
    wrong: noisy.wrong.size,
    threshold: number(threshold, 1),
    accuracy: number(100 * accuracy, 1),
    runs: RUNS,
    mean: number(100 * curveOf(count)[Math.round(share * 20)], 1),
  };
  return ["status_labels", "status_accuracy", "status_mean"].map((key) => fill(labels[key], values));
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  view.slider("share", { min: 0, max: 0.5, step: 0.05, show: (v) => `${number(100 * v, 0)}%` });
  view.choice("count", [20, 100]);
  view.buttons({
    again: (s) => {
      s.seed += 1;
    },
  });
  view.redraw();
}
