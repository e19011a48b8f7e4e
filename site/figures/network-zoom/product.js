// One multiplication: two factors and a product, the gradient of each, and the loss as a function of the weight.
import { ink, plot, tag, words } from "../lib/plot.js";
import { number } from "../lib/text.js";
import { box, computed, inputName, plain, short, wire } from "./draw.js";
import { forward, withWeight } from "./model.js";

export const WEIGHTS = [-4, 4];
const BOX = [48, 200, 336, 96];

export const place = ({ layer, input, unit }) => [layer, input, unit];

/** The weight that the state has chosen. */
export const weightOf = ({ params, layer, input, unit }) => params[layer].W[input][unit];

/** The loss with another value of the chosen weight. */
export function lossAt(state, weight) {
  const { params, x, answer, activation } = state;
  return forward(withWeight(params, place(state), weight), x, answer, activation).loss;
}

/** The chart of the loss against the weight; its range of losses is that of the curve. */
export function chart(state, labels = {}) {
  const points = Array.from({ length: 81 }, (_, i) => WEIGHTS[0] + i / 10).map((w) => [w, lossAt(state, w)]);
  const top = Math.max(0.5, ...points.map(([, loss]) => loss)) * 1.1;
  const yTicks = [0, [top / 1.1, number(top / 1.1, top < 10 ? 1 : 0)]];
  return { ...plot({ x: WEIGHTS, y: [0, top], box: BOX, xLabel: labels.weight, yLabel: labels.loss, yTicks }), points };
}

function slope(state, map, gradient) {
  const [w, loss] = [weightOf(state), lossAt(state, weightOf(state))];
  const tangent = WEIGHTS.map((at) => [at, loss + gradient * (at - w)]);
  return map.line(tangent, { color: ink.b, dash: "6 4", width: 1.5 });
}

export function product(state, labels) {
  const { params, layer: l, unit: c, input: r } = state;
  const { layers, grads, seen, fresh } = computed(state);
  const [value, weight] = [layers[l].a[r], params[l].W[r][c]];
  const map = chart(state, labels);
  const [back, on] = [seen("dW", l), seen("z", l)];
  return [
    wire([84, 62], [196, 92]),
    wire([84, 134], [196, 92]),
    wire([216, 92], [310, 92]),
    tag("circle", { cx: 206, cy: 92, r: 17, fill: ink.paper, stroke: ink.soft, "stroke-width": 1.5 }),
    words(206, 98, "×", { anchor: "middle", weight: 600, size: 19 }),
    box([56, 56], {
      name: inputName(l, r),
      value: seen("a", l) ? (l === 0 ? plain(value) : short(value)) : "",
      gradient: back ? short(weight * grads[l].dz[c]) : "",
      filled: true,
      width: 76,
      fresh: fresh("a", l),
    }),
    box([56, 130], { name: "w", value: plain(weight), gradient: back ? short(grads[l].dW[r][c]) : "", width: 76 }),
    box([346, 92], {
      name: "w · " + inputName(l, r),
      value: on ? short(value * weight) : "",
      gradient: seen("dz", l) ? short(grads[l].dz[c]) : "",
      width: 88,
      fresh: fresh("z", l) || fresh("dz", l),
    }),
    map.frame,
    map.clip(
      map.line(map.points),
      back ? slope(state, map, grads[l].dW[r][c]) : "",
      map.mark(weight, lossAt(state, weight), "circle", { r: 5 }),
    ),
  ];
}
