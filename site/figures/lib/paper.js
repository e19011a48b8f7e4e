// A part of a picture to draw on, by mouse, pen or finger and by keys.
//
// The paper is an element above the picture, as handles are (drag.js). Arrow keys move a pen, Space puts it down and
// lifts it; what the pen passes while it is down is drawn.

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const LARGE = 4; // steps of an arrow key while Shift is pressed
const NEAR = 0.5; // units: a pointer's point closer than this to the last one is dropped

/**
 * @typedef {object} Paper
 * @property {string} name its accessible name, which says how it is drawn on by keys
 * @property {[number, number, number]} box left edge, top edge and side in units of the picture
 * @property {number} units the side in units of the strokes
 * @property {number} step one press of an arrow key, in units of the strokes
 * @property {(state: any, point: number[]) => void} begin puts the pen down
 * @property {(state: any, point: number[]) => void} draw draws on to a point
 */

/** @type {(value: number, high: number) => number} */
const clamp = (value, high) => Math.max(0, Math.min(high, value));

/**
 * Puts the paper on the figure's picture. `view` is a stage; its state gets `pen`: where the keys' pen is and whether
 * it is down, or undefined while the paper does not have the keyboard's focus.
 * @param {any} view @param {Paper} options
 */
export function paper(view, { name, box, units, step, begin, draw }) {
  const node = document.createElement("div");
  node.className = "fig-paper";
  node.tabIndex = 0;
  node.setAttribute("role", "application"); // so that screen readers pass the arrow keys on
  node.setAttribute("aria-label", name);
  view.canvas.append(node);
  const { state } = view;
  let last; // the pointer's last point while it is down
  let kept = [units / 2, units / 2]; // the last place of the pen that keys move

  const where = ({ clientX, clientY }) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    return [clamp(((clientX - left) / width) * units, units), clamp(((clientY - top) / height) * units, units)];
  };
  node.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !event.isPrimary) return; // a second finger, or a resting hand, does not draw
    event.preventDefault();
    node.setPointerCapture(event.pointerId);
    state.pen = undefined;
    last = where(event);
    begin(state, last);
    view.speak(false);
    view.redraw();
  });
  node.addEventListener("pointermove", (event) => {
    if (last === undefined || !event.isPrimary) return;
    const point = where(event);
    if (Math.hypot(point[0] - last[0], point[1] - last[1]) < NEAR) return;
    last = point;
    draw(state, point);
    view.redraw();
  });
  const lift = (event) => {
    if (last === undefined || !event.isPrimary) return;
    last = undefined;
    view.speak(true);
    view.redraw(); // a screen reader now reads the status once
  };
  ["pointerup", "pointercancel", "lostpointercapture"].forEach((kind) => node.addEventListener(kind, lift));

  node.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const arrow = ARROWS[event.key];
    if (arrow === undefined && event.key !== " ") return;
    event.preventDefault();
    const pen = state.pen ?? { at: kept, down: false };
    if (arrow === undefined) {
      state.pen = { at: pen.at, down: !pen.down };
      if (state.pen.down) begin(state, pen.at);
    } else {
      const by = step * (event.shiftKey ? LARGE : 1);
      kept = pen.at.map((value, axis) => clamp(value + by * arrow[axis], units));
      state.pen = { at: kept, down: pen.down };
      if (pen.down) draw(state, kept);
    }
    view.redraw();
  });
  node.addEventListener("blur", () => {
    if (state.pen === undefined) return;
    state.pen = undefined;
    view.redraw();
  });
  view.follow(() => {
    const { width, height } = view.canvas.querySelector("svg").viewBox.baseVal;
    const [left, top, side] = box;
    const place = { left: left / width, top: top / height, width: side / width, height: side / height };
    Object.entries(place).forEach(([edge, share]) => (node.style[edge] = `${100 * share}%`));
  });
}
