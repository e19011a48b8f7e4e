import { ink, plot, svg, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { attenuation, derivatives, evaluate, functions } from "./model.js";

const RANGE = Array.from({ length: 241 }, (_, i) => -6 + i / 20);
const HEIGHTS = { sigmoid: [-0.25, 1.25], tanh: [-1.25, 1.25], relu: [-1, 6] };

export function initial() {
  return { name: "sigmoid", z: 1, depth: 5 };
}

export function picture({ name, z }, labels) {
  const [value, slope] = evaluate(name, z);
  const above = plot({ x: [-6, 6], y: HEIGHTS[name], box: [44, 22, 344, 190] });
  const below = plot({
    x: [-6, 6],
    y: [-0.1, 1.15],
    yTicks: [0, 0.5, 1],
    box: [44, 258, 344, 110],
    xLabel: labels.input,
  });
  const tangent = [-1.5, 1.5].map((d) => [z + d, value + slope * d]);
  return svg(labels.picture, 410, [
    above.frame,
    words(44, 14, labels.output, { fill: ink.a }),
    above.clip(
      above.line(RANGE.map((at) => [at, functions[name](at)])),
      above.line(tangent, { color: ink.b, width: 1.5, dash: "6 3" }),
      above.mark(z, value, "circle", { r: 5 }),
    ),
    below.frame,
    words(44, 250, labels.slope, { fill: ink.b }),
    below.clip(
      below.line(
        // ReLU′ jumps at 0: no line may join its two sides.
        RANGE.map((at) => [at, name === "relu" && at === 0 ? NaN : derivatives[name](at)]),
        { color: ink.b },
      ),
      below.mark(z, slope, "square", { r: 5, fill: ink.b }),
    ),
  ]);
}

function status({ name, z, depth }, labels) {
  const [value, slope] = evaluate(name, z);
  return [
    fill(labels.status_here, { z: number(z, 1), value: number(value, 4), slope: number(slope, 4) }),
    fill(labels.status_depth, { depth, left: number(attenuation(name, z, depth), 6) }),
  ];
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  view.choice("name", ["sigmoid", "tanh", "relu"]);
  view.slider("z", { min: -6, max: 6, step: 0.1, show: (v) => number(v, 1) });
  view.slider("depth", { min: 1, max: 20 });
  view.redraw();
}
