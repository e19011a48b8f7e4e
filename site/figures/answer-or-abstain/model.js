// A classifier that answers only where its largest probability reaches a threshold.
import { PREDICTIONS } from "./predictions.js";

export const INPUTS = Object.keys(PREDICTIONS);

/** How many images are answered at this threshold, and how many of them rightly and wrongly. */
export function outcome(input, threshold) {
  const { right, wrong } = PREDICTIONS[input];
  const least = Math.round(1000 * threshold);
  const [hits, misses] = [right, wrong].map((sure) => sure.filter((value) => value >= least).length);
  return { images: right.length + wrong.length, answered: hits + misses, hits, misses };
}

/** The share of images that are answered, of these the share that is right (NaN where none is), and of all the share
 * that is answered wrongly. */
export function shares(input, threshold) {
  const { images, answered, hits, misses } = outcome(input, threshold);
  return { coverage: answered / images, accuracy: hits / answered, harm: misses / images };
}
