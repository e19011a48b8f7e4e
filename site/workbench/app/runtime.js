// The page's only access to Python: starts it in a worker, calls it, ends it.
//
// A call is stopped by ending its worker, and a spare worker that has been started meanwhile takes over. Each
// exercise has a worker of its own, so that code tried in one cannot reach the verdicts of another.

import { described, exercise, manifest } from "./published.js";
import { Fault, Python } from "./python.js";

/** @typedef {import("./python.js").Progress} Progress */

const SPARE_AFTER_MS = 1_000; // the spare is started so long after the first reply, when the verdict has been drawn
const SEED = 1; // the seed with which the exercises' keys are recorded

/** The state of Python: idle, loading, ready or busy. Dispatches "change" when its `value` changes. */
class State extends EventTarget {
  value = "idle";

  become(/** @type {"idle" | "loading" | "ready" | "busy"} */ value) {
    if (value === this.value) return;
    this.value = value;
    this.dispatchEvent(new Event("change"));
  }
}

export const state = new State();

/** @type {Python | undefined} */
let current;
/** @type {Python | undefined} */
let spare;
/** @type {Promise<unknown>} */
let turn = Promise.resolve(); // calls come one after another
/** @type {Set<(progress: Progress) => void>} */
const listeners = new Set();

/** Loads what is missing. @param {(progress: Progress) => void} onProgress */
export async function start(onProgress = () => {}) {
  if (typeof WebAssembly === "undefined") throw new Fault("unsupported", "WebAssembly");
  listeners.add(onProgress);
  try {
    await (
      await python()
    ).ready;
  } finally {
    listeners.delete(onProgress);
  }
}

/** The verdict on `source`: {verdict, outline, pictures}. */
export function check(/** @type {string} */ slug, /** @type {string} */ source, /** @type {string} */ language) {
  return inTurn({ call: "check", slug, source, scratch: "", language });
}

/** What `source` and the reader's own lines print: {printed, value, error}. */
export function run(slug, source, scratch, language) {
  return inTurn({ call: "run", slug, source, scratch, language });
}

/** One step of a lesson; the request and the reply are those of dlgrade/page/lessons.py. */
export function lesson(/** @type {string} */ slug, /** @type {object} */ request, /** @type {string} */ language) {
  return inTurn({ call: "lesson", slug, source: JSON.stringify({ ...request, seed: SEED }), scratch: "", language });
}

/** One step of the reader's own examples; the request and the reply are those of dlgrade/page/examples.py. */
export function examples(/** @type {string} */ slug, /** @type {object} */ request, /** @type {string} */ language) {
  return inTurn({ call: "examples", slug, source: JSON.stringify(request), scratch: "", language });
}

/** Ends the running call. Its promise is rejected with the kind "stopped". */
export function stop() {
  if (state.value === "busy" || state.value === "loading") current?.end(new Fault("stopped"));
}

function inTurn(request) {
  const answer = turn.then(() => ask(request));
  turn = answer.catch(() => {}); // each caller gets its own error
  return answer;
}

async function ask({ slug, ...request }) {
  await current?.settled;
  if (current?.slug && current.slug !== slug) retire();
  const worker = await python();
  const [{ exercises: known }, files] = await Promise.all([manifest(), exercise(slug), worker.ready]);
  state.become("busy");
  worker.slug = slug;
  try {
    return await worker.ask({ ...request, folder: `${known[slug].chapter}/${slug}`, files, seed: SEED });
  } finally {
    if (worker.isEnded) retire();
    state.become(current ? "ready" : "idle");
    setTimeout(startSpare, SPARE_AFTER_MS);
  }
}

/** Ends the worker in use and puts the spare in its place. */
function retire() {
  if (current && !current.isEnded) current.end(new Fault("stopped"));
  current = spare?.isEnded ? undefined : spare;
  spare = undefined;
}

/** The worker in use, started where there is none. */
async function python() {
  if (current?.isEnded) retire();
  if (!current) {
    state.become("loading");
    const about = await described().catch((error) => {
      state.become("idle");
      throw error;
    });
    current ??= new Python(about, true, (progress) => listeners.forEach((each) => each(progress)));
  }
  const worker = current;
  worker.ready.then(
    () => state.value === "loading" && state.become("ready"),
    () => state.become("idle"),
  );
  return worker;
}

async function startSpare() {
  if (spare?.isEnded) spare = undefined;
  if (!spare && current) spare = new Python(await described(), false, () => {});
}
