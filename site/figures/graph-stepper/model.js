// The computation graph L = (σ(w·x + b) − y)², forward and backward.

/** Values of every node: u = w·x, z = u + b, a = σ(z), L = (a − y)². */
export function forward({ w, x, b, y }) {
  const u = w * x;
  const z = u + b;
  const a = 1 / (1 + Math.exp(-z));
  return { w, x, b, y, u, z, a, L: (a - y) ** 2 };
}

/** ∂L/∂node for every node, each found from the node after it by the chain rule. */
export function backward({ w, x, a, y }) {
  const da = 2 * (a - y);
  const dz = da * a * (1 - a);
  return { L: 1, a: da, y: -da, z: dz, b: dz, u: dz, w: dz * x, x: dz * w };
}

/** What becomes known at each step; the first four go forward, the rest backward. */
export const STEPS = [["u"], ["z"], ["a"], ["L"], ["a", "y"], ["z"], ["u", "b"], ["w", "x"]];
export const FORWARD = 4;
