import { ink, plot, stroke, svg, tag } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { assign, inertia, sample, start, update } from "./model.js";

const points = sample(8);
const COLORS = [ink.a, ink.b, ink.c, ink.d, ink.soft, ink.text];
const SHAPES = ["circle", "square", "triangle", "diamond", "cross", "circle"];

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
  });
}

/** One half of a round: assign, or move the centres. Returns whether anything is left to do. */
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

export function picture({ centres, owners, last, trail }, labels) {
  const chart = plot({ x: [-4, 4], y: [-3.6, 3.6], box: [30, 14, 360, 324] });
  const shown = points.map(([x, y], i) => {
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
      shown,
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
  if (state.owners === null) return fill(labels.status_start, { k: state.k });
  const values = { rounds: state.rounds, inertia: number(inertia(points, state.owners, state.centres), 2) };
  const phase = state.moved ? `status_${state.last}` : "status_done";
  return [fill(labels[phase], values), fill(labels.status_inertia, values)];
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  view.buttons(
    {
      step,
      finish: (s) => {
        while (step(s));
      },
      again: restart,
      reseed: (s) => {
        s.seed += 1;
        restart(s);
      },
    },
    { disabled: (s) => (s.moved ? [] : ["step", "finish"]) },
  );
  view.slider("k", { min: 2, max: 6, then: restart });
  view.redraw();
}
