import { ink, plot, stroke, svg, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { errors, learn, sample } from "./model.js";

const COUNT = 60;
const GRID = Array.from({ length: 401 }, (_, i) => i / 4);
const SHIFTS = { bright: 0, dark: -18 };
const world = Object.fromEntries(Object.entries(SHIFTS).map(([name, shift]) => [name, sample(COUNT, 12, shift)]));

export function initial() {
  return { rule: 62, light: "bright" };
}

export function still() {
  return { rule: 56, light: "dark" };
}

export function picture({ rule, light }, labels) {
  const data = world[light];
  const learned = learn(data);
  const strip = plot({ x: [0, 100], y: [0, 3], yTicks: [], box: [44, 40, 344, 120] });
  const curve = plot({
    x: [0, 100],
    y: [0, 35],
    box: [44, 206, 344, 140],
    xLabel: labels.redness,
    yLabel: labels.errors,
  });
  const upright = (at, color, dash) => stroke(strip.px(at), 40, strip.px(at), 346, { color, width: 2, dash });
  const spot = (i) => [1, 2][data.y[i]] + (((i * 7) % 11) / 11 - 0.5) * 0.7;
  return svg(labels.picture, 386, [
    strip.frame,
    data.x.map((value, i) =>
      strip.mark(value, spot(i), ["circle", "square"][data.y[i]], { fill: [ink.c, ink.b][data.y[i]], r: 4 }),
    ),
    words(48, 60, labels.ripe, { fill: ink.b, halo: true }),
    words(384, 152, labels.unripe, { fill: ink.c, halo: true, anchor: "end" }),
    curve.frame,
    curve.line(
      GRID.map((at) => [at, errors(data, at)]),
      { color: ink.soft },
    ),
    upright(rule, ink.d, "6 4"),
    upright(learned, ink.a),
    curve.mark(rule, errors(data, rule), "triangle", { fill: ink.d, r: 5.5 }),
    curve.mark(learned, errors(data, learned), "circle", { r: 5.5 }),
    words(384, 18, labels.by_hand, { fill: ink.d, anchor: "end" }),
    words(48, 18, labels.by_learning, { fill: ink.a }),
  ]);
}

function status({ rule, light }, labels) {
  const data = world[light];
  const learned = learn(data);
  const values = {
    rule: number(rule, 0),
    wrong: errors(data, rule),
    learned: number(learned, 1),
    fewest: errors(data, learned),
    count: COUNT,
  };
  return [fill(labels.status_rule, values), fill(labels.status_learned, values), labels[`status_${light}`]];
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  view.slider("rule", { min: 0, max: 100 });
  view.choice("light", Object.keys(SHIFTS));
  view.redraw();
}
