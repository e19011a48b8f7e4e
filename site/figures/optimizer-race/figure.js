import { handles } from "../lib/drag.js";
import { ink, marker, plot, svg, tag, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { stepping } from "../lib/steps.js";
import { fill, number } from "../lib/text.js";
import { arrival, contour, KINDS, loss, MOST, path, RATES, turned, valley } from "./model.js";

const START = [-6, 0.8];
const TURN = 45; // degrees
const SHOWN = 200; // steps at most in the picture
const LEVELS = [0.02, 0.1, 0.25, 0.45, 0.9, 1.6, 2.65, 4, 5.8, 7.8];
const AXES = { x: [-8, 8], y: [-4.2, 4.2], box: [44, 30, 344, 260] };
const FLOOR = -6; // the lowest loss in the chart, as a power of ten of the first loss
const DECADES = [
  [0, "1"],
  [-2, "1/100"],
  [-4, "1/10⁴"],
  [-6, "1/10⁶"],
];
/** Colour, marker and line of each optimizer: never colour alone. */
const LOOKS = {
  sgd: { color: ink.b, shape: "circle", dash: undefined },
  momentum: { color: ink.a, shape: "square", dash: "6 3" },
  adam: { color: ink.d, shape: "triangle", dash: "2 2" },
};
const NAMES = { sgd: 44, momentum: 206, adam: 316 }; // the horizontal place of each name
const APART = 6; // picture units between the dots of a path

export function initial() {
  return { sgd: 15, momentum: 13, adam: 12, steps: 40, turned: false, start: START };
}

const degrees = (state) => (state.turned ? TURN : 0);

/** The kinds with their points up to the state's step. */
function runs(state) {
  const H = valley(degrees(state));
  return KINDS.map((kind) => {
    const points = path(kind, RATES[state[kind]], H, state.start, state.steps);
    const first = loss(H, state.start);
    return { kind, points, shares: points.map((point) => loss(H, point) / first), ...LOOKS[kind] };
  });
}

export function picture(state, labels) {
  const all = runs(state);
  const map = plot({ ...AXES, xLabel: labels.x, yLabel: undefined });
  const width = Math.max(20, state.steps);
  const curve = plot({
    x: [0, width],
    y: [FLOOR, 1],
    box: [44, 366, 344, 96],
    xLabel: labels.step,
    yLabel: labels.loss,
    yTicks: DECADES,
  });
  const heights = ({ shares }) => shares.map((share, i) => [i, Math.log10(Math.max(share, 1e-30))]);
  return svg(labels.picture, 504, [
    all.map(({ kind, color, shape }) => [
      marker(NAMES[kind], 11, shape, { fill: color, r: 5 }),
      words(NAMES[kind] + 10, 16, labels[`name_${kind}`], { fill: color }),
    ]),
    map.frame,
    map.clip(
      LEVELS.map((level) => map.line(contour(level, degrees(state)), { color: ink.soft, width: 1, opacity: 0.6 })),
      map.mark(0, 0, "diamond", { fill: ink.c, r: 5 }),
      all.map(({ points, color, shape, dash }) => [
        map.line(points, { color, width: 1.4, dash }),
        apart(points.map(([x, y]) => [map.px(x), map.py(y)])).map(([cx, cy]) =>
          tag("circle", { cx, cy, r: 2, fill: color }),
        ),
        map.mark(...points.at(-1), shape, { fill: color, r: 5.5 }),
        map.beyond(points.at(-1), color),
      ]),
      map.mark(...state.start, "cross", { fill: ink.text, r: 5, width: 2 }),
    ),
    curve.frame,
    curve.clip(
      curve.line(
        [
          [0, -4],
          [width, -4],
        ],
        { color: ink.c, dash: "4 3", width: 1 },
      ),
      all.map((run) => curve.line(heights(run), { color: run.color, dash: run.dash })),
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

function status(state, labels) {
  const H = valley(degrees(state));
  const lines = runs(state).map(({ kind, shares }) => {
    const steps = arrival(kind, RATES[state[kind]], H, state.start);
    const share = shares.at(-1);
    const values = {
      name: labels[`name_${kind}`],
      rate: String(RATES[state[kind]]),
      share: number(100 * share, share < 1e-3 ? 4 : share < 0.1 ? 2 : 1),
      arrival: steps,
      most: MOST,
    };
    const said = share > 1 ? "away" : steps < MOST ? "arrives" : "late";
    return fill(labels[said], values);
  });
  return [fill(labels.after, { steps: state.steps }), ...lines];
}

export function mount(root, { labels, reducedMotion }) {
  const state = initial();
  const view = stage(root, { labels, state, picture, status, reducedMotion });
  KINDS.forEach((kind) => view.slider(kind, { min: 0, max: RATES.length - 1, show: (place) => String(RATES[place]) }));
  view.slider("steps", { min: 0, max: SHOWN });
  view.toggle("turned", {
    then: (s) => {
      s.start = turned(s.start, s.turned ? TURN : -TURN).map((value) => Number(value.toFixed(2)));
    },
  });
  stepping(view, SHOWN, (s) => {
    s.start = turned(START, degrees(s));
  });
  handles(view, plot(AXES), [
    {
      name: labels.start_point,
      get: (s) => s.start,
      set: (s, to) => {
        s.start = to;
      },
      say: (s) => `x = ${number(s.start[0], 2)}, y = ${number(s.start[1], 2)}`,
    },
  ]);
  view.redraw();
}
