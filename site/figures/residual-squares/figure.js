import * as data from "../lib/line-data.js";
import { ink, plot, stroke, svg, tag } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { leastSquares, mse, residuals } from "./model.js";

// Five points of the sample, spread over x so that their squares stay apart.
const chosen = [0.02, 0.3, 0.5, 0.75, 0.98].map((target) => {
  const distance = data.x.map((value) => Math.abs(value - target));
  return distance.indexOf(Math.min(...distance));
});
const x = chosen.map((i) => data.x[i]);
const y = chosen.map((i) => data.y[i]);

export function initial() {
  return { w: 1, b: 1.2 };
}

export function picture({ w, b }, labels) {
  // One unit is as long across as upward, so that squares are squares.
  const chart = plot({
    x: [-0.8, 1.7],
    y: [0.8, 3.2],
    box: [44, 26, 344, 330.24],
    xTicks: [-0.5, 0, 0.5, 1, 1.5],
    xLabel: "x",
    yLabel: "y",
  });
  const unit = chart.px(1) - chart.px(0);
  const squares = residuals(x, y, w, b).map((r, i) => {
    const side = Math.abs(r) * unit;
    const left = r > 0 ? chart.px(x[i]) - side : chart.px(x[i]);
    return tag("rect", {
      x: left,
      y: chart.py(Math.max(y[i], y[i] - r)),
      width: side,
      height: side,
      fill: ink.b,
      opacity: 0.22,
      stroke: ink.b,
    });
  });
  return svg(labels.picture, 398, [
    chart.frame,
    chart.clip(
      squares,
      chart.line([
        [-2, b - 2 * w],
        [3, b + 3 * w],
      ]),
      residuals(x, y, w, b).map((r, i) =>
        stroke(chart.px(x[i]), chart.py(y[i]), chart.px(x[i]), chart.py(y[i] - r), {
          color: ink.b,
          width: 1.5,
        }),
      ),
    ),
    x.map((value, i) => chart.mark(value, y[i], "circle", { fill: ink.text, r: 4 })),
  ]);
}

function status({ w, b }, labels) {
  const squares = residuals(x, y, w, b).map((r) => r * r);
  const sum = squares.reduce((total, value) => total + value, 0);
  const values = {
    count: x.length,
    sum: number(sum, 3),
    mse: number(mse(x, y, w, b), 4),
    share: number((100 * Math.max(...squares)) / sum, 0),
    best: number(mse(x, y, ...leastSquares(x, y)), 4),
  };
  return [fill(labels.status_sum, values), fill(labels.status_share, values), fill(labels.status_best, values)];
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  const show = (v) => number(v, 2);
  view.slider("w", { min: -2, max: 4, step: 0.01, show });
  view.slider("b", { min: -1, max: 4, step: 0.01, show });
  view.buttons({
    best: (s) => {
      [s.w, s.b] = leastSquares(x, y);
    },
    reset: (s) => Object.assign(s, initial()),
  });
  view.redraw();
}
