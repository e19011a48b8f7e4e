import { ink, marker, plot, stroke, svg, tag, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number, subscript } from "../lib/text.js";
import { dataset } from "./data.js";
import { correct, cut, healthy, initialise, loss, penalty, predict, train, units } from "./model.js";

const [SIDE, SMALL] = [30, 10]; // cells across the large map and a small one
const RANGE = [-0.4, 1.4];
const BANDS = [0.501, 0.7, 0.9]; // an answer of 0.5, up to rounding, has no colour
const PER_FRAME = 10;
const MOST = 5000;
const RATES = [0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300];
const DECAYS = [0, 0.0003, 0.001, 0.003, 0.01, 0.03];
const NAMES = ["xor", "ring", "moons", "overlap"];
const DATA = Object.fromEntries(NAMES.map((name) => [name, dataset(name)]));

export function initial() {
  return fresh({ unit: 0, hidden: 8, activation: "tanh", power: 3, seed: 1, data: "xor", decay: 0 });
}

/** The state of the picture without script: a trained network. */
export function still() {
  const state = initial();
  advance(state, 300);
  return state;
}

/** The training data: the points, and the weight decay. */
const task = ({ data, decay }) => ({ ...DATA[data], decay: DECAYS[decay] });

/** The same settings with untrained weights. */
function fresh(settings) {
  settings.unit = Math.min(settings.unit, settings.hidden);
  const params = initialise(settings.hidden, settings.seed);
  return Object.assign(settings, {
    params,
    steps: 0,
    losses: [loss(params, settings.activation, task(settings))],
    broken: false,
  });
}

/** Trains up to `count` steps, notes each loss, and halts at the first that is not a number. */
function advance(state, count) {
  const [rate, data] = [RATES[state.power], task(state)];
  for (let i = 0; i < count && state.steps < MOST && !state.broken; i += 1) {
    state.params = train(state.params, state.activation, rate, 1, data);
    state.steps += 1;
    state.losses.push(loss(state.params, state.activation, data));
    state.broken = !healthy(state.params, state.activation, data);
  }
  return !state.broken && state.steps < MOST;
}

/** The colours of a function of the plane: `levels` of its size, one colour above 0 and one below. */
function heat(map, side, { f, levels }) {
  const at = (i) => RANGE[0] + ((i + 0.5) / side) * (RANGE[1] - RANGE[0]);
  const grid = Array.from({ length: side }, (_, j) => Array.from({ length: side }, (__, i) => f([at(i), at(j)])));
  const over = (sign, level) => grid.map((row) => row.map((value) => sign * value > level));
  const opacity = 0.6 / levels.length;
  return levels.map((level) => [
    map.cells(over(1, level), { fill: ink.b, opacity }),
    map.cells(over(-1, level), { fill: ink.a, opacity }),
  ]);
}

/** The function that a unit's map shows. Unit 0 is the output, shown as its distance from 0.5. */
function drawn({ params, activation }, unit) {
  if (unit === 0) return { f: (x) => predict(params, x, activation) - 0.5, levels: BANDS.map((band) => band - 0.5) };
  return { f: (x) => units(params, x, activation)[unit - 1], levels: [0.02, 0.3, 0.7] };
}

/** The training points: large if there are few, small if there are many. */
function points(map, { X, Y }) {
  const [r, width] = X.length > 8 ? [4.5, 1] : [8, 2];
  return X.map(([x, y], i) => map.mark(x, y, ["circle", "square"][Y[i]], { r, fill: [ink.a, ink.b][Y[i]], width }));
}

const place = (unit, count) => (unit === 0 ? [152, 140] : [86, 140 + 33 * (unit - 1 - (count - 1) / 2)]);

/** A connection: as thick as its weight is large, dashed where it is negative. */
function edge(from, to, weight) {
  const width = 0.4 + 4 * Math.tanh(Math.abs(weight) / 3);
  return stroke(...from, ...to, { color: weight < 0 ? ink.a : ink.b, width, dash: weight < 0 ? "5 4" : undefined });
}

/** The network: inputs, hidden units and the output, each unit with a small map of its function. */
function network(state) {
  const { params, hidden: count, unit: chosen } = state;
  const all = Array.from({ length: count }, (_, i) => i + 1);
  const inputs = [100, 180].map((y) => [18, y]);
  const edges = all.map((unit) => [
    inputs.map((from, i) => edge([34, from[1]], [72, place(unit, count)[1]], params.W1[i][unit - 1])),
    edge([100, place(unit, count)[1]], [138, 140], params.w2[unit - 1]),
  ]);
  const maps = [0, ...all].map((unit) => {
    const [x, y] = place(unit, count);
    const map = plot({ x: RANGE, y: RANGE, box: [x - 14, y - 14, 28, 28] });
    const border = { stroke: unit === chosen ? ink.text : ink.soft, "stroke-width": unit === chosen ? 3 : 1 };
    return tag("g", { "data-unit": unit }, [
      tag("rect", { x: x - 14, y: y - 14, width: 28, height: 28, fill: ink.paper, ...border }),
      state.broken ? "" : heat(map, SMALL, drawn(state, unit)),
    ]);
  });
  return [
    edges,
    inputs.map(([x, y], i) => [
      tag("circle", { cx: x, cy: y, r: 16, fill: ink.paper, stroke: ink.soft }),
      words(x, y + 5, `x${subscript(i + 1)}`, { anchor: "middle" }),
    ]),
    maps,
  ];
}

