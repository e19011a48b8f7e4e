// The figure's status lines: a sentence about the step with its numbers, and one about the level that is shown.
import { fill, number } from "../lib/text.js";
import { computed, inputName, plain, short, unitName } from "./draw.js";
import { FORWARD } from "./model.js";
import { lossAt, weightOf } from "./product.js";

const NUDGE = 0.01;
const list = (values) => values.map(short).join(", ");
/** A number as a factor or a summand: in brackets where it is negative. */
const factor = (text) => (text.startsWith("−") ? `(${text})` : text);

/** The numbers that the sentence of a step names. */
function stepValues(state, { layers, grads, p, loss }) {
  return {
    step: state.step,
    x: state.x.map(plain).join(", "),
    hidden: list(layers[0].z),
    active: list(layers[1].a),
    logits: list(layers[1].z),
    p: list(p),
    answer: state.answer + 1,
    chance: short(p[state.answer]),
    loss: short(loss),
    dlogits: list(grads[1].dz),
    dactive: list(grads[1].da),
    dhidden: list(grads[0].dz),
    dx: list(grads[0].da),
  };
}

/** The weighted sum of one neuron as text. */
function sum({ params, layer, unit }, { layers }) {
  const { W, b } = params[layer];
  const value = (each) => (layer === 0 ? plain(each) : short(each));
  const terms = W.map((row, r) => `${factor(value(layers[layer].a[r]))}\u00a0·\u00a0${factor(plain(row[unit]))}`);
  return `${terms.join(" + ")} + ${factor(plain(b[unit]))} = ${short(layers[layer].z[unit])}`;
}

function layerSays({ params, layer }, labels, { seen }) {
  const { W, b } = params[layer];
  const shapes = { rows: W.length, columns: b.length };
  return fill(labels[seen("dW", layer) ? "layer_back" : "layer_forward"], shapes);
}

function unitSays(state, labels, now) {
  const { layer, unit } = state;
  const { grads, layers, p, seen } = now;
  const name = unitName(layer, unit);
  if (!seen("z", layer)) return fill(labels.unit_wait, { name });
  const lines = [fill(labels.unit_forward, { name, sum: sum(state, now) })];
  if (!seen("dz", layer)) return lines;
  const dz = short(grads[layer].dz[unit]);
  const known = { name, dz, p: layer === 1 ? short(p[unit]) : "", target: Number(state.answer === unit) };
  if (layer === 1) return [...lines, fill(labels.unit_back_output, known)];
  const da = grads[1].da[unit];
  const slope = state.activation === "tanh" ? 1 - layers[1].a[unit] ** 2 : Number(layers[0].z[unit] > 0);
  return [...lines, fill(labels.unit_back_hidden, { ...known, da: factor(short(da)), slope: short(slope) })];
}

function productSays(state, labels, { layers, grads, loss, seen }) {
  const { layer, unit, input } = state;
  if (!seen("z", layer)) return fill(labels.product_wait, { x: inputName(layer, input) });
  const [value, weight] = [layers[layer].a[input], weightOf(state)];
  const x = layer === 0 ? plain(value) : short(value);
  const values = {
    ...{ x: factor(x), w: factor(plain(weight)), product: short(value * weight), name: inputName(layer, input) },
    ...{ dz: factor(short(grads[layer].dz[unit])), dw: short(grads[layer].dW[input][unit]), nudge: NUDGE },
    back: short(weight * grads[layer].dz[unit]),
    expected: number(grads[layer].dW[input][unit] * NUDGE, 6),
    measured: number(lossAt(state, weight + NUDGE) - loss, 6),
  };
  const forward = fill(labels.product_forward, values);
  if (!seen("dW", layer)) return forward;
  return [forward, fill(labels.product_back, values), fill(labels.product_check, values)];
}

/** The lines of the status: where the step is, and what is computed at the level that the reader looks at. */
export function sentences(state, labels) {
  const now = computed(state);
  const pass = labels[state.step > FORWARD ? "pass_back" : "pass_forward"];
  const heading = state.step === 0 ? "" : fill(pass, { step: state.step });
  const sentence = state.step === 7 ? `step_7_${state.activation}` : `step_${state.step}`;
  const values = { ...stepValues(state, now), f: labels[`activation_${state.activation}`] };
  const step = () => fill(labels[sentence], values);
  // Deep inside, one sees little of the whole step, so its sentence gives way to what is computed there.
  const opening = [heading, step()].filter(Boolean).join(": ");
  if (state.level === 0) return [opening, labels.network_says];
  if (state.level === 1) return [opening, layerSays(state, labels, now)];
  return [heading, state.level === 2 ? unitSays(state, labels, now) : productSays(state, labels, now)]
    .flat()
    .filter(Boolean);
}
