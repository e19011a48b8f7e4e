import { handles } from "../lib/drag.js";
import * as data from "../lib/line-data.js";
import { ink, plot, stroke, svg, tag, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { stepping } from "../lib/steps.js";
import { fill, number } from "../lib/text.js";
import { contour, descend, gradient, loss, minimum, moments, stableLimit } from "./model.js";

const sample = moments(data.x, data.y);
const best = minimum(sample);
const floor = loss(sample, best);
const limit = stableLimit(sample);
const LEVELS = [0.02, 0.1, 0.3, 0.7, 1.4, 2.5, 4, 6.5, 10];
const MOST = 300;
const AXES = { x: [-1, 5], y: [-2, 4], box: [44, 27, 344, 247] };
const APART = 7; // picture units between the dots of a path, so that they never cover its line
const DECADES = [
  [-2, "0.01"],
  [0, "1"],
  [2, "100"],
];

export function initial() {
  return { rate: 0.1, steps: 40, start: data.start };
}

export function picture({ rate, steps, start }, labels) {
  const path = descend(sample, start, rate, steps);
  const map = plot({ ...AXES, xLabel: labels.w, yLabel: labels.b });
  const losses = path.map((at, i) => [i, Math.log10(loss(sample, at))]);
  const width = Math.max(20, steps);
  const curve = plot({
    x: [0, width],
    y: [-2.3, 4],
    box: [44, 352, 344, 90],
    xLabel: labels.step,
    yLabel: labels.loss,
    yTicks: DECADES,
  });
  const lost = losses.find(([, height]) => height > 4);
  return svg(labels.picture, 482, [
    map.frame,
    map.clip(
      LEVELS.map((level) => map.line(contour(sample, level), { color: ink.soft, width: 1, opacity: 0.6 })),
      map.mark(...best, "diamond", { fill: ink.c, r: 5 }),
      arrow(map, path[steps]),
      // Where it crosses the valley again and again, thick lines would run into one.
      map.line(path, { color: ink.a, width: rate > limit / 2 && steps > 12 ? 0.7 : 2 }),
      apart(path.map(([w, b]) => [map.px(w), map.py(b)])).map(([cx, cy]) =>
        tag("circle", { cx, cy, r: 2.6, fill: ink.a }),
      ),
      map.mark(...start, "square", { fill: ink.b, r: 5 }),
      map.mark(...path[steps], "circle", { r: 5 }),
      map.beyond(path[steps], ink.a),
    ),
    beside(map, start, labels.start, ink.b, 4),
    beside(map, best, labels.minimum, ink.c, -7),
    curve.frame,
    curve.clip(
      curve.line(
        [
          [0, Math.log10(floor)],
          [width, Math.log10(floor)],
        ],
        { color: ink.c, dash: "4 3", width: 1 },
      ),
      curve.line(losses),
      lost ? curve.beyond(lost, ink.a) : "",
    ),
  ]);
}

/** The points of a path without those too close to the one before. */
function apart(points) {
  const kept = [];
  points.forEach((point) => {
    const last = kept.at(-1);
    if (last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= APART) kept.push(point);
  });
  return kept;
}

/** An arrow against the gradient: where the loss falls most steeply, longer where it is steeper. */
function arrow(map, at) {
  const slope = gradient(sample, at);
  const steepness = Math.hypot(...slope);
  if (steepness < 0.01 || map.beyond(at, "")) return "";
  // The axes have different scales: the direction is that of the step as it is drawn.
  const [across, down] = [map.px(-slope[0]) - map.px(0), map.py(-slope[1]) - map.py(0)];
  const length = (16 + (60 * steepness) / (steepness + 3)) / Math.hypot(across, down);
  const [x, y] = [map.px(at[0]), map.py(at[1])];
  const [dx, dy] = [across * length, down * length];
  const head = `rotate(${(180 / Math.PI) * Math.atan2(dy, dx)})`;
  return [
    stroke(x, y, x + dx, y + dy, { color: ink.d, width: 3 }),
    tag("path", { d: "M7 0L-5 -6V6Z", transform: `translate(${x + dx} ${y + dy}) ${head}`, fill: ink.d }),
  ];
}

/** @type {(map: any, at: number[], text: string, color: string, lower: number) => string} a name, where there is room */
function beside(map, [w, b], text, color, lower) {
  const left = w > 3.6;
  return words(map.px(w) + (left ? -14 : 14), map.py(b) + lower, text, {
    halo: true,
    fill: color,
    anchor: left ? "end" : "start",
  });
}

function verdict({ rate }) {
  if (rate > limit) return "diverges";
  return rate > limit / 2 ? "zigzags" : "converges";
}

function status(state, labels) {
  const here = descend(sample, state.start, state.rate, state.steps)[state.steps];
  const reached = loss(sample, here);
  const slope = gradient(sample, here);
  const values = {
    w: number(here[0], 4),
    b: number(here[1], 4),
    loss: number(reached, reached < 10 ? 5 : 1),
    steps: state.steps,
    dw: number(slope[0], 3),
    db: number(slope[1], 3),
    length: number(state.rate * Math.hypot(...slope), 3),
    rate: number(state.rate, 3),
    limit: number(limit, 4),
  };
  return [fill(labels.status_here, values), fill(labels.status_slope, values), fill(labels[verdict(state)], values)];
}

export function mount(root, { labels, reducedMotion }) {
  const state = initial();
  const view = stage(root, { labels, state, picture, status, reducedMotion });
  view.slider("rate", { min: 0.005, max: 0.9, step: 0.005, show: (v) => number(v, 3) });
  view.slider("steps", { min: 0, max: MOST });
  stepping(view, MOST, (s) => {
    s.start = data.start;
  });
  handles(view, plot(AXES), [
    {
      name: labels.start_point,
      get: (s) => s.start,
      set: (s, to) => {
        s.start = to;
      },
      say: (s) => `w = ${number(s.start[0], 2)}, b = ${number(s.start[1], 2)}`,
    },
  ]);
  view.redraw();
}
