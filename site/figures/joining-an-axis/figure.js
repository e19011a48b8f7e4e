import { ink, svg, tag, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill } from "../lib/text.js";
import { ARRAY, COLUMNS, ROWS, fits, groups, joined, numbersOf, result, shapeOf } from "./model.js";

const [LEFT, TOP, WIDE, HIGH] = [84, 36, 50, 40];
const RIGHT = LEFT + COLUMNS * WIDE + 28;
const BELOW = TOP + ROWS * HIGH + 28;
const plain = (value) => String(Number(value.toFixed(2)));
/** The chosen entry; a link may name an axis whose result has fewer entries than the one before. */
const entryOf = ({ axis, entry }) => entry % groups(axis).length;
const asTuple = (shape) => (shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`);

export function initial() {
  return { axis: "0", operation: "sum", keepdims: false, entry: 0 };
}

/** A cell with its number; one that is `chosen` is tinted and has a thick edge. */
function cell(x, y, value, chosen) {
  const edge = { stroke: chosen ? ink.b : ink.soft, "stroke-width": chosen ? 3 : 1 };
  return [
    tag("rect", { x, y, width: WIDE, height: HIGH, fill: "none", ...edge }),
    chosen ? tag("rect", { x, y, width: WIDE, height: HIGH, fill: ink.b, opacity: 0.16 }) : "",
    words(x + WIDE / 2, y + HIGH / 2 + 5, value, { anchor: "middle", weight: chosen ? "bold" : undefined }),
  ];
}

/** Cells that are not chosen come first, so that no thin edge covers a thick one. */
const inOrder = (cells) => [...cells].sort((a, b) => Number(a[3]) - Number(b[3])).map((each) => cell(...each));

/** Where an entry of the result is drawn: below its column, beside its row, or in the corner. */
function place(axis, entry) {
  if (axis === "0") return [LEFT + entry * WIDE, BELOW];
  return axis === "1" ? [RIGHT, TOP + entry * HIGH] : [RIGHT, BELOW];
}

function code({ axis, operation, keepdims }) {
  const named = axis === "none" ? "None" : axis;
  return `X.${operation}(axis=${named}${keepdims ? ", keepdims=True" : ""})`;
}

/** The result as NumPy's tolist() shows it. */
function listed({ axis, operation, keepdims }) {
  const numbers = result(axis, operation).map(plain);
  if (!keepdims) return axis === "none" ? numbers[0] : `[${numbers.join(", ")}]`;
  return axis === "1" ? `[${numbers.map((number) => `[${number}]`).join(", ")}]` : `[[${numbers.join(", ")}]]`;
}

export function picture(state, labels) {
  const chosen = groups(state.axis)[entryOf(state)];
  const isChosen = (i, j) => chosen.some(([row, column]) => row === i && column === j);
  const cells = ARRAY.flatMap((row, i) =>
    row.map((value, j) => [LEFT + j * WIDE, TOP + i * HIGH, value, isChosen(i, j)]),
  );
  const results = result(state.axis, state.operation).map((value, k) => [
    ...place(state.axis, k),
    plain(value),
    k === entryOf(state),
  ]);
  return svg(labels.picture, 312, [
    words(LEFT, TOP - 14, "axis 1 →", { fill: ink.soft }),
    words(LEFT - 10, TOP + 25, "axis 0 ↓", { anchor: "end", fill: ink.soft }),
    inOrder(cells),
    inOrder(results),
    words(LEFT - 70, BELOW + HIGH + 34, code(state), { fill: ink.a }),
    words(LEFT - 70, BELOW + HIGH + 60, `→ ${listed(state)}`),
  ]);
}

function calculation(state) {
  const { axis, operation } = state;
  const numbers = numbersOf(groups(axis)[entryOf(state)]);
  const sum = numbers.join(" + ");
  const written = { sum, mean: `(${sum}) / ${numbers.length}`, max: `max(${numbers.join(", ")})` };
  return `${written[operation]} = ${plain(joined(numbers, operation))}`;
}

function status(state, labels) {
  const { axis, keepdims } = state;
  const shape = shapeOf(axis, keepdims);
  const values = {
    shape: asTuple(shape),
    calculation: calculation(state),
    entry: entryOf(state),
    columns: COLUMNS,
    rows: ROWS,
  };
  const fit = fits([ROWS, COLUMNS], shape) ? labels.status_fits : labels.status_refused;
  return [labels[`status_axis_${axis}`], labels.status_entry, labels.status_shape, fit].map((text) =>
    fill(text, values),
  );
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  const first = (state) => {
    state.entry = 0;
  };
  view.choice("axis", ["0", "1", "none"], { then: first });
  view.choice("operation", ["sum", "mean", "max"]);
  view.toggle("keepdims");
  view.buttons({
    next: (state) => {
      state.entry = (entryOf(state) + 1) % groups(state.axis).length;
    },
  });
  view.redraw();
}
