import { paper } from "../lib/paper.js";
import { ink, svg, tag, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { fill } from "../lib/text.js";
import { PEN, PIXELS, SIDE, counts, example, fitted, moved, probabilities } from "./model.js";

const [LEFT, TOP, PAPER] = [6, 28, 216];
const DOT = PAPER / SIDE;
const [SEEN, CELL] = [258, 17]; // the left edge of the network's input image, and the side of one of its pixels
const [BARS, BAR, HIGHEST] = [400, 39, 84]; // the bars' lower edge, their distance, and the height for probability 1
const LIKELY = 0.01; // less likely digits are not mentioned
const UNSURE = 0.6;
const OWN = "own";
const WHITE = Array.from({ length: PIXELS * PIXELS }, () => 0);

export function initial() {
  return { example: 3, hand: 1, strokes: [], fit: true, shift: 0, pen: undefined };
}

/** An empty paper. A drawing is not moved until the reader moves it, though the digit before it was. */
const begun = (state) => Object.assign(state, { example: OWN, strokes: [], shift: 0 });

/** The network's input image, or undefined where nothing is drawn. */
function image(state) {
  if (state.example !== OWN) return moved(example(state.hand, state.example), state.shift);
  if (state.strokes.length === 0) return undefined;
  return moved(counts(state.fit ? fitted(state.strokes) : state.strokes), state.shift);
}

/** Pixels as squares of the text's colour, the darker the more dots they have. */
const squares = (pixels, x, y, side) =>
  pixels.map((pixel, i) => {
    if (pixel === 0) return "";
    const place = { x: x + (i % PIXELS) * side, y: y + Math.floor(i / PIXELS) * side, width: side, height: side };
    return tag("rect", { ...place, fill: ink.text, "fill-opacity": pixel / 16 });
  });

const frame = (x, y, side) =>
  tag("rect", { x, y, width: side, height: side, fill: "none", stroke: ink.soft, "stroke-width": 1.5 });

/** The drawing on the paper: strokes, or a digit of the data. */
function drawn(state) {
  if (state.example !== OWN) return squares(example(state.hand, state.example), LEFT, TOP, PAPER / PIXELS);
  return state.strokes.map((stroke) => {
    const points = [...stroke, stroke.at(-1)].map(
      ([x, y]) => `${(LEFT + x * DOT).toFixed(1)} ${(TOP + y * DOT).toFixed(1)}`,
    );
    const round = { "stroke-linecap": "round", "stroke-linejoin": "round" };
    return tag("path", {
      d: `M${points.join("L")}`,
      fill: "none",
      stroke: ink.text,
      "stroke-width": 2 * PEN * DOT,
      ...round,
    });
  });
}

/** The pen that keys move. It is filled while it draws. */
function pen(state) {
  if (state.pen === undefined) return "";
  const [x, y] = state.pen.at;
  const paint = { stroke: ink.b, "stroke-width": 2.5, fill: state.pen.down ? ink.b : "none" };
  return tag("circle", { cx: LEFT + x * DOT, cy: TOP + y * DOT, r: PEN * DOT, ...paint });
}

/** Ten bars, each above its digit. */
function bars(found) {
  const best = found && Math.max(...found);
  return WHITE.slice(0, 10).map((_, digit) => {
    const middle = LEFT + BAR * (digit + 0.5);
    const share = found ? found[digit] : 0;
    const color = share === best ? ink.a : ink.soft;
    const place = { x: middle - 12, y: BARS - HIGHEST * share, width: 24, height: HIGHEST * share };
    return [
      tag("rect", { ...place, fill: color }),
      words(middle, BARS + 18, digit, { anchor: "middle", weight: share === best ? "bold" : undefined }),
      share < LIKELY ? "" : words(middle, BARS - HIGHEST * share - 5, percent(share), { anchor: "middle", size: 13.5 }),
    ];
  });
}

/** A share in percent. A share below 1 is never rounded to 100%. */
const percent = (share) => (share > 0.995 ? ">99%" : `${Math.round(100 * share)}%`);

export function picture(state, labels) {
  const pixels = image(state);
  const found = pixels && probabilities(pixels);
  return svg(labels.picture, BARS + 28, [
    words(LEFT, TOP - 10, labels.draw, { fill: ink.soft }),
    words(SEEN, TOP - 10, labels.seen, { fill: ink.soft }),
    frame(LEFT, TOP, PAPER),
    tag(
      "svg",
      { x: LEFT, y: TOP, width: PAPER, height: PAPER, viewBox: [LEFT, TOP, PAPER, PAPER].join(" ") },
      drawn(state),
    ),
    pen(state),
    frame(SEEN, TOP, PIXELS * CELL),
    squares(pixels ?? WHITE, SEEN, TOP, CELL),
    words(SEEN + (PIXELS * CELL) / 2, TOP + PAPER - 8, found ? found.indexOf(Math.max(...found)) : "?", {
      anchor: "middle",
      size: 60,
      fill: ink.a,
    }),
    words(LEFT, BARS - HIGHEST - 28, labels.probabilities, { fill: ink.soft }),
    tag("path", { d: `M${LEFT} ${BARS}h${10 * BAR}`, stroke: ink.soft }),
    bars(found),
  ]);
}

/** The other digits that are likely enough to be mentioned, the likeliest first. */
const likely = (found, read) =>
  found
    .map((share, digit) => [share, digit])
    .filter(([share, digit]) => digit !== read && share >= LIKELY)
    .sort(([a], [b]) => b - a)
    .map(([share, digit]) => `${digit}:\u00a0${percent(share)}`)
    .join(", ");

function status(state, labels) {
  const pixels = image(state);
  const where = state.pen && fill(state.pen.down ? labels.pen_down : labels.pen_up, place(state.pen));
  if (pixels === undefined) return [labels.status_empty, where].filter(Boolean);
  const found = probabilities(pixels);
  const highest = Math.max(...found);
  const digit = found.indexOf(highest);
  const lines = [fill(labels.status_read, { digit, percent: percent(highest) })];
  const others = likely(found, digit);
  if (others) lines.push(fill(labels.status_others, { others }));
  if (state.example !== OWN) {
    lines.push(fill(digit === state.example ? labels.status_right : labels.status_wrong, { label: state.example }));
  }
  if (highest < UNSURE) lines.push(labels.status_unsure);
  return where ? [...lines, where] : lines;
}

const place = ({ at: [x, y] }) => ({ x: Math.round(x), y: Math.round(y), side: SIDE });

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  view.buttons({ clear: begun });
  view.toggle("fit");
  view.slider("shift", { min: -3, max: 3 });
  view.choice("example", [OWN, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  view.choice("hand", [1, 2]);
  paper(view, {
    name: labels.paper,
    box: [LEFT, TOP, PAPER],
    units: SIDE,
    step: 2,
    begin: (state, point) => {
      if (state.example !== OWN) begun(state);
      state.strokes.push([point]);
    },
    draw: (state, point) => state.strokes.at(-1).push(point),
  });
  view.redraw();
}
