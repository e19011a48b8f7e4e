import { ink, plot, stroke, svg, tag, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { EPOCHS, run, watch } from "./model.js";

const losses = run();
const BOX = [44, 30, 344, 260];

export function initial() {
  return { patience: 6, minDelta: 0, epoch: EPOCHS - 1 }; // the whole run is shown, so that a change of patience is visible at once
}

export function still() {
  return { ...initial(), epoch: 45 };
}

/** The state of early stopping at the chosen epoch. */
function known({ patience, minDelta, epoch }) {
  const seen = watch(losses.validation, patience, minDelta);
  const now = Math.min(epoch, seen.waits.length - 1);
  return {
    now,
    best: seen.bests[now],
    wait: seen.waits[now],
    stopped: seen.stop !== null && epoch >= seen.stop,
  };
}

export function picture(state, labels) {
  const { now, best, stopped } = known(state);
  const chart = plot({ x: [0, EPOCHS - 1], y: [0, 1], box: BOX, xLabel: labels.epochs, yLabel: labels.loss });
  const curve = (values, until) => values.map((value, i) => [i, value]).slice(0, until + 1);
  const level = losses.validation[best] - state.minDelta;
  return svg(labels.picture, 334, [
    chart.frame,
    tag("rect", {
      x: chart.px(best),
      width: chart.px(now) - chart.px(best),
      y: BOX[1],
      height: BOX[3],
      fill: ink.d,
      opacity: 0.12,
    }),
    chart.line(curve(losses.validation, EPOCHS), { color: ink.b, width: 1, opacity: 0.45 }),
    chart.line(curve(losses.train, now), { color: ink.a, dash: "6 3" }),
    chart.line(curve(losses.validation, now), { color: ink.b }),
    stroke(chart.px(best), chart.py(level), chart.px(EPOCHS - 1), chart.py(level), {
      color: ink.c,
      dash: "2 3",
    }),
    chart.mark(best, losses.validation[best], "diamond", { fill: ink.c, r: 6 }),
    chart.mark(now, losses.validation[now], stopped ? "square" : "circle", {
      fill: stopped ? ink.d : ink.b,
      r: 6,
    }),
    stopped
      ? words(chart.px(now) + 8, chart.py(losses.validation[now]) - 10, labels.stop_here, {
          fill: ink.d,
          halo: true,
          anchor: now > 45 ? "end" : "start",
        })
      : "",
    words(chart.px(best), chart.py(losses.validation[best]) + 24, labels.best_here, {
      fill: ink.c,
      halo: true,
      anchor: "middle",
    }),
    words(chart.px(44), chart.py(0.7), labels.validation, { anchor: "middle", fill: ink.b, halo: true }),
    words(chart.px(24), chart.py(0.06), labels.train, { fill: ink.a, halo: true }),
  ]);
}

function status(state, labels) {
  const { now, best, wait, stopped } = known(state);
  const values = {
    now,
    best,
    wait,
    patience: state.patience,
    current: number(losses.validation[now], 3),
    loss: number(losses.validation[best], 3),
  };
  return [
    fill(labels.status_here, values),
    fill(labels.status_best, values),
    fill(labels[stopped ? "status_stopped" : "status_waiting"], values),
  ];
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  view.slider("epoch", { min: 0, max: EPOCHS - 1 });
  view.slider("patience", { min: 1, max: 20 });
  view.slider("minDelta", { min: 0, max: 0.1, step: 0.005, show: (v) => number(v, 3) });
  view.redraw();
}
