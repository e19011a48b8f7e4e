// Handles on a picture: moved by mouse, pen or finger and by arrow keys, and spoken by screen readers.
//
// A handle is an element above the picture and no part of it: the picture is drawn anew after each change, while a
// handle keeps the keyboard's focus and the pointer that holds it.

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };
const LARGE = 10; // steps of an arrow key while Shift is pressed

/**
 * What can be moved. Positions are pairs in the units of the chart's axes.
 * @typedef {object} Handle
 * @property {string} name its accessible name
 * @property {(state: any) => number[]} get where it is
 * @property {(state: any, to: number[]) => void} set moves it
 * @property {(state: any) => string} say its value in words
 * @property {"x" | "y" | "xy"} [axes] the directions in which it moves
 * @property {number[]} [step] one press of an arrow key, and the grid of all its positions
 * @property {(state: any, by: number[]) => void} [nudge] what arrow keys do instead of a step on the grid
 * @property {number[][]} [limits] where it may be; without it, inside the frame
 * @property {(state: any) => number} [value] the number that a screen reader is told; without it, its place across
 * @property {number[]} [range] the least and the greatest such number
 * @property {(state: any) => boolean} [hidden]
 */

/** @type {(value: number, range: number[]) => number} */
const clamp = (value, [low, high]) => Math.max(low, Math.min(high, value));

/** `value` rounded to the grid of `step`, without stray digits of binary fractions. */
export function snap(value, step) {
  return Number((Math.round(value / step) * step).toPrecision(12));
}

/** The position nearest to `to` that is inside the limits, and unmoved along an axis that is not free. */
export function inside(to, from, { limits, axes }) {
  return to.map((value, axis) => (axes.includes("xy"[axis]) ? clamp(value, limits[axis]) : from[axis]));
}

/** The allowed position for `to`: inside the limits, and on the grid. */
export function settled(to, from, rules) {
  return inside(
    to.map((value, axis) => snap(value, rules.step[axis])),
    from,
    rules,
  );
}

/**
 * Puts handles on the figure's picture. `view` is a stage, `chart` the plot on whose axes they move.
 * @param {any} view @param {any} chart @param {Handle[]} list
 */
export function handles(view, chart, list) {
  const layer = document.createElement("div");
  layer.className = "fig-handles";
  view.canvas.append(layer);
  const grips = list.map((handle) => grip(view, chart, handle));
  layer.append(...grips.map(({ node }) => node));
  // What arrow keys nudge is a slider's value as well, and has its part in the address already.
  list.forEach(({ get, hidden, nudge }, i) => {
    if (nudge) return;
    const write = (text) => {
      const to = text.split(",").map(Number);
      if (to.length === 2 && to.every(Number.isFinite) && !hidden?.(view.state)) grips[i].put(to);
    };
    view.fields.set(`p${i + 1}`, { read: () => (hidden?.(view.state) ? "" : get(view.state).join()), write });
  });
  const held = new Map(); // pointer id → the handle, and where it was taken hold of

  const size = () => view.canvas.querySelector("svg").viewBox.baseVal;
  const where = (event) => {
    const frame = layer.getBoundingClientRect();
    const { width, height } = size();
    return [
      ((event.clientX - frame.left) / frame.width) * width,
      ((event.clientY - frame.top) / frame.height) * height,
    ];
  };
  /** @type {(grip: any, at: number[]) => number} */
  const distance = ({ place, node }, [x, y]) => (node.hidden ? Infinity : Math.hypot(place()[0] - x, place()[1] - y));

  layer.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault(); // neither selects words nor drags a picture out of the page
    const at = where(event);
    // Handles that lie close together cover each other; the nearest one is meant.
    const taken = grips.reduce((best, each) => (distance(each, at) < distance(best, at) ? each : best));
    taken.node.setPointerCapture(event.pointerId);
    taken.node.focus({ preventScroll: true });
    held.set(event.pointerId, { taken, offset: taken.place().map((value, axis) => value - at[axis]) });
    view.speak(false);
  });
  layer.addEventListener("pointermove", (event) => {
    const hold = held.get(event.pointerId);
    if (hold === undefined) return;
    const at = where(event);
    hold.taken.move(chart.back(at.map((value, axis) => value + hold.offset[axis])));
    view.redraw();
  });
  const release = (event) => {
    if (!held.delete(event.pointerId)) return;
    view.speak(true);
    view.redraw(); // a screen reader now reads the status once
  };
  ["pointerup", "pointercancel", "lostpointercapture"].forEach((kind) => layer.addEventListener(kind, release));
  view.follow(() => {
    const { width, height } = size();
    const seen = grips.filter((each) => each.update(width, height));
    seen.forEach((each) => each.fit(room(each, seen) / width));
  });
}

