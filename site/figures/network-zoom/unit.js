// One neuron: its products, their sum with the bias, its activation. A product is a door.
import { ink, plot, tag, words } from "../lib/plot.js";
import { box, computed, inputName, plain, short, wire } from "./draw.js";
import { ACTIVATIONS } from "./model.js";

const [SUM, CURVE, OUT] = [228, 300, 362];
const height = (params, layer, r) => 62 + ((r + 0.5) * 264) / params[layer].W.length - 24;
const MIDDLE = 150;

/** The activation as a curve with the neuron's weighted sum on it. */
function curve({ activation }, z) {
  const map = plot({ x: [-3, 3], y: [-1.2, 3], box: [CURVE - 28, MIDDLE - 84, 56, 46], xTicks: [], yTicks: [] });
  const [f] = ACTIVATIONS[activation];
  const points = Array.from({ length: 41 }, (_, i) => -3 + (6 * i) / 40).map((at) => [at, f(at)]);
  const at = z === undefined ? undefined : Math.max(-3, Math.min(3, z));
  return [
    map.frame,
    map.clip(
      map.line(points),
      at === undefined ? "" : map.mark(at, Math.min(3, f(at)), "circle", { fill: ink.d, r: 4 }),
    ),
  ];
}

function products(state, now) {
  const { params, layer: l, unit: c } = state;
  const { layers, grads, seen, fresh } = now;
  return params[l].W.map((row, r) => {
    const y = height(params, l, r);
    const [value, weight] = [layers[l].a[r], row[c]];
    const known = seen("a", l);
    return [
      wire([68, y], [106, y]),
      wire([174, y], [SUM - 22, MIDDLE]),
      box([40, y], {
        name: inputName(l, r),
        value: known ? (l === 0 ? plain(value) : short(value)) : "",
        gradient: seen("da", l) ? short(weight * grads[l].dz[c]) : "",
        filled: true,
        fresh: fresh("a", l) || fresh("da", l),
      }),
      box([140, y], {
        name: `× ${plain(weight)}`,
        value: seen("z", l) ? short(value * weight) : "",
        gradient: seen("dW", l) ? `∂L/∂w ${short(grads[l].dW[r][c])}` : "",
        width: 70,
        fresh: fresh("z", l) || fresh("dW", l),
      }),
    ];
  });
}

export function unit(state, labels) {
  const { params, layer: l, unit: c } = state;
  const now = computed(state);
  const { layers, grads, p, seen, fresh } = now;
  const bias = params[l].b[c];
  const z = seen("z", l) ? layers[l].z[c] : undefined;
  const out = l === 0 ? seen("a", 1) : seen("p");
  const gradient = l === 0 && seen("da", 1) ? short(grads[1].da[c]) : "";
  return [
    products(state, now),
    wire([SUM, MIDDLE + 22], [SUM, 250]),
    wire([SUM + 30, MIDDLE], [OUT - 30, MIDDLE]),
    box([SUM, MIDDLE], {
      name: "Σ = z",
      value: z === undefined ? "" : short(z),
      gradient: seen("dz", l) ? short(grads[l].dz[c]) : "",
      width: 60,
      fresh: fresh("z", l) || fresh("dz", l),
    }),
    box([SUM, 262], {
      name: "b",
      value: plain(bias),
      gradient: seen("dW", l) ? short(grads[l].db[c]) : "",
      fresh: fresh("dW", l),
    }),
    l === 0
      ? [
          curve(state, z),
          words(CURVE, MIDDLE - 94, labels[`activation_${state.activation}`], { anchor: "middle", size: 14 }),
        ]
      : words(CURVE, MIDDLE - 10, "softmax", { anchor: "middle", size: 13.5 }),
    tag("circle", { cx: CURVE, cy: MIDDLE, r: 4, fill: ink.soft }),
    box([OUT, MIDDLE], {
      name: l === 0 ? `h${"₁₂₃₄"[c]}` : `p${"₁₂₃"[c]}`,
      value: out ? short(l === 0 ? layers[1].a[c] : p[c]) : "",
      gradient,
      width: 60,
      fresh: l === 0 ? fresh("a", 1) || fresh("da", 1) : fresh("p"),
    }),
  ];
}

/** The doors of a neuron: its products. */
export const doors = ({ params, layer: l, unit: c }, labels) =>
  params[l].W.map((row, r) => ({
    rect: [92, height(params, l, r) - 24, 96, 64], // including the gradient below the box
    name: `${labels.open_product} ${inputName(l, r)} × ${plain(row[c])}`,
    to: { level: 3, input: r },
  }));
