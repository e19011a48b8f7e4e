import { ink, plot, svg, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { X, Y, correct, healthy, initialise, loss, predict, train } from "./model.js";

const SIDE = 30;
const RANGE = [-0.4, 1.4];
const BANDS = [0.501, 0.7, 0.9]; // no colour where the answer is 0.5 but for rounding
const PER_FRAME = 10;
const MOST = 5000;
const RATES = [0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300];

export function initial() {
  return fresh({ hidden: 8, activation: "tanh", power: 3, seed: 1 });
}

/** The state of the picture without script: a trained network. */
export function still() {
  const state = initial();
  advance(state, 300);
  return state;
}

/** The same settings with untrained weights. */
function fresh(settings) {
  const params = initialise(settings.hidden, settings.seed);
  return Object.assign(settings, {
    params,
    steps: 0,
    losses: [loss(params, settings.activation)],
    broken: false,
  });
}

/** Trains up to `count` steps, notes each loss, and halts at the first that is not a number. */
function advance(state, count) {
  const rate = RATES[state.power];
  for (let i = 0; i < count && state.steps < MOST && !state.broken; i += 1) {
    state.params = train(state.params, state.activation, rate, 1);
    state.steps += 1;
    state.losses.push(loss(state.params, state.activation));
    state.broken = !healthy(state.params, state.activation);
  }
  return !state.broken && state.steps < MOST;
}

function heat(map, { params, activation }) {
  const at = (i) => RANGE[0] + ((i + 0.5) / SIDE) * (RANGE[1] - RANGE[0]);
  const grid = Array.from({ length: SIDE }, (_, j) =>
    Array.from({ length: SIDE }, (__, i) => predict(params, [at(i), at(j)], activation)),
  );
  const over = (level) => grid.map((row) => row.map((p) => p > level));
  const under = (level) => grid.map((row) => row.map((p) => p < 1 - level));
  return BANDS.map((level) => [
    map.cells(over(level), { fill: ink.b, opacity: 0.2 }),
    map.cells(under(level), { fill: ink.a, opacity: 0.2 }),
  ]);
}

export function picture(state, labels) {
  const map = plot({
    x: RANGE,
    y: RANGE,
    xTicks: [0, 1],
    yTicks: [0, 1],
    box: [44, 26, 256, 256],
    xLabel: "x1",
    yLabel: "x2",
  });
  const width = Math.max(100, state.losses.length - 1);
  const now = state.broken ? 0 : state.losses.at(-1);
  const curve = plot({
    x: [0, width],
    ...(now > 1 ? { y: [0, 1.2 * now], yTicks: [0, [now, number(now, 0)]] } : { y: [0, 1], yTicks: [0, 0.5, 1] }),
    box: [44, 350, 344, 80],
    xLabel: labels.step,
    yLabel: labels.loss,
  });
  const every = Math.ceil(state.losses.length / 300);
  const points = state.losses.map((value, i) => [i, value]).filter(([i]) => i % every === 0);
  return svg(labels.picture, 470, [
    map.frame,
    map.clip(state.broken ? "" : heat(map, state)),
    X.map(([x, y], i) => map.mark(x, y, ["circle", "square"][Y[i]], { r: 9, fill: [ink.a, ink.b][Y[i]], width: 2 })),
    map.mark(1.62, 1, "square", { r: 7, fill: ink.b }),
    words(map.px(1.7), map.py(1) + 5, labels.one),
    map.mark(1.62, 0.75, "circle", { r: 7 }),
    words(map.px(1.7), map.py(0.75) + 5, labels.zero),
    state.broken ? words(172, 160, labels.broken_mark, { anchor: "middle", fill: ink.d, weight: 700, size: 22 }) : "",
    curve.frame,
    curve.clip(curve.line(points)),
  ]);
}

function status(state, labels) {
  const { params, activation, steps, losses, broken } = state;
  const values = {
    steps,
    loss: number(losses[steps], 4),
    rate: RATES[state.power],
    right: correct(params, activation),
  };
  if (broken) return fill(labels.broken, values);
  return [fill(labels.status_here, values), labels[values.right === 4 ? "solved" : advice(state)]];
}

function advice({ steps, activation, losses }) {
  if (steps === 0) return "untrained";
  if (losses[steps] > losses[0]) return "worse";
  if (steps === MOST && activation !== "none") return "enough";
  return activation === "none" ? "linear" : "unsolved";
}

export function mount(root, { labels, reducedMotion }) {
  const state = initial();
  const view = stage(root, { labels, state, picture, status, reducedMotion });
  const restart = (s) => {
    player.stop();
    fresh(s);
  };
  view.slider("hidden", { min: 1, max: 8, then: restart });
  view.choice("activation", ["tanh", "relu", "none"], { then: restart });
  view.slider("power", { min: 0, max: RATES.length - 1, show: (i) => String(RATES[i]) });
  const player = view.player({ tick: (s) => advance(s, PER_FRAME), jump: 50 });
  view
    .buttons({
      reset: restart,
      reseed: (s) => {
        s.seed += 1;
        restart(s);
      },
    })
    .prepend(player.node);
  view.redraw();
}
