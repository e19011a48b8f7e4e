import { ink, plot, stroke, svg, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill, number } from "../lib/text.js";
import { kept, principalAngle, project, sample, variance } from "./model.js";

const points = sample(40, 6);
const radians = (degrees) => (degrees * Math.PI) / 180;
const best = (principalAngle(points) * 180) / Math.PI;
const TURNS = Array.from({ length: 181 }, (_, i) => i - 90);

export function initial() {
  return { degrees: -20 };
}

export function still() {
  return { degrees: best };
}

export function picture({ degrees }, labels) {
  const theta = radians(degrees);
  const map = plot({ x: [-4, 4], y: [-3, 3], box: [30, 14, 360, 270] });
  const curve = plot({
    x: [-90, 90],
    y: [0, 1],
    xTicks: [-90, -45, 0, 45, 90],
    yTicks: [0, 0.5, 1],
    box: [44, 342, 340, 80],
    xLabel: labels.angle,
    yLabel: labels.share,
  });
  const far = [4 * Math.cos(theta) * 1.3, 4 * Math.sin(theta) * 1.3];
  return svg(labels.picture, 464, [
    map.frame,
    map.clip(
      map.line([far.map((v) => -v), far], { color: ink.b, width: 1.5 }),
      points.map((point) => map.line([point, project(point, theta)], { color: ink.soft, width: 1, dash: "2 2" })),
      points.map(([x, y]) => map.mark(x, y, "circle", { r: 3.5 })),
      points.map((point) => map.mark(...project(point, theta), "diamond", { fill: ink.b, r: 3.5 })),
    ),
    curve.frame,
    curve.line(
      TURNS.map((turn) => [turn, kept(points, radians(turn))]),
      { color: ink.b },
    ),
    stroke(curve.px(best), 342, curve.px(best), 422, { color: ink.c, width: 1.5, dash: "5 3" }),
    words(curve.px(best) - 6, 416, labels.component, { fill: ink.c, halo: true, anchor: "end" }),
    curve.mark(degrees, kept(points, theta), "diamond", { fill: ink.b, r: 5 }),
  ]);
}

function status({ degrees }, labels) {
  const theta = radians(degrees);
  const values = {
    degrees: number(degrees, 1),
    variance: number(variance(points, theta), 3),
    share: number(100 * kept(points, theta), 1),
    best: number(best, 1),
    most: number(100 * kept(points, radians(best)), 1),
  };
  return [fill(labels.status_here, values), fill(labels.status_best, values)];
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  view.slider("degrees", { min: -90, max: 90, step: 0.1, show: (v) => `${number(v, 1)}°` });
  view.buttons({
    to_best: (s) => {
      s.degrees = best;
    },
    to_worst: (s) => {
      s.degrees = best - 90;
    },
  });
  view.redraw();
}
