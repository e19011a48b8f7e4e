import { handles } from "../lib/drag.js";
import * as data from "../lib/line-data.js";
import { ink, plot, stroke, svg, tag } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { leastSquares, mse, residuals } from "./model.js";

// Five points of the sample, so far apart that on a phone each has a target of its own.
const chosen = [0.02, 0.28, 0.47, 0.74, 0.98].map((target) => {
  const distance = data.x.map((value) => Math.abs(value - target));
  return distance.indexOf(Math.min(...distance));
});
// One unit is equally long on both axes, so that squares look like squares.
const AXES = {
  x: [-0.9, 2.2],
  y: [0.3, 3.5],
  box: [44, 26, 344, 355.1],
  xTicks: [-0.5, 0, 0.5, 1, 1.5, 2],
  xLabel: "x",
  yLabel: "y",
};
const INSIDE = { x: [-0.6, 1.8], y: [0.42, 3.38] }; // the line's handles are at the ends of its part in this rectangle
const [SLOPES, HEIGHTS] = [
  [-2, 4],
  [-1, 4],
];

export function initial() {
  return { w: 1, b: 1.2, x: chosen.map((i) => data.x[i]), y: chosen.map((i) => data.y[i]) };
}

export function picture({ w, b, x, y }, labels) {
  const chart = plot(AXES);
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
  return svg(labels.picture, 424, [
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

function status({ w, b, x, y }, labels) {
  const squares = residuals(x, y, w, b).map((r) => r * r);
  const sum = squares.reduce((total, value) => total + value, 0);
  const values = {
    count: x.length,
    sum: number(sum, 3),
    mse: number(mse(x, y, w, b), 4),
    share: number((100 * Math.max(...squares)) / sum, 0),
    best: number(mse(x, y, ...leastSquares(x, y)), 4),
  };
  const share = sum > 0 ? fill(labels.status_share, values) : labels.status_none;
  return [fill(labels.status_sum, values), share, fill(labels.status_best, values)];
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  const show = (v) => number(v, 2);
  view.slider("w", { min: SLOPES[0], max: SLOPES[1], step: 0.01, show });
  view.slider("b", { min: HEIGHTS[0], max: HEIGHTS[1], step: 0.01, show });
  view.buttons({
    best: (s) => {
      [s.w, s.b] = leastSquares(s.x, s.y);
    },
    reset: (s) => Object.assign(s, initial()),
  });
  handles(view, plot(AXES), [...view.state.x.map((_, i) => point(labels, i)), ...line(labels)]);
  view.redraw();
}

/** A point of the data, freely movable. */
function point(labels, i) {
  return {
    name: fill(labels.point, { i: i + 1 }),
    step: [0.01, 0.01],
    get: (s) => [s.x[i], s.y[i]],
    set: (s, [x, y]) => {
      [s.x[i], s.y[i]] = [x, y];
    },
    say: (s) => `x = ${number(s.x[i], 2)}, y = ${number(s.y[i], 2)}`,
  };
}

/** The line's two handles: the left one moves it as a whole, the right one tilts it about the point (0, b). */
function line(labels) {
  const shift = (s, b) => {
    s.b = within(b, HEIGHTS);
  };
  const tilt = (s, w) => {
    s.w = within(w, SLOPES);
  };
  return [
    {
      name: labels.shift,
      step: [0.01, 0.01],
      get: ({ w, b }) => end(w, b, -1),
      set: (s, [x, y]) => shift(s, y - s.w * x),
      nudge: (s, [across, up]) => shift(s, s.b + across + up),
      value: (s) => s.b,
      range: HEIGHTS,
      say: (s) => `b = ${number(s.b, 2)}`,
    },
    {
      name: labels.turn,
      step: [0.01, 0.01],
      get: ({ w, b }) => end(w, b, 1),
      set: (s, [x, y]) => tilt(s, (y - s.b) / Math.max(0.2, x)),
      nudge: (s, [across, up]) => tilt(s, s.w + across + up),
      value: (s) => s.w,
      range: SLOPES,
      say: (s) => `w = ${number(s.w, 2)}`,
    },
  ];
}

/** @type {(value: number, range: number[]) => number} to two decimals, as the sliders are */
const within = (value, [low, high]) => Math.max(low, Math.min(high, Math.round(100 * value) / 100));

/** The left (−1) or right (1) end of the part of the line that lies inside. */
function end(w, b, side) {
  const heights = INSIDE.y.map((y) => (y - b) / w).sort((p, q) => p - q); // where the line is at the bottom and top
  const [from, to] = w === 0 ? INSIDE.x : heights;
  const x = side < 0 ? Math.max(INSIDE.x[0], Math.min(from, -0.1)) : Math.min(INSIDE.x[1], Math.max(to, 0.2));
  return [x, w * x + b];
}