export function picture(state, labels) {
  const map = plot({
    x: RANGE,
    y: RANGE,
    xTicks: [0, 1],
    yTicks: [0, 1],
    box: [206, 34, 184, 184],
    xLabel: "x₁",
  });
  const line = state.unit === 0 ? [] : cut(state.params, state.unit - 1);
  const width = Math.max(100, state.losses.length - 1);
  const now = state.broken ? 0 : state.losses.at(-1);
  const curve = plot({
    x: [0, width],
    ...(now > 1 ? { y: [0, 1.2 * now], yTicks: [0, [now, number(now, 0)]] } : { y: [0, 1.1], yTicks: [0, 0.5, 1] }),
    box: [44, 350, 344, 80],
    xLabel: labels.step,
    yLabel: labels.loss,
  });
  const every = Math.ceil(state.losses.length / 300);
  const curved = state.losses.map((value, i) => [i, value]).filter(([i]) => i % every === 0);
  return svg(labels.picture, 470, [
    state.broken ? "" : network(state),
    map.frame,
    map.clip(
      state.broken ? "" : [heat(map, SIDE, drawn(state, state.unit)), map.line(line, { color: ink.text, dash: "6 4" })],
    ),
    words(198, 131, "x₂", { anchor: "end" }), // between the ticks, not under the name above the map
    words(390, 24, named(state.unit, labels), { anchor: "end", weight: 600 }),
    points(map, DATA[state.data]),
    marker(216, 276, "square", { r: 6, fill: ink.b }),
    words(229, 281, labels.one),
    marker(306, 276, "circle", { r: 6 }),
    words(319, 281, labels.zero),
    state.broken ? words(298, 132, labels.broken_mark, { anchor: "middle", fill: ink.d, weight: 700, size: 22 }) : "",
    curve.frame,
    curve.clip(curve.line(curved)),
  ]);
}

const named = (unit, labels) => (unit === 0 ? labels.output : `h${subscript(unit)}`);

/** The formula of a hidden unit, and its weight in the output. */
function inside({ params, activation, unit }, labels) {
  const [w1, w2, b] = [params.W1[0][unit - 1], params.W1[1][unit - 1], params.b1[unit - 1]];
  const term = (value) => `${value < 0 ? "−" : "+"} ${number(Math.abs(value), 2)}`;
  const sum = `${number(w1, 2)}x₁ ${term(w2)}x₂ ${term(b)}`;
  const formula = { tanh: `tanh(${sum})`, relu: `max(0, ${sum})`, none: sum }[activation];
  return fill(labels.status_unit, { unit: named(unit, labels), formula, weight: number(params.w2[unit - 1], 2) });
}

function status(state, labels) {
  const { params, activation, steps, losses, broken } = state;
  const { X, Y, fresh: others, decay } = task(state);
  const values = {
    steps,
    loss: number(losses[steps], 4),
    rate: RATES[state.power],
    right: correct(params, activation, { X, Y }),
    count: X.length,
    penalty: number(penalty(params, decay), 4),
  };
  if (broken) return fill(labels.broken, values);
  const lines = [fill(labels.status_here, values)];
  if (decay > 0) lines.push(fill(labels.status_penalty, values));
  if (others) {
    const share = number(correct(params, activation, others) / others.X.length, 3);
    lines.push(fill(labels.status_fresh, { share, fresh: others.X.length }));
  }
  lines.push(labels[values.right === X.length ? "solved" : advice(state)]);
  return state.unit === 0 ? lines : [...lines, inside(state, labels)];
}

function advice({ data, steps, activation, losses }) {
  if (steps === 0) return "untrained";
  if (losses[steps] > losses[0]) return "worse";
  if (data === "overlap") return "mixed";
  if (activation === "none") return data === "xor" ? "linear" : "straight";
  return steps === MOST ? "enough" : "unsolved";
}

export function mount(root, { labels, reducedMotion }) {
  const state = initial();
  const view = stage(root, { labels, state, picture, status, reducedMotion });
  const restart = (s) => {
    player.stop();
    fresh(s);
  };
  view.choice("data", NAMES, { then: restart });
  view.slider("hidden", { min: 1, max: 8, then: restart });
  view.choice("activation", ["tanh", "relu", "none"], { then: restart });
  view.slider("power", { min: 0, max: RATES.length - 1, show: (i) => String(RATES[i]) });
  view.slider("decay", { min: 0, max: DECAYS.length - 1, show: (i) => String(DECAYS[i]), then: restart });
  view.slider("unit", {
    min: 0,
    max: 8,
    show: (unit) => named(unit, labels),
    then: (s) => {
      s.unit = Math.min(s.unit, s.hidden);
    },
  });
  // A press on a unit's small map is the slider's short way.
  view.canvas.addEventListener("click", (event) => {
    const unit = event.target.closest("[data-unit]");
    if (unit === null) return;
    state.unit = Number(unit.dataset.unit);
    view.redraw();
  });
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
