import * as data from "../lib/line-data.js";
import { ink, plot, svg, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { contour, descend, loss, minimum, moments, stableLimit } from "./model.js";

const sample = moments(data.x, data.y);
const best = minimum(sample);
const floor = loss(sample, best);
const limit = stableLimit(sample);
const LEVELS = [0.02, 0.1, 0.3, 0.7, 1.4, 2.5, 4, 6.5, 10];
const MOST = 300;
const DECADES = [
  [-2, "0.01"],
  [0, "1"],
  [2, "100"],
];

export function initial() {
  return { rate: 0.1, steps: 40 };
}

export function picture({ rate, steps }, labels) {
  const path = descend(sample, data.start, rate, steps);
  const map = plot({ x: [-1, 5], y: [-2, 4], box: [44, 27, 344, 247], xLabel: labels.w, yLabel: labels.b });
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
  return svg(labels.picture, 482, [
    map.frame,
    map.clip(
      LEVELS.map((level) => map.line(contour(sample, level), { color: ink.soft, width: 1, opacity: 0.6 })),
      // Where it crosses the valley again and again, thick lines would run into one.
      map.line(path, { color: ink.a, width: rate > limit / 2 && steps > 12 ? 0.7 : 2 }),
      steps <= 60 ? path.map(([w, b]) => map.mark(w, b, "circle", { r: 2.5 })) : "",
      map.mark(...best, "diamond", { fill: ink.c, r: 5 }),
      map.mark(...data.start, "square", { fill: ink.b, r: 5 }),
      map.mark(...path[steps], "circle", { r: 5 }),
    ),
    words(map.px(data.start[0]) + 10, map.py(data.start[1]) + 4, labels.start, { halo: true, fill: ink.b }),
    words(map.px(best[0]) + 9, map.py(best[1]) - 7, labels.minimum, { halo: true, fill: ink.c }),
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
    ),
  ]);
}

function verdict({ rate }) {
  if (rate > limit) return "diverges";
  return rate > limit / 2 ? "zigzags" : "converges";
}

function status(state, labels) {
  const [w, b] = descend(sample, data.start, state.rate, state.steps)[state.steps];
  const reached = loss(sample, [w, b]);
  const here = {
    w: number(w, 4),
    b: number(b, 4),
    loss: number(reached, reached < 10 ? 5 : 1),
    steps: state.steps,
  };
  return [
    fill(labels.status_here, here),
    fill(labels[verdict(state)], { rate: number(state.rate, 3), limit: number(limit, 4) }),
  ];
}

export function mount(root, { labels, reducedMotion }) {
  const state = initial();
  const view = stage(root, { labels, state, picture, status, reducedMotion });
  view.slider("rate", { min: 0.005, max: 0.9, step: 0.005, show: (v) => number(v, 3) });
  view.slider("steps", { min: 0, max: MOST });
  const row = view.buttons({
    one: (s) => {
      s.steps = Math.min(MOST, s.steps + 1);
    },
    restart: (s) => {
      player.stop();
      s.steps = 0;
    },
  });
  const tick = (s) => {
    s.steps = Math.min(MOST, s.steps + 1);
    return s.steps < MOST;
  };
  const rewind = (s) => {
    if (s.steps === MOST) s.steps = 0;
  };
  const player = view.player({ tick, jump: MOST, begin: rewind });
  row.prepend(player.node);
  view.redraw();
}
