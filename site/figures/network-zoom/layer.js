// One layer as matrices: a row times a matrix, plus biases. A column, which is a neuron, is a door.
import { ink, tag, words } from "../lib/plot.js";
import { number } from "../lib/text.js";
import { computed, plain, short, unitName } from "./draw.js";

const [WIDE, NARROW, CELL, GAP] = [56, 46, 38, 14];
const [RIGHT, TOP] = [372, 56];

const left = (params, layer) => RIGHT - params[layer].b.length * WIDE;
const column = (params, layer, c) => left(params, layer) + c * WIDE;
const rows = (params, layer) => params[layer].W.length;
const under = (params, layer, line) => TOP + rows(params, layer) * CELL + line * (CELL + 8) + 8;

/** @type {(x: number, y: number, width: number, value: string, gradient: string, fresh: boolean) => unknown} */
function cell(x, y, width, value, gradient, fresh) {
  const outline = { stroke: fresh ? ink.d : ink.soft, "stroke-width": fresh ? 2.5 : 1 };
  return [
    tag("rect", { x, y, width, height: CELL, fill: ink.paper, ...outline }),
    words(x + width / 2, y + 16, value, { anchor: "middle", fill: ink.a, size: 13.5, weight: 600 }),
    words(x + width / 2, y + 32, gradient, { anchor: "middle", fill: ink.b, size: 13.5 }),
  ];
}

export function matrices(state, labels) {
  const { params, layer: l } = state;
  const { layers, grads, p, seen, fresh } = computed(state);
  const { W, b } = params[l];
  const [known, back] = [seen("z", l), seen("dW", l)];
  const line = (i) => under(params, l, i);
  const start = left(params, l) - GAP - W.length * NARROW;
  const name = (text, y) => words(RIGHT + 8, y + 24, text, { weight: 600 });
  const beside = l === 0 ? seen("a", 1) : seen("p");
  const after = l === 0 ? layers[1].a : p;
  return [
    words(left(params, l), TOP - 26, labels.columns, { size: 13.5, fill: ink.soft }),
    b.map((_, c) =>
      words(column(params, l, c) + WIDE / 2, TOP - 7, unitName(l, c), { anchor: "middle", size: 14, weight: 600 }),
    ),
    W.map((row, r) =>
      row.map((weight, c) =>
        cell(
          column(params, l, c),
          TOP + r * CELL,
          WIDE,
          plain(weight),
          back ? short(grads[l].dW[r][c]) : "",
          fresh("dW", l),
        ),
      ),
    ),
    name("W", TOP + ((W.length - 1) * CELL) / 2),
    b.map((bias, c) =>
      cell(column(params, l, c), line(0), WIDE, plain(bias), back ? short(grads[l].db[c]) : "", fresh("dW", l)),
    ),
    name("b", line(0)),
    words(start + (W.length * NARROW) / 2, line(1) - 6, l === 0 ? "x" : "h", { anchor: "middle", weight: 600 }),
    W.map((_, r) =>
      cell(
        start + r * NARROW,
        line(1),
        NARROW,
        seen("a", l) ? input(layers[l].a[r], l) : "",
        seen("da", l) ? number(grads[l].da[r], 2) : "",
        fresh("a", l) || fresh("da", l),
      ),
    ),
    b.map((_, c) =>
      cell(
        column(params, l, c),
        line(1),
        WIDE,
        known ? short(layers[l].z[c]) : "",
        seen("dz", l) ? short(grads[l].dz[c]) : "",
        fresh("z", l) || fresh("dz", l),
      ),
    ),
    name("z", line(1)),
    b.map((_, c) =>
      cell(
        column(params, l, c),
        line(2),
        WIDE,
        beside ? short(after[c]) : "",
        l === 0 && seen("da", 1) ? short(grads[1].da[c]) : "",
        l === 0 ? fresh("a", 1) || fresh("da", 1) : fresh("p"),
      ),
    ),
    name(l === 0 ? "h" : "p", line(2)),
  ];
}

const input = (value, l) => (l === 0 ? plain(value) : number(value, 2));

/** The doors of a layer: its columns, with everything that is computed from them. */
export const doors = ({ params, layer: l }, labels) =>
  params[l].b.map((_, c) => ({
    rect: [column(params, l, c), TOP, WIDE, under(params, l, 2) + CELL - TOP],
    name: `${labels.open_unit} ${unitName(l, c)}`,
    to: { level: 2, unit: c },
  }));
