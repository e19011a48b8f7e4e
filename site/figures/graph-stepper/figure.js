import { ink, stroke, svg, tag, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { FORWARD, STEPS, backward, forward } from "./model.js";

const NODES = {
  // name: [x, y, sign in the circle]
  w: [34, 74, "w"],
  x: [34, 182, "x"],
  b: [140, 242, "b"],
  t: [304, 242, "t"],
  u: [128, 120, "×"],
  z: [206, 120, "+"],
  a: [284, 120, "σ"],
  L: [362, 120, "( )²"],
};
const EDGES = ["wu", "xu", "uz", "bz", "za", "aL", "tL"];
const LEAVES = ["w", "x", "b", "t"];
const short = (value) => number(value, 3);

export function initial() {
  return { w: 0.8, x: 1.5, b: -0.4, t: 1, step: 0 };
}

export function still() {
  return { ...initial(), step: STEPS.length };
}

/** Names whose value, and names whose gradient, is known after `step` steps. */
function known(step) {
  const back = STEPS.slice(FORWARD, step).flat();
  return {
    values: new Set([...LEAVES, ...STEPS.slice(0, Math.min(step, FORWARD)).flat()]),
    gradients: new Set(step > FORWARD ? ["L", ...back] : []),
  };
}

function node(name, values, gradients, seen, fresh) {
  const [cx, cy, sign] = NODES[name];
  const aside = ["z", "L"].includes(name) ? 14 : 0; // an edge comes up from the lower left
  return [
    tag("circle", {
      cx,
      cy,
      r: 19,
      fill: LEAVES.includes(name) ? ink.grid : ink.paper,
      stroke: fresh ? ink.d : ink.soft,
      "stroke-width": fresh ? 3.5 : 1.5,
    }),
    words(cx, cy + 5, sign, { anchor: "middle", weight: 600 }),
    seen.values.has(name) ? words(cx, cy - 26, short(values[name]), { anchor: "middle", fill: ink.a, halo: true }) : "",
    seen.gradients.has(name)
      ? words(cx + aside, cy + 36, short(gradients[name]), { anchor: "middle", fill: ink.b, halo: true })
      : "",
  ];
}

export function picture(state, labels) {
  const values = forward(state);
  const gradients = backward(values);
  const seen = known(state.step);
  const fresh = state.step > 0 ? STEPS[state.step - 1] : [];
  return svg(labels.picture, 330, [
    EDGES.map(([from, to]) =>
      stroke(NODES[from][0], NODES[from][1], NODES[to][0], NODES[to][1], { color: ink.soft, width: 1.5 }),
    ),
    Object.keys(NODES).map((name) => node(name, values, gradients, seen, fresh.includes(name))),
    ["u", "z", "a", "L"].map((name) =>
      words(NODES[name][0], NODES[name][1] - 44, name, { anchor: "middle", fill: ink.soft }),
    ),
    words(14, 18, labels.above, { fill: ink.a }),
    words(14, 322, labels.below, { fill: ink.b }),
  ]);
}

/** The sum behind each step, in the notation of the chapter. */
function formulas(v, g) {
  const n = short;
  return [
    `u = w·x = ${n(v.w)} × ${n(v.x)} = ${n(v.u)}`,
    `z = u + b = ${n(v.u)} + (${n(v.b)}) = ${n(v.z)}`,
    `a = σ(z) = σ(${n(v.z)}) = ${n(v.a)}`,
    `L = (a − t)² = (${n(v.a)} − ${n(v.t)})² = ${n(v.L)}`,
    `∂L/∂a = 2(a − t) = 2 × (${n(v.a)} − ${n(v.t)}) = ${n(g.a)}`,
    `∂L/∂z = ∂L/∂a · a(1 − a) = ${n(g.a)} × ${n(v.a * (1 - v.a))} = ${n(g.z)}`,
    `∂L/∂b = ∂L/∂u = ∂L/∂z · 1 = ${n(g.b)}`,
    `∂L/∂w = ∂L/∂u · x = ${n(g.u)} × ${n(v.x)} = ${n(g.w)}\n∂L/∂x = ∂L/∂u · w = ${n(g.u)} × ${n(v.w)} = ${n(g.x)}`,
  ];
}

function status(state, labels) {
  if (state.step === 0) return labels.status_start;
  const values = forward(state);
  const heading = fill(labels[state.step > FORWARD ? "status_back" : "status_forward"], {
    step: state.step,
    total: STEPS.length,
  });
  return [heading, ...formulas(values, backward(values))[state.step - 1].split("\n"), labels[`step_${state.step}`]];
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  const move = (by) => (s) => {
    s.step = Math.max(0, Math.min(STEPS.length, s.step + by));
  };
  const resting = (s) => [s.step === 0 && "previous", s.step === STEPS.length && "next"].filter(Boolean);
  view.buttons({ next: move(1), previous: move(-1), restart: move(-STEPS.length) }, { disabled: resting });
  const show = (v) => number(v, 1);
  view.slider("w", { min: -3, max: 3, step: 0.1, show });
  view.slider("x", { min: -3, max: 3, step: 0.1, show });
  view.slider("b", { min: -3, max: 3, step: 0.1, show });
  view.slider("t", { min: 0, max: 1, step: 1 });
  view.redraw();
}
