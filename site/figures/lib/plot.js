// Pictures as SVG text: the same function draws in the page and, under Node, the fallback without script.

/**
 * @typedef {(number | (number | string)[])[]} Ticks numbers, or numbers with the text that stands for them
 * @typedef {{anchor?: string, fill?: string, size?: number, weight?: number | string, halo?: boolean}} WordStyle
 * @typedef {{color?: string, width?: number, dash?: string | number, fill?: string, opacity?: number}} LineStyle
 * @typedef {{fill?: string, r?: number, edge?: string, width?: number, opacity?: number}} MarkerStyle
 */

/** Colours. figures.css sets the variables for light and dark; a file without it uses the fallback values. */
export const ink = {
  a: "var(--fig-a, #1f5fb4)",
  b: "var(--fig-b, #b8500a)",
  c: "var(--fig-c, #1a7a3a)",
  d: "var(--fig-d, #98268a)",
  grid: "var(--fig-grid, #d5d9e0)",
  soft: "var(--fig-soft, #5c6370)",
  paper: "var(--md-default-bg-color, #fff)",
  text: "currentColor",
};

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => String(text).replace(/[&<>"]/g, (c) => ENTITIES[c]);
const rounded = (value) => (typeof value === "number" ? Number(value.toFixed(2)) : escaped(value));

/** An SVG element; undefined attributes are left out. Children are SVG text already. */
export function tag(name, attributes, ...children) {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${rounded(value)}"`)
    .join("");
  return `<${name}${written}>${children.flat(Infinity).join("")}</${name}>`;
}

/** The whole picture, 400 units wide; `name` is its text alternative. */
export function svg(name, height, ...body) {
  const view = { viewBox: `0 0 400 ${height}`, role: "img", "aria-label": name };
  return tag("svg", { xmlns: "http://www.w3.org/2000/svg", class: "fig-svg", ...view, "font-size": 15 }, body);
}

/**
 * Words at (x, y) in picture units; a halo of paper colour keeps them legible over lines.
 * @param {number} x @param {number} y @param {unknown} text @param {WordStyle} [style]
 */
export function words(x, y, text, { anchor = "start", fill = ink.text, size, weight, halo = false } = {}) {
  const around = halo
    ? { stroke: ink.paper, "stroke-width": 4, "paint-order": "stroke", "stroke-linejoin": "round" }
    : {};
  const paint = { "text-anchor": anchor, fill, "font-size": size, "font-weight": weight, ...around };
  return tag("text", { x, y, ...paint }, escaped(text));
}

/**
 * A straight line in picture units: x1, y1, x2, y2, and a style. The points may be spread from pairs.
 * @type {(...drawn: any[]) => string}
 */
export const stroke = (x1, y1, x2, y2, { color = ink.soft, width = 1, dash } = {}) =>
  tag("line", { x1, y1, x2, y2, stroke: color, "stroke-width": width, "stroke-dasharray": dash });

const OUTLINES = {
  square: (r) => `M${-r} ${-r}H${r}V${r}H${-r}Z`,
  triangle: (r) => `M0 ${-1.2 * r}L${1.15 * r} ${0.85 * r}H${-1.15 * r}Z`,
  diamond: (r) => `M0 ${-1.3 * r}L${1.3 * r} 0L0 ${1.3 * r}L${-1.3 * r} 0Z`,
  cross: (r) => `M${-r} ${-r}L${r} ${r}M${r} ${-r}L${-r} ${r}`,
};

/**
 * A marker at (x, y) in picture units: circle, square, triangle, diamond or cross (never colour alone).
 * @param {number} x @param {number} y @param {string} shape @param {MarkerStyle} [style]
 */
export function marker(x, y, shape, { fill = ink.a, r = 4, edge = ink.paper, width = 1, opacity } = {}) {
  const paint = { fill, stroke: shape === "cross" ? fill : edge, "stroke-width": width, opacity };
  if (shape === "circle") return tag("circle", { cx: x, cy: y, r, ...paint });
  return tag("path", {
    d: OUTLINES[shape](r),
    transform: `translate(${rounded(x)} ${rounded(y)})`,
    ...paint,
  });
}

/**
 * Round tick values (1, 2, 5 × 10ᵏ) inside [low, high], about `count` of them.
 * @param {number[]} range
 */
export function ticks([low, high], count = 5) {
  const raw = (high - low) / count;
  const unit = 10 ** Math.floor(Math.log10(raw));
  const step = unit * ([1, 2, 5].find((m) => m * unit >= raw * 0.999) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

const labelled = (tick) => (Array.isArray(tick) ? tick : [tick, String(tick).replace("-", "−")]);
/** @type {(value: number, range: number[]) => number} */
const inside = (value, [low, high]) => Math.max(low, Math.min(high, value));
// Points outside are moved nearer: far enough to keep a line's direction, but in every renderer's range of numbers.
const within = (value) => Math.max(-1e5, Math.min(1e5, value));

/**
 * A plot: `x` and `y` are ranges, `box` is [left, top, width, height] in picture units.
 * Ticks are numbers or [value, text]. Returns scales (px, py; `back` from picture to data units) and drawing functions.
 * @param {{x: number[], y: number[], box?: number[], xLabel?: string, yLabel?: string,
 *   xTicks?: Ticks, yTicks?: Ticks}} options
 */
export function plot({ x, y, box = [44, 14, 344, 240], xLabel, yLabel, xTicks = ticks(x), yTicks = ticks(y) }) {
  const [left, top, width, height] = box;
  const px = (value) => left + within(((value - x[0]) / (x[1] - x[0])) * width);
  const py = (value) => top + height - within(((value - y[0]) / (y[1] - y[0])) * height);
  const bottom = top + height;
  const frame = [
    xTicks.map(labelled).map(([at, text]) => [
      stroke(px(at), top, px(at), bottom, { color: ink.grid }),
      words(Math.min(px(at), 399 - 4.4 * text.length), bottom + 16, text, {
        anchor: "middle",
        size: 13.5,
        fill: ink.soft,
      }),
    ]),
    yTicks
      .map(labelled)
      .map(([at, text]) => [
        stroke(left, py(at), left + width, py(at), { color: ink.grid }),
        words(left - 6, py(at) + 4, text, { anchor: "end", size: 13.5, fill: ink.soft }),
      ]),
    tag("path", { d: `M${left} ${top}V${bottom}H${left + width}`, fill: "none", stroke: ink.soft }),
    xLabel === undefined ? "" : words(left + width / 2, bottom + 35, xLabel, { anchor: "middle" }),
    yLabel === undefined ? "" : words(Math.max(4, left - 36), Math.max(15, top - 14), yLabel),
  ];
  /** @type {(point: number[]) => number[]} */
  const back = ([across, down]) => [
    x[0] + ((across - left) / width) * (x[1] - x[0]),
    y[0] + ((bottom - down) / height) * (y[1] - y[0]),
  ];
  return {
    px,
    py,
    back,
    x,
    y,
    frame,
    clip: (...children) => tag("svg", { x: left, y: top, width, height, viewBox: box.join(" ") }, children),
    /** @param {number[][]} points @param {LineStyle} [style] */
    line: (points, { color = ink.a, width: thick = 2, dash, fill = "none", opacity } = {}) => {
      const paint = { fill, stroke: color, "stroke-width": thick, "stroke-dasharray": dash, opacity };
      return tag("path", { d: trace(points, px, py), "stroke-linejoin": "round", ...paint });
    },
    /** @type {(...drawn: any[]) => string} a point, which may be spread from a pair, a shape and a style */
    mark: (at, on, shape, style) => marker(px(at), py(on), shape, style),
    /** @type {(point: number[], fill: string) => string} for a point beyond the frame, a triangle at its edge */
    beyond: ([at, on], fill) => {
      const [cx, cy] = [inside(at, x), inside(on, y)];
      if ((cx === at && cy === on) || Number.isNaN(cx + cy)) return "";
      const turn = (180 / Math.PI) * Math.atan2(py(on) - py(cy), px(at) - px(cx));
      const transform = `translate(${rounded(px(cx))} ${rounded(py(cy))}) rotate(${rounded(turn)})`;
      return tag("path", { d: "M0 0L-12 -7V7Z", transform, fill, stroke: ink.paper });
    },
    cells: (rows, style) => tiles(rows, x, y, px, py, style),
  };
}

function trace(points, px, py) {
  let command = "M";
  return points
    .map(([x, y]) => {
      if (!Number.isFinite(x) || !Number.isFinite(y)) {
        command = "M";
        return "";
      }
      const part = `${command}${rounded(px(x))} ${rounded(py(y))}`;
      command = "L";
      return part;
    })
    .join("");
}

/** One path over the true cells of a boolean grid that spans the plot (row 0 lies at the bottom). */
function tiles(rows, x, y, px, py, { fill, opacity }) {
  const across = (px(x[1]) - px(x[0])) / rows[0].length;
  const up = (py(y[0]) - py(y[1])) / rows.length;
  const d = rows
    .map((row, j) =>
      runs(row)
        .map(([start, end]) => {
          const [sx, sy] = [rounded(px(x[0]) + start * across), rounded(py(y[0]) - (j + 1) * up - 0.3)]; // rows overlap a little: no seams
          return `M${sx} ${sy}h${rounded((end - start) * across)}v${rounded(up + 0.6)}h${rounded((start - end) * across)}z`;
        })
        .join(""),
    )
    .join("");
  return tag("path", { d, fill, opacity });
}

/** [start, end) of every run of true values. */
function runs(row) {
  const intervals = [];
  row.forEach((on, i) => {
    if (!on) return;
    if (i > 0 && row[i - 1]) intervals[intervals.length - 1][1] = i + 1;
    else intervals.push([i, i + 1]);
  });
  return intervals;
}