/** How large the targets of a handle and of the nearest other one may be without overlapping, in units of the picture. */
function room(handle, all) {
  const [x, y] = handle.place();
  const apart = all
    .filter((other) => other !== handle)
    .map((other) => Math.max(Math.abs(other.place()[0] - x), Math.abs(other.place()[1] - y)));
  return Math.min(Infinity, ...apart);
}

/**
 * One handle: its element, and how it follows and moves the state.
 * @param {any} view @param {any} chart @param {Handle} handle
 */
function grip(view, chart, { name, get, set, say, nudge, value, range, hidden, ...rest }) {
  const { state } = view;
  const rules = { axes: "xy", step: [0.05, 0.05], limits: [chart.x, chart.y], ...rest };
  const node = document.createElement("span");
  node.className = "fig-handle";
  node.tabIndex = 0;
  node.dataset.axes = rules.axes;
  // The nearest role there is: a screen reader then leaves the arrow keys to us and says the value.
  const [low, high] = range ?? rules.limits[rules.axes === "y" ? 1 : 0];
  const now = value ?? ((of) => get(of)[rules.axes === "y" ? 1 : 0]);
  const fixed = { role: "slider", "aria-label": name, "aria-valuemin": low, "aria-valuemax": high };
  Object.entries(fixed).forEach(([key, text]) => node.setAttribute(key, String(text)));
  const move = (to) => set(state, settled(to, get(state), rules));
  const put = (to) => set(state, inside(to, get(state), rules)); // a start that is not on the grid is kept
  // What lies outside the frame is held at its edge.
  const place = () => [chart.px(clamp(get(state)[0], chart.x)), chart.py(clamp(get(state)[1], chart.y))];

  node.addEventListener("keydown", (event) => {
    const arrow = ARROWS[event.key];
    if (arrow === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    // On a single axis both pairs of arrows count, as on every slider.
    const along = { x: [arrow[0] || arrow[1], 0], y: [0, arrow[0] || arrow[1]], xy: arrow }[rules.axes];
    const by = along.map((direction, axis) => direction * rules.step[axis] * (event.shiftKey ? LARGE : 1));
    if (nudge) nudge(state, by);
    else move(get(state).map((from, axis) => from + by[axis]));
    view.redraw();
  });

  /** Puts the handle where the state is; whether it is seen there. */
  function update(width, height) {
    node.hidden = hidden !== undefined && hidden(state);
    if (node.hidden) return false;
    const [x, y] = place();
    node.style.left = `${(100 * x) / width}%`;
    node.style.top = `${(100 * y) / height}%`;
    node.setAttribute("aria-valuenow", String(clamp(now(state), [low, high])));
    node.setAttribute("aria-valuetext", say(state));
    return true;
  }

  /** The target takes the share of the picture's width that it has room for, within what a finger needs. */
  function fit(share) {
    node.style.width = share < 1 ? `clamp(24px, ${100 * share}%, 44px)` : "";
  }

  return { node, move, put, place, update, fit };
}
