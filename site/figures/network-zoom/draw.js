// Shared parts of the pictures of all levels, and which numbers are known at a step.
import { ink, stroke, tag, words } from "../lib/plot.js";
import { number, subscript } from "../lib/text.js";
import { KNOWN, backward, forward } from "./model.js";

export const HEIGHT = 352;
export const short = (value) => number(value, 3);
/** A weight as text, without zeros at its end. */
export const plain = (value) => String(Number(value.toFixed(3))).replace("-", "−");
export const unitName = (layer, unit) => `${"ho"[layer]}${subscript(unit + 1)}`;
export const inputName = (layer, input) => `${layer === 0 ? "x" : "h"}${subscript(input + 1)}`;

/** Everything that the network computes in a state, and `seen(name, layer)`, which says whether a quantity is known at this step. */
export function computed({ params, x, answer, activation, step }) {
  const values = forward(params, x, answer, activation);
  return {
    ...values,
    grads: backward(params, values, answer, activation),
    seen: (name, layer) => step >= (layer === undefined ? KNOWN[name] : KNOWN[name][layer]),
    fresh: (name, layer) => step > 0 && step === (layer === undefined ? KNOWN[name] : KNOWN[name][layer]),
  };
}

/**
 * @typedef {{name: string, value?: string, gradient?: string, width?: number, height?: number, fresh?: boolean,
 *   filled?: boolean}} Box
 */

/**
 * A box with a name, a value in it and a gradient below it; what was computed at this step has a thick edge.
 * @param {number[]} middle @param {Box} of
 */
export function box(
  [x, y],
  { name, value = "", gradient = "", width = 56, height = 42, fresh = false, filled = false },
) {
  const outline = { stroke: fresh ? ink.d : ink.soft, "stroke-width": fresh ? 3 : 1.2 };
  const place = { x: x - width / 2, y: y - height / 2, width, height, rx: 6 };
  return [
    tag("rect", { ...place, fill: filled ? ink.grid : ink.paper, ...outline }),
    words(x, y - 4, name, { anchor: "middle", fill: ink.soft, size: 13.5 }),
    words(x, y + 13, value, { anchor: "middle", fill: ink.a, size: 14.5, weight: 600 }),
    gradient && words(x, y + height / 2 + 15, gradient, { anchor: "middle", fill: ink.b, size: 14, halo: true }),
  ];
}

/**
 * A connection: as thick as its number is large, dashed where it is negative.
 * @param {number[][]} ends @param {number} weight @param {string} [color]
 */
export function edge([from, to], weight, color = ink.soft) {
  const width = 0.6 + 3.4 * Math.tanh(Math.abs(weight) / 2);
  return stroke(...from, ...to, { color, width, dash: weight < 0 ? "6 4" : undefined });
}

/** @type {(from: number[], to: number[]) => string} a connection without a weight */
export const wire = (from, to) => stroke(...from, ...to, { color: ink.soft, width: 1.2 });
