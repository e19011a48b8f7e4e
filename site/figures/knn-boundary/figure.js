import { handles } from "../lib/drag.js";
import { ink, plot, stroke, svg, tag, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { accuracy, neighbours, predict, sample } from "./model.js";

const train = sample(60, 3);
const validation = sample(200, 100);
const KS = Array.from({ length: 30 }, (_, i) => 2 * i + 1);
const scores = KS.map((k) => ({
  train: accuracy(train, train, k),
  validation: accuracy(train, validation, k),
}));
const X_RANGE = [-2.2, 3.2];
const Y_RANGE = [-2, 2.2];
const MAP = { x: X_RANGE, y: Y_RANGE, box: [44, 14, 344, 248] };
const SHAPES = ["circle", "square"];
const COLORS = [ink.a, ink.b];
const [COLUMNS, ROWS] = [50, 36];
/** @type {(range: number[], i: number, count: number) => number} */
const at = ([low, high], i, count) => low + ((i + 0.5) / count) * (high - low);
// The order of neighbours does not depend on k: sort once for each cell.
const labels60 = Array.from({ length: ROWS }, (_, j) =>
  Array.from({ length: COLUMNS }, (__, i) =>
    neighbours(train.X, [at(X_RANGE, i, COLUMNS), at(Y_RANGE, j, ROWS)]).map((n) => train.y[n]),
  ),
);

export function initial() {
  return { index: 2, query: [2, 1.3] };
}

function region(k) {
  return labels60.map((row) => row.map((order) => order.slice(0, k).reduce((sum, label) => sum + label, 0) * 2 > k));
}

/** Where the reader's point is, and lines to the neighbours that vote on it. */
function query(map, { index, query: [x, y] }) {
  const nearest = neighbours(train.X, [x, y]).slice(0, KS[index]);
  const answer = predict(train, [x, y], KS[index]);
  const to = nearest.map((i) => train.X[i].map((value, axis) => [map.px, map.py][axis](value)));
  return [
    to.map(([cx, cy], n) =>
      stroke(map.px(x), map.py(y), cx, cy, {
        color: COLORS[train.y[nearest[n]]],
        width: 1.5,
        dash: [undefined, "5 3"][train.y[nearest[n]]],
      }),
    ),
    to.map(([cx, cy]) => tag("circle", { cx, cy, r: 8, fill: "none", stroke: ink.text, "stroke-width": 1.5 })),
    map.mark(x, y, SHAPES[answer], { fill: ink.paper, edge: COLORS[answer], width: 3, r: 6 }),
  ];
}

export function picture(state, labels) {
  const { index } = state;
  const map = plot(MAP);
  const chart = plot({
    x: [0, 60],
    y: [0.4, 1],
    yTicks: [0.4, 0.6, 0.8, 1],
    box: [44, 320, 344, 90],
    xLabel: "k",
    yLabel: labels.accuracy,
  });
  const inside = region(KS[index]);
  const curve = (of) => KS.map((k, i) => [k, scores[i][of]]);
  return svg(labels.picture, 452, [
    map.frame,
    map.clip(
      map.cells(inside, { fill: ink.b, opacity: 0.28 }),
      map.cells(
        inside.map((row) => row.map((on) => !on)),
        { fill: ink.a, opacity: 0.28 },
      ),
      train.X.map(([x, y], i) => map.mark(x, y, SHAPES[train.y[i]], { fill: COLORS[train.y[i]], r: 4.5 })),
      query(map, state),
    ),
    chart.frame,
    chart.line(curve("train"), { color: ink.c, dash: "6 3" }),
    chart.line(curve("validation"), { color: ink.d }),
    chart.mark(KS[index], scores[index].train, "circle", { fill: ink.c, r: 5 }),
    chart.mark(KS[index], scores[index].validation, "diamond", { fill: ink.d, r: 5 }),
    words(56, 402, labels.training, { fill: ink.c, halo: true }),
    words(56, 384, labels.validation, { fill: ink.d, halo: true }),
  ]);
}

function status({ index, query: point }, labels) {
  const percent = (share) => number(100 * share, 1);
  const votes = neighbours(train.X, point)
    .slice(0, KS[index])
    .filter((i) => train.y[i] === 1).length;
  const values = {
    k: KS[index],
    train: percent(scores[index].train),
    test: percent(scores[index].validation),
    errors: train.X.filter((x, i) => predict(train, x, KS[index]) !== train.y[i]).length,
    round: KS[index] - votes,
    square: votes,
  };
  const answer = fill(labels[votes * 2 > KS[index] ? "status_square" : "status_round"], values);
  const extreme = index === 0 ? "status_one" : "status_more";
  return [answer, fill(labels.status_here, values), labels[index === KS.length - 1 ? "status_all" : extreme]];
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  view.slider("index", { min: 0, max: KS.length - 1, show: (i) => String(KS[i]) });
  handles(view, plot(MAP), [
    {
      name: labels.query,
      get: (s) => s.query,
      set: (s, to) => {
        s.query = to;
      },
      say: (s) => s.query.map((value) => number(value, 2)).join(", "),
    },
  ]);
  view.redraw();
}
