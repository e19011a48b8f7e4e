import { contour, minimum, moments } from "../gradient-descent/model.js";
import * as data from "../lib/line-data.js";
import { ink, marker, plot, stroke, svg, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { starts, walk } from "./model.js";

const RATE = 0.1;
const EPOCHS = 300;
const BATCH = 32; // the default of Keras' fit
const sample = moments(data.x, data.y);
const best = minimum(sample);
const LEVELS = [0.0001, 0.0005, 0.002, 0.005, 0.02, 0.1, 0.3, 0.7, 1.4, 2.5, 4, 6.5];
const LIBRARIES = ["numpy", "keras", "torch"];
const LOOKS = {
  numpy: ["a", undefined, "circle", "NumPy"],
  keras: ["b", "6 3", "square", "Keras"],
  torch: ["c", "2 3", "triangle", "PyTorch"],
};
const drawn = { numpy: data.start, keras: starts.keras(4), torch: starts.torch(2) };

export function initial() {
  return { epochs: 20, batch: "default", same: false };
}

/** The three paths up to the chosen epoch, and how many updates an epoch has. */
function paths({ epochs, batch, same }) {
  const whole = data.x.length;
  return LIBRARIES.map((name) => {
    const size = name === "keras" && batch === "default" ? BATCH : whole;
    return { name, path: walk(data.x, data.y, same ? data.start : drawn[name], RATE, epochs, size, 9) };
  });
}

function map(box, x, y, found, labels, small) {
  const chart = plot({ x, y, box, ...labels });
  return [
    chart.frame,
    chart.clip(
      LEVELS.map((level) => chart.line(contour(sample, level), { color: ink.soft, width: 1, opacity: 0.55 })),
      found.map(({ name, path }) =>
        chart.line(path, { color: ink[LOOKS[name][0]], dash: LOOKS[name][1], width: small ? 1.2 : 2 }),
      ),
      chart.mark(...best, "diamond", { fill: ink.d, r: 4.5 }),
      found.map(({ name, path }) =>
        chart.mark(...path[path.length - 1], LOOKS[name][2], { fill: ink[LOOKS[name][0]], r: 5 }),
      ),
    ),
  ];
}

export function picture(state, labels) {
  const found = paths(state);
  const near = { xTicks: [1.9, 2, 2.1], yTicks: [1, 1.05], xLabel: labels.near };
  return svg(labels.picture, 514, [
    LIBRARIES.map((name, i) => [
      stroke(50 + i * 112, 14, 74 + i * 112, 14, {
        color: ink[LOOKS[name][0]],
        width: 2,
        dash: LOOKS[name][1],
      }),
      marker(82 + i * 112, 14, LOOKS[name][2], { fill: ink[LOOKS[name][0]], r: 5 }),
      words(92 + i * 112, 19, LOOKS[name][3]),
    ]),
    map([44, 50, 344, 230], [-1.5, 4], [-2, 3.5], found, { xLabel: labels.w, yLabel: labels.b }, false),
    map([44, 340, 344, 130], [1.85, 2.15], [0.96, 1.08], found, near, true),
  ]);
}

function status(state, labels) {
  const lines = paths(state).map(({ name, path }) => {
    const [w, b] = path[path.length - 1];
    return fill(labels.status_path, {
      name: LOOKS[name][3],
      updates: path.length - 1,
      w: number(w, 4),
      b: number(b, 4),
    });
  });
  const alike = state.same && state.batch === "full";
  return [
    ...lines,
    fill(labels[alike ? "status_same" : "status_differ"], { w: number(best[0], 4), b: number(best[1], 4) }),
  ];
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  view.slider("epochs", { min: 0, max: EPOCHS });
  view.choice("batch", ["default", "full"]);
  view.toggle("same");
  view.redraw();
}
