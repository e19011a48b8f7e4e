import { handles } from "../lib/drag.js";
import { ink, plot, stroke, svg, tag } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { assign, inertia, sample, start, update } from "./model.js";

const points = sample(8);
const COLORS = [ink.a, ink.b, ink.c, ink.d, ink.soft, ink.text];
const SHAPES = ["circle", "square", "triangle", "diamond", "cross", "circle"];

const AXES = { x: [-4, 4], y: [-3.6, 3.6], box: [30, 14, 360, 324] };
const MOST = 6;
const FRAMES = 24; // the centroids move in so many frames, about 0.4 s

export function initial() {
  return restart({ k: 4, seed: 9 });
}

export function still() {
  const state = initial();
  while (step(state));
  return state;
}

function restart(state) {
  return Object.assign(state, {
    centres: start(points, state.k, state.seed),
    owners: null,
    last: null,
    rounds: 0,
    moved: true,
    glide: 1,
  });
}

/** The state after centroids are placed by hand: no point is assigned to them yet. */
function place(state, k, to) {
  const centres = state.centres.map((centre, i) => (i === k ? to : centre));
  Object.assign(state, { centres, owners: null, last: null, rounds: 0, moved: true, glide: 1 });
}

/** Where the centroids are drawn; during a step, between their old and new places. */
function shown({ centres, last, trail, glide }) {
  if (last !== "update" || glide >= 1) return centres;
  const share = glide * glide * (3 - 2 * glide);
  return centres.map((centre, k) => centre.map((to, axis) => trail[k][axis] + share * (to - trail[k][axis])));
}

/** One half of a round: assigns points, or moves the centres. Returns whether any step is left. */
function step(state) {
  if (!state.moved) return false;
  if (state.last !== "assign") {
    const owners = assign(points, state.centres);
    const same = state.owners !== null && owners.every((owner, i) => owner === state.owners[i]);
    Object.assign(state, { owners, last: "assign", moved: !same });
  } else {
    state.trail = state.centres;
    Object.assign(state, {
      centres: update(points, state.owners, state.centres),
      last: "update",
      rounds: state.rounds + 1,
    });
  }
  return state.moved;
}

export function picture(state, labels) {
  const { owners, last, trail } = state;
  const centres = shown(state);
  const chart = plot(AXES);
  const dots = points.map(([x, y], i) => {
    const owner = owners === null ? null : owners[i];
    const look = owner === null ? { fill: ink.paper, edge: ink.soft, r: 3.5 } : { fill: COLORS[owner], r: 3.5 };
    return chart.mark(x, y, owner === null ? "circle" : SHAPES[owner], look);
  });
  const cells =
    owners === null
      ? ""
      : points.map(([x, y], i) =>
          stroke(chart.px(x), chart.py(y), ...at(chart, centres[owners[i]]), {
            color: COLORS[owners[i]],
            width: 0.6,
          }),
        );
  const moves =
    last === "update"
      ? centres.map((centre, k) =>
          stroke(...at(chart, trail[k]), ...at(chart, centre), { color: ink.text, width: 2, dash: "3 2" }),
        )
      : "";
  return svg(labels.picture, 366, [
    chart.frame,
    chart.clip(
      cells,
      dots,
      moves,
      centres.map((centre, k) => [
        tag("circle", {
          cx: at(chart, centre)[0],
          cy: at(chart, centre)[1],
          r: 11,
          fill: ink.paper,
          stroke: COLORS[k],
          "stroke-width": 2,
        }),
        chart.mark(...centre, SHAPES[k], { fill: COLORS[k], r: 5.5, width: SHAPES[k] === "cross" ? 3 : 1 }),
      ]),
    ),
  ]);
}

const at = (chart, [x, y]) => [chart.px(x), chart.py(y)];

function status(state, labels) {
  if (state.owners === null) return [fill(labels.status_start, { k: state.k }), labels.status_drag];
  const values = { rounds: state.rounds, inertia: number(inertia(points, state.owners, state.centres), 2) };
  const phase = state.moved ? `status_${state.last}` : "status_done";
  return [fill(labels[phase], values), fill(labels.status_inertia, values)];
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  const glide = view.animation((s) => {
    s.glide = Math.min(1, s.glide + 1 / FRAMES);
    return s.glide < 1;
  });
  view.buttons(
    {
      step: (s) => {
        step(s);
        s.glide = s.last === "update" && !reducedMotion ? 0 : 1;
        if (s.glide === 0) glide.start();
      },
      finish: (s) => {
        while (step(s));
        s.glide = 1;
      },
      again: restart,
      reseed: (s) => {
        s.seed += 1;
        restart(s);
      },
    },
    { disabled: (s) => (s.moved ? [] : ["step", "finish"]) },
  );
  view.slider("k", { min: 2, max: MOST, then: restart });
  handles(
    view,
    plot(AXES),
    Array.from({ length: MOST }, (_, k) => ({
      name: fill(labels.centre, { i: k + 1 }),
      hidden: (s) => k >= s.k,
      get: (s) => shown(s)[k] ?? [0, 0],
      set: (s, to) => place(s, k, to),
      say: (s) => s.centres[k].map((value) => number(value, 2)).join(", "),
    })),
  );
  view.redraw();
}
