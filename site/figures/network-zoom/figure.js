import { handles } from "../lib/drag.js";
import { plot, svg, words } from "../lib/plot.js";
import { stage } from "../lib/stage.js";
import { number } from "../lib/text.js";
import { between, doors, pinch } from "../lib/zoom.js";
import { HEIGHT, inputName, unitName } from "./draw.js";
import * as layers from "./layer.js";
import { ANSWER, FORWARD, INPUT, LAST, parameters, withWeight } from "./model.js";
import * as networks from "./network.js";
import * as products from "./product.js";
import { sentences } from "./sentences.js";
import * as units from "./unit.js";

const LEVELS = [
  { draw: networks.network, doors: networks.doors },
  { draw: layers.matrices, doors: layers.doors },
  { draw: units.unit, doors: units.doors },
  { draw: products.product, doors: () => [] },
];
const FRAMES = 20; // a zoom takes so many frames
const PACE = 45; // frames between two steps while the numbers flow

export function initial() {
  return {
    ...{ x: INPUT, answer: ANSWER, activation: "relu", params: parameters(), step: FORWARD },
    ...{ level: 0, layer: 0, unit: 0, input: 0, zoom: undefined, wait: 0 },
  };
}

/** The state of the picture without script: everything is known. */
export function still() {
  return { ...initial(), step: LAST };
}

/** The names of the levels from the outermost to the present one. */
function path({ level, layer, unit, input }, labels) {
  const names = [labels.network, labels[layer === 0 ? "hidden" : "output"], unitName(layer, unit)];
  return [...names, `w · ${inputName(layer, input)}`].slice(0, level + 1).join(" › ");
}

const drawn = (state, labels) => [LEVELS[state.level].draw(state, labels)].flat(Infinity).join("");

export function picture(state, labels) {
  const { zoom } = state;
  const at = (place) => drawn({ ...state, ...place }, labels);
  const body = zoom
    ? between(at(zoom.outer), at(zoom.inner), zoom.rect, zoom.t, [400, HEIGHT])
    : [words(8, 17, path(state, labels), { size: 14, weight: 600 }), drawn(state, labels)];
  return svg(labels.picture, HEIGHT, body);
}

const status = (state, labels) => [path(state, labels), ...sentences(state, labels)];

const spot = ({ level, layer, unit, input }) => ({ level, layer, unit, input });
/** The number of the door that leads to the present level. */
const entrance = ({ level, layer, unit, input }) => [0, layer, unit, input][level];

/** Keeps unit and input inside the layer. */
function fit(state) {
  const { W, b } = state.params[state.layer];
  state.unit = Math.min(state.unit, b.length - 1);
  state.input = Math.min(state.input, W.length - 1);
}

/**
 * What is dragged: the sample in its plane, and the weight of the multiplication that one looks at.
 * @returns {import("../lib/drag.js").Handle[]}
 */
function grips(labels) {
  return [
    {
      name: labels.sample,
      hidden: (s) => s.level !== 0,
      limits: [networks.PLANE.x, networks.PLANE.y],
      step: [0.1, 0.1],
      get: (s) => s.x,
      set: (s, to) => {
        s.x = to;
      },
      say: (s) => `x₁ = ${number(s.x[0], 1)}, x₂ = ${number(s.x[1], 1)}`,
    },
    {
      name: labels.weight_handle,
      axes: "x",
      hidden: (s) => s.level !== 3,
      limits: [products.WEIGHTS, [0, 0]],
      step: [0.05, 1],
      get: (s) => [products.weightOf(s), products.lossAt(s, products.weightOf(s))],
      set: (s, [weight]) => {
        s.params = withWeight(s.params, products.place(s), weight);
      },
      say: (s) => `w = ${number(products.weightOf(s), 2)}`,
    },
  ];
}

/** The axes on which a handle moves: those of the level's chart. */
function axes(state) {
  const now = () => (state.level === 3 ? products.chart(state) : plot(networks.PLANE));
  return {
    get x() {
      return now().x;
    },
    get y() {
      return now().y;
    },
    px: (value) => now().px(value),
    py: (value) => now().py(value),
    back: (at) => now().back(at),
  };
}

