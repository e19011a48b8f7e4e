import { ink, marker, plot, stroke, svg, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number, subscript } from "../lib/text.js";
import { TRUE_WEIGHTS, lasso, mse, ridge, sample } from "./model.js";

const train = sample(20, 21);
const validation = sample(200, 22);
const LOGS = Array.from({ length: 91 }, (_, i) => -3 + i / 20);
const solvers = { l2: ridge, l1: lasso };
const paths = Object.fromEntries(
  Object.entries(solvers).map(([kind, solve]) => [kind, LOGS.map((at) => solve(train, 10 ** at))]),
);
const POWERS = [
  [-3, "0.001"],
  [-2, "0.01"],
  [-1, "0.1"],
  [0, "1"],
  [1, "10"],
];
const LOOKS = [
  ["a", undefined],
  ["b", undefined],
  ["c", undefined],
  ["d", undefined],
  ["soft", "6 3"],
  ["text", "2 3"],
];

export function initial() {
  return { kind: "l2", index: 40 };
}

export function picture({ kind, index }, labels) {
  const span = [LOGS[0], LOGS[LOGS.length - 1]];
  const chart = plot({
    x: span,
    y: [-2.2, 2.6],
    box: [44, 30, 324, 230],
    xTicks: POWERS,
    yLabel: labels.weights,
  });
  const errors = plot({
    x: span,
    y: [0, 16],
    box: [44, 314, 324, 90],
    xTicks: POWERS,
    xLabel: labels.lambda,
    yLabel: labels.error,
  });
  const curve = (data) => LOGS.map((at, i) => [at, mse(data, paths[kind][i])]);
  const at = LOGS[index];
  return svg(labels.picture, 444, [
    chart.frame,
    words(372, 19, labels.true_weights, { anchor: "end", fill: ink.soft, size: 13.5 }),
    LOOKS.map(([color, dash], j) =>
      chart.line(
        LOGS.map((x, i) => [x, paths[kind][i][j]]),
        { color: ink[color], dash },
      ),
    ),
    TRUE_WEIGHTS.map((weight, j) =>
      marker(44, chart.py(weight), "diamond", { fill: ink[LOOKS[j][0]], r: 5.5, width: 1.5 }),
    ),
    names(chart, paths[kind][0]),
    stroke(chart.px(at), 30, chart.px(at), 260, { color: ink.text, width: 1, dash: "4 4" }),
    LOOKS.map(([color], j) => chart.mark(at, paths[kind][index][j], "circle", { fill: ink[color], r: 4 })),
    errors.frame,
    errors.clip(
      errors.line(curve(train), { color: ink.a, dash: "6 3" }),
      errors.line(curve(validation), { color: ink.b }),
    ),
    errors.mark(at, mse(train, paths[kind][index]), "circle", { r: 4.5 }),
    errors.mark(at, mse(validation, paths[kind][index]), "square", { fill: ink.b, r: 4.5 }),
    words(372, 306, labels.validation, { anchor: "end", fill: ink.b }),
    words(360, 398, labels.training, { anchor: "end", fill: ink.a, halo: true }),
  ]);
}

/** The weights' names at the beginnings of their lines: above, or below where another line is close above. */
function names(chart, weights) {
  let lowest = 0;
  return weights
    .map((weight, j) => ({ j, y: chart.py(weight) }))
    .sort((one, other) => one.y - other.y)
    .map(({ j, y }) => {
      lowest = y - 5 >= lowest + 15 ? y - 5 : Math.max(y, lowest) + 15;
      return words(56, lowest, `w${subscript(j + 1)}`, { fill: ink[LOOKS[j][0]], size: 13.5, weight: 600, halo: true });
    });
}

function status({ kind, index }, labels) {
  const w = paths[kind][index];
  const values = {
    lambda: (10 ** LOGS[index]).toPrecision(2),
    w: w.map((value) => number(value, 2)).join(", "),
    zeros: w.filter((value) => value === 0).length,
    train: number(mse(train, w), 2),
    test: number(mse(validation, w), 2),
  };
  return [
    fill(labels.status_weights, values),
    fill(labels[`status_${kind}`], values),
    fill(labels.status_errors, values),
  ];
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  view.choice("kind", ["l2", "l1"]);
  view.slider("index", { min: 0, max: LOGS.length - 1, show: (i) => (10 ** LOGS[i]).toPrecision(2) });
  view.redraw();
}
