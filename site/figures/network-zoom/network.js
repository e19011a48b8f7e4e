// The whole network: inputs, two layers, probabilities and loss. A layer is a door.
import { ink, marker, plot, tag, words } from "../lib/plot.js";
import { subscript } from "../lib/text.js";
import { box, computed, edge, inputName, plain, short, unitName, wire } from "./draw.js";

const INPUTS = [84, 156].map((y) => [46, y]);
const UNITS = [[80, 148, 216, 284].map((y) => [158, y]), [104, 182, 260].map((y) => [262, y])];
export const LAYERS = [
  [122, 40, 72, 292],
  [226, 40, 72, 292],
];
export const PLANE = { x: [-3, 3], y: [-3, 3], box: [8, 232, 84, 84], xTicks: [], yTicks: [] };

/** The plane of the inputs, in which the sample is dragged. */
function plane(state) {
  const map = plot(PLANE);
  const [left, top, width, height] = PLANE.box;
  return [
    tag("rect", { x: left, y: top, width, height, fill: "none", stroke: ink.grid }),
    map.line(
      [
        [-3, 0],
        [3, 0],
      ],
      { color: ink.grid, width: 1 },
    ),
    map.line(
      [
        [0, -3],
        [0, 3],
      ],
      { color: ink.grid, width: 1 },
    ),
    marker(map.px(state.x[0]), map.py(state.x[1]), "circle", { r: 5 }),
    words(left + width - 4, top + height - 5, "x₁", { anchor: "end", size: 13.5, fill: ink.soft }),
    words(left + 4, top + 14, "x₂", { size: 13.5, fill: ink.soft }),
  ];
}

function connections(state, { grads, seen }) {
  const ends = [INPUTS, ...UNITS];
  return state.params.map(({ W }, l) =>
    W.map((row, r) =>
      row.map((weight, c) => {
        const [from, to] = [ends[l][r], UNITS[l][c]];
        const gradient = seen("dW", l);
        const line = [
          [from[0] + 28, from[1]],
          [to[0] - 28, to[1]],
        ];
        return edge(line, gradient ? 4 * grads[l].dW[r][c] : weight, gradient ? ink.b : ink.a);
      }),
    ),
  );
}

function outcome(state, labels, { p, loss, seen, fresh }) {
  const on = seen("p");
  return [
    [104, 182, 260].map((y, k) =>
      box([352, y], {
        name: `p${subscript(k + 1)}${k === state.answer ? " ★" : ""}`,
        value: on ? short(p[k]) : "",
        fresh: fresh("p"),
        filled: k === state.answer,
        width: 62,
      }),
    ),
    words(352, 76, "softmax", { anchor: "middle", fill: ink.soft, size: 13.5 }),
    words(352, 312, labels.loss, { anchor: "middle", fill: ink.soft, size: 13.5 }),
    words(352, 331, on ? short(loss) : "", { anchor: "middle", fill: ink.a, weight: 600 }),
  ];
}

export function network(state, labels) {
  const now = computed(state);
  const { layers, grads, seen, fresh } = now;
  const frames = LAYERS.map(([x, y, width, height], l) => [
    tag("rect", {
      x,
      y,
      width,
      height,
      rx: 8,
      fill: ink.grid,
      "fill-opacity": 0.35,
      stroke: ink.soft,
      "stroke-dasharray": "2 4",
    }),
    // the names of the layers are nearly as wide as their distance: a little apart, and a little smaller
    words(x + width / 2 + (l === 0 ? -4 : 4), y - 8, labels[l === 0 ? "hidden" : "output"], {
      anchor: "middle",
      size: 13.5,
      weight: 600,
    }),
  ]);
  return [
    frames,
    connections(state, now),
    UNITS[1].map(([, y]) => wire([290, y], [321, y])),
    INPUTS.map((at, r) =>
      box(at, {
        name: inputName(0, r),
        value: plain(state.x[r]),
        gradient: seen("da", 0) ? short(grads[0].da[r]) : "",
        fresh: fresh("da", 0),
        filled: true,
      }),
    ),
    UNITS[0].map((at, c) =>
      box(at, {
        name: unitName(0, c),
        value: seen("a", 1) ? short(layers[1].a[c]) : seen("z", 0) ? `(${short(layers[0].z[c])})` : "",
        gradient: seen("dz", 0) ? short(grads[0].dz[c]) : seen("da", 1) ? `(${short(grads[1].da[c])})` : "",
        fresh: ["a", "da"].some((name) => fresh(name, 1)) || ["z", "dz"].some((name) => fresh(name, 0)),
        width: 60,
      }),
    ),
    UNITS[1].map((at, c) =>
      box(at, {
        name: unitName(1, c),
        value: seen("z", 1) ? short(layers[1].z[c]) : "",
        gradient: seen("dz", 1) ? short(grads[1].dz[c]) : "",
        fresh: fresh("z", 1) || fresh("dz", 1),
        width: 60,
      }),
    ),
    outcome(state, labels, now),
    plane(state),
  ];
}

/** The doors of the network: its layers. */
export const doors = (_, labels) =>
  LAYERS.map((rect, layer) => ({
    rect,
    name: labels[layer === 0 ? "open_hidden" : "open_output"],
    to: { level: 1, layer },
  }));