/** The parts of the figure's address without a control: the present level, and the weights that were moved. */
function addressed({ fields, state }) {
  fields.set("at", {
    read: () => Object.values(spot(state)).join("."),
    write: (text) => {
      const [level, layer, unit, input] = text.split(".").map(Number);
      const known = LEVELS[level] && [layer, unit, input].every((value) => Number.isInteger(value) && value >= 0);
      if (known) fit(Object.assign(state, { level, layer: Math.min(layer, 1), unit, input, zoom: undefined }));
    },
  });
  const first = parameters();
  const moved = () =>
    state.params.flatMap(({ W }, l) =>
      W.flatMap((row, r) => row.flatMap((w, c) => (w === first[l].W[r][c] ? [] : [`${l}.${r}.${c}:${w}`]))),
    );
  fields.set("moved", {
    read: () => moved().join(),
    write: (text) => {
      state.params = parameters();
      text.split(",").forEach((each) => {
        const [where, weight] = [each.split(":")[0].split(".").map(Number), Number(each.split(":")[1])];
        const known = state.params[where[0]]?.W[where[1]]?.[where[2]] !== undefined;
        if (known && Math.abs(weight) <= products.WEIGHTS[1]) state.params = withWeight(state.params, where, weight);
      });
    },
  });
}

/** Zooming through a door and back out. Returns functions for both, and for the frames in between. */
function zooming(view, labels, reducedMotion) {
  const { state } = view;
  const open = (place) => LEVELS[place.level].doors({ ...state, ...place }, labels);
  const way = view.animation((s) => {
    s.zoom.t += s.zoom.by;
    if (s.zoom.t > 0 && s.zoom.t < 1) return true;
    s.zoom = undefined;
    return false;
  });
  /** @param {any} outer @param {any} inner @param {number} index @param {boolean} inwards */
  function go(outer, inner, index, inwards) {
    const { rect } = open(outer)[index];
    Object.assign(state, inwards ? inner : outer);
    const start = { outer, inner, rect, t: inwards ? 0 : 1, by: (inwards ? 1 : -1) / FRAMES };
    state.zoom = reducedMotion ? undefined : start;
    if (state.zoom) way.start();
    view.redraw();
  }
  function enter(index) {
    const outer = spot(state);
    const inner = { ...outer, ...open(outer)[index].to };
    fit(Object.assign(inner, { params: state.params }));
    go(outer, spot(inner), index, true);
    focus(0);
    if (inner.level === 3) view.canvas.querySelector(".fig-handle:not([hidden])").focus({ preventScroll: true });
  }
  function leave() {
    if (state.level === 0) return;
    const index = entrance(state);
    go({ ...spot(state), level: state.level - 1 }, spot(state), index, false);
    focus(index);
  }
  const here = (s) => open(spot(s));
  const focus = doors(view, here, enter);
  pinch(view, here, enter, leave);
  return { enter, leave };
}

export function mount(root, { labels, reducedMotion }) {
  const view = stage(root, { labels, state: initial(), picture, status, reducedMotion });
  addressed(view);
  const { leave } = zooming(view, labels, reducedMotion);
  view.buttons({ out: leave }, { disabled: (s) => [s.level === 0 && "out"] });
  view.slider("step", { min: 0, max: LAST, show: (step) => `${step}/${LAST}` });
  const tick = (s) => {
    s.wait = reducedMotion ? 0 : (s.wait + 1) % PACE;
    if (s.wait === 0) s.step = Math.min(LAST, s.step + 1);
    return s.step < LAST;
  };
  const rewind = (s) => Object.assign(s, { wait: 0, step: s.step === LAST ? 0 : s.step });
  const player = view.player({ tick, jump: LAST, begin: rewind });
  const move = (by) => (s) => {
    player.stop();
    s.step = Math.max(0, Math.min(LAST, s.step + by));
  };
  const resting = (s) => [s.step === 0 && "previous", s.step === LAST && "next"];
  view.buttons({ next: move(1), previous: move(-1) }, { disabled: resting }).prepend(player.node);
  view.choice("activation", ["relu", "tanh"]);
  view.choice("answer", [0, 1, 2]);
  view.buttons({
    restore: (s) => Object.assign(s, { params: parameters(), x: INPUT }),
  });
  handles(view, axes(view.state), grips(labels));
  view.canvas.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" && event.key !== "-") return;
    event.preventDefault();
    leave();
  });
  view.redraw();
}
