import { ink, plot, svg, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { MOST, evaluate, fitPolynomial, mse, sample, truth } from "./model.js";

const GRID = Array.from({ length: 201 }, (_, i) => i / 200);
const DEGREES = Array.from({ length: MOST + 1 }, (_, i) => i);
const validation = sample(60, 99);
const training = Object.fromEntries([12, 24, 96].map((count) => [count, sample(count, 5)]));
const fits = Object.fromEntries(
  Object.entries(training).map(([count, data]) => [count, DEGREES.map((d) => fitPolynomial(data, d))]),
);
const logged = (value) => Math.log10(Math.max(value, 1e-9)); // the error of degree 11 is 0 but for rounding, since it passes through all twelve points
const DECADES = [
  [-3, "0.001"],
  [-2, "0.01"],
  [-1, "0.1"],
  [0, "1"],
];

export function initial() {
  return { degree: 3, points: 12 };
}

export function still() {
  return { ...initial(), degree: 9 };
}

const best = (points) =>
  DEGREES.reduce((low, d) => (mse(fits[points][d], validation) < mse(fits[points][low], validation) ? d : low), 0);

export function picture({ degree, points }, labels) {
  const data = training[points];
  const curve = plot({ x: [0, 1], y: [-2, 2], box: [48, 14, 340, 220] });
  const errors = plot({
    x: [0, MOST],
    y: [-3, 0.6],
    yTicks: DECADES,
    xTicks: DEGREES,
    box: [48, 290, 340, 130],
    xLabel: labels.degree_axis,
    yLabel: labels.error,
  });
  const series = (of) => DEGREES.map((d) => [d, logged(mse(fits[points][d], of))]);
  /** @type {[string, {x: number[], y: number[]}, string, string | undefined][]} */
  const shapes = [
    ["a", data, "circle", "6 3"],
    ["b", validation, "square", undefined],
  ];
  return svg(labels.picture, 460, [
    curve.frame,
    curve.clip(
      curve.line(
        GRID.map((x) => [x, truth(x)]),
        { color: ink.soft, dash: "3 4", width: 1.5 },
      ),
      validation.x.map((x, i) =>
        curve.mark(x, validation.y[i], "square", { fill: ink.b, r: 2, opacity: 0.6, width: 0 }),
      ),
      curve.line(
        GRID.map((x) => [x, evaluate(fits[points][degree], x)]),
        { color: ink.c, width: 2.5 },
      ),
      data.x.map((x, i) => curve.mark(x, data.y[i], "circle", { r: 4 })),
    ),
    errors.frame,
    errors.clip(shapes.map(([color, of, , dash]) => errors.line(series(of), { color: ink[color], dash }))),
    shapes.map(([color, of, shape]) =>
      errors.mark(degree, Math.min(0.6, Math.max(-3, logged(mse(fits[points][degree], of)))), shape, {
        fill: ink[color],
        r: 5,
      }),
    ),
    words(384, 282, labels.validation, { anchor: "end", fill: ink.b }),
    words(60, 412, labels.training, { fill: ink.a, halo: true }),
  ]);
}

function verdict(degree, turn, points) {
  if (degree === turn) return "right";
  const [here, lowest] = [degree, turn].map((d) => mse(fits[points][d], validation));
  if (here < 1.1 * lowest) return "near"; // within a tenth of the lowest error, it is neither underfitting nor overfitting
  return degree < turn ? "under" : "over";
}

function status({ degree, points }, labels) {
  const [train, test] = [training[points], validation].map((data) => number(mse(fits[points][degree], data), 4));
  const turn = best(points);
  return [
    fill(labels.status_errors, { degree, train, test }),
    fill(labels[verdict(degree, turn, points)], { best: turn }),
  ];
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  view.slider("degree", { min: 0, max: MOST });
  view.choice("points", [12, 24, 96]);
  view.redraw();
}
