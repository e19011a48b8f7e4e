// Zooming into a picture: doors to press, and a camera that moves between a picture and a smaller one inside it.

/**
 * A part of the picture that opens: [left, top, width, height] in picture units, and the button's accessible name.
 * @typedef {{rect: number[], name: string}} Door
 */

/**
 * The camera on its way into `rect`: how much it enlarges and shifts the picture, for `t` from 0 (outside) to 1 (inside).
 * @param {number[]} rect @param {number} t @param {number[]} size
 */
function camera([left, top, width, height], t, [across, down]) {
  const inner = Math.max(width / across, height / down); // the size of the picture inside
  const corner = [left + width / 2 - (across * inner) / 2, top + height / 2 - (down * inner) / 2];
  const scale = inner ** -t; // equal steps of t are equal factors, so that the zoom looks even
  const far = inner === 1 ? 0 : (scale - 1) / (1 / inner - 1);
  const shift = corner.map((value) => (-value / inner) * far);
  return { scale, shift, inner, corner };
}

/**
 * Both pictures, as SVG text, during a zoom from the outer into the inner one, which lies in `rect` of the outer.
 * @param {string} outer @param {string} inner @param {number[]} rect @param {number} t @param {number[]} size
 */
export function between(outer, inner, rect, t, size) {
  const { scale, shift, inner: small, corner } = camera(rect, t, size);
  const moved = `translate(${shift[0]} ${shift[1]}) scale(${scale})`;
  const laid = `translate(${corner[0]} ${corner[1]}) scale(${small})`;
  return (
    `<g transform="${moved}"><g opacity="${1 - t}">${outer}</g>` +
    `<g transform="${laid}" opacity="${t}">${inner}</g></g>`
  );
}

/**
 * Buttons over the parts of a picture that open: pressed by mouse, finger or Enter, gone through with arrow keys.
 * Returns a function that gives the keyboard's focus to a door.
 * @param {any} view a stage @param {(state: any) => Door[]} list @param {(index: number) => void} open
 */
export function doors(view, list, open) {
  const layer = document.createElement("div");
  layer.className = "fig-doors";
  view.canvas.append(layer);
  /** @type {HTMLButtonElement[]} */
  const nodes = [];
  const step = (index, by) => nodes[(index + by + nodes.length) % nodes.length]?.focus();

  function made(index) {
    const node = document.createElement("button");
    Object.assign(node, { type: "button", className: "fig-door", name: "door" });
    node.addEventListener("click", () => open(index));
    node.addEventListener("keydown", (event) => {
      const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      step(index, by);
    });
    return node;
  }

  view.follow(() => {
    const parts = list(view.state);
    while (nodes.length > parts.length) nodes.pop()?.remove();
    while (nodes.length < parts.length) {
      nodes.push(made(nodes.length));
      layer.append(nodes[nodes.length - 1]);
    }
    const { width, height } = view.canvas.querySelector("svg").viewBox.baseVal;
    parts.forEach(({ rect: [left, top, across, down], name }, i) => {
      nodes[i].setAttribute("aria-label", name);
      const place = { left: left / width, top: top / height, width: across / width, height: down / height };
      Object.entries(place).forEach(([side, share]) => nodes[i].style.setProperty(side, `${100 * share}%`));
    });
  });
  return (index) => nodes[Math.min(index, nodes.length - 1)]?.focus({ preventScroll: true });
}

const PINCHED = 1.3; // the factor by which the distance of two fingers must change

/**
 * Two fingers on a picture: apart to go into the part between them, together to go out. The page does not zoom there,
 * and still scrolls with one finger.
 * @param {any} view a stage @param {(state: any) => Door[]} list @param {(index: number) => void} open @param {() => void} leave
 */
export function pinch(view, list, open, leave) {
  const { canvas, state } = view;
  canvas.classList.add("fig-pinched");
  let first = 0; // the first distance of two fingers; 0 with another number of fingers, or after a zoom
  canvas.addEventListener("touchstart", ({ touches }) => {
    first = touches.length === 2 ? apart(touches) : 0;
  });
  canvas.addEventListener("touchmove", ({ touches }) => {
    if (!first || touches.length !== 2) return;
    const by = apart(touches) / first;
    if (by < PINCHED && by > 1 / PINCHED) return;
    first = 0;
    if (by < 1) leave();
    else if (list(state).length) open(nearest(list(state), middle(canvas, touches)));
  });
}

/** @type {(touches: TouchList) => number} */
const apart = ([one, two]) => Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY);

/** The point between two fingers, in picture units. */
function middle(canvas, [one, two]) {
  const svg = canvas.querySelector("svg");
  const frame = svg.getBoundingClientRect();
  const { width, height } = svg.viewBox.baseVal;
  const [x, y] = [(one.clientX + two.clientX) / 2 - frame.left, (one.clientY + two.clientY) / 2 - frame.top];
  return [(x / frame.width) * width, (y / frame.height) * height];
}

/**
 * The number of the door that a point is in, or nearest to.
 * @param {Door[]} list @param {number[]} point
 */
export function nearest(list, [x, y]) {
  /** @type {(door: any) => number} */
  const away = ({ rect: [left, top, width, height] }) =>
    Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height));
  return list.reduce((best, door, i) => (away(door) < away(list[best]) ? i : best), 0);
}
