// Early stopping, watched epoch by epoch.
import { normal, uniform } from "../lib/random.js";

export const EPOCHS = 60;

/** A typical run: the training loss keeps falling, the validation loss turns and trembles. */
export function run() {
  const next = uniform(11);
  const epochs = Array.from({ length: EPOCHS }, (_, i) => i);
  return {
    train: epochs.map((t) => 0.08 + 0.85 * Math.exp(-t / 12)),
    validation: epochs.map((t) => 0.28 + 0.65 * Math.exp(-t / 9) + 0.00011 * t * t + 0.016 * normal(next)),
  };
}

/**
 * Epochs count from 0. An epoch is better when loss < best − minDelta; after `patience` epochs in a row that
 * are not better, training stops. `waits` holds the counter after each epoch up to the stop.
 */
export function watch(losses, patience, minDelta) {
  let [best, bestEpoch, wait] = [Infinity, 0, 0];
  const waits = [];
  const bests = [];
  for (let epoch = 0; epoch < losses.length; epoch += 1) {
    wait += 1;
    if (losses[epoch] < best - minDelta) [best, bestEpoch, wait] = [losses[epoch], epoch, 0];
    waits.push(wait);
    bests.push(bestEpoch);
    if (wait >= patience) return { stop: epoch, best: bestEpoch, waits, bests };
  }
  return { stop: null, best: bestEpoch, waits, bests };
}
