// The page's only access to Python: starts it in a worker, calls it, ends it. python-worker.js is the other side.
//
// A call is stopped by ending its worker, and a spare worker that has been started meanwhile takes over. Each
// exercise has a worker of its own, so that code tried in one cannot reach the verdicts of another.

import * as snapshots from "./snapshot.js";

/** @typedef {{stage: string, loaded: number, total: number}} Progress bytes; `total` is 0 where it is not known */

// A start without any message for so long has failed. A slow download reports its progress; a slow phone compiles for a minute.
const MAX_QUIET_MS = 180_000;
// A limit for code that never ends in a page that nobody watches. Readers have a stop button, and the clock runs
// on while a busy machine does other things, so it is many times the time of the longest exercise.
const MAX_CALL_MS = 180_000;
const MAX_REPLY = 4_000_000; // characters
const SPARE_AFTER_MS = 1_000; // the spare is started so long after the first reply, when the verdict has been drawn
const SEED = 1; // the seed with which the exercises' keys are recorded

/** The reason why a call failed; the page has a sentence for each kind. */
export class Fault extends Error {
  constructor(/** @type {string} */ kind, detail = "") {
    super(`${kind} ${detail}`);
    this.kind = kind;
    this.detail = detail;
  }
}

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

/** One worker with Python. `ready` is kept when it can be asked; after `end` it answers nothing any more. */
class Python {
  /** @type {{resolve: (value?: any) => void, reject: (fault: Fault) => void}} */
  #ready = { resolve: () => {}, reject: () => {} };
  /** @type {{resolve: (value: any) => void, reject: (fault: Fault) => void} | undefined} */
  #asked;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #limit;
  #settle = () => {};
  #number = 0;
  /** Kept when what the last call has changed is put back, or the worker ended because that could not be. */
  settled = Promise.resolve();
  isEnded = false;
  /** The exercise that it has been asked about. */
  slug = "";

  constructor(about, showsProgress, /** @type {(progress: Progress) => void} */ onProgress) {
    this.ready = new Promise((resolve, reject) => {
      this.#ready = { resolve, reject };
    });
    this.ready.catch(() => {}); // a caller that needs this worker gets the error; an unused spare may fail silently
    this.onProgress = onProgress;
    try {
      this.worker = inPolicy(new URL("python-worker.js", import.meta.url).href);
    } catch (error) {
      this.end(error instanceof Fault ? error : new Fault("unsupported", String(error)));
      return;
    }
    this.worker.addEventListener("message", ({ data }) => this.#hear(data));
    this.worker.addEventListener("error", (event) =>
      this.end(new Fault(this.slug ? "died" : "unreachable", event.message)),
    );
    this.worker.postMessage({ start: { ...about, showsProgress } });
    this.#expect(MAX_QUIET_MS, "unreachable");
  }

  /** Asks; the promise is rejected with a Fault, also when the worker is ended. */
  ask(request) {
    this.settled = new Promise((resolve) => {
      this.#settle = resolve;
    });
    return new Promise((resolve, reject) => {
      this.#asked = { resolve, reject };
      this.#number += 1;
      this.worker?.postMessage({ id: this.#number, ...request });
      this.#expect(MAX_CALL_MS, "timeout");
    });
  }

  /** Ends the worker at once, whatever it is doing. */
  end(/** @type {Fault} */ why) {
    clearTimeout(this.#limit);
    this.isEnded = true;
    this.worker?.terminate();
    this.#ready.reject(why);
    this.#asked?.reject(why);
    this.#settle();
  }

  #expect(/** @type {number} */ milliseconds, /** @type {string} */ kind) {
    clearTimeout(this.#limit);
    this.#limit = setTimeout(() => this.end(new Fault(kind, `${milliseconds / 1000} s`)), milliseconds);
  }

  /** The worker's messages are not trusted: whoever draws a reply checks its form first. */
  #hear(data) {
    if (this.isEnded) return;
    if (data?.progress) {
      this.#expect(MAX_QUIET_MS, "unreachable");
      this.onProgress(data.progress);
    } else if (data?.snapshot) snapshots.take(data.snapshot);
    else if (data?.ready) {
      clearTimeout(this.#limit);
      this.#ready.resolve();
    } else if (data?.fault) this.end(new Fault(String(data.fault.kind), String(data.fault.detail)));
    else if (data?.id === this.#number) this.#take(data);
  }

  #take({ reply, isSpoiled }) {
    if (isSpoiled === true) this.end(new Fault("died", "spoiled"));
    else if (isSpoiled === false) {
      clearTimeout(this.#limit);
      this.#settle();
    } else if (typeof reply !== "string" || reply.length > MAX_REPLY) this.end(new Fault("died", "no reply"));
    else this.#answer(reply);
  }

  #answer(/** @type {string} */ reply) {
    try {
      this.#asked?.resolve(JSON.parse(reply));
    } catch (error) {
      this.end(new Fault("died", String(error)));
    }
  }
}

/** A worker under the page's policy: a worker from a blob inherits it, one that is loaded from an address does not. */
function inPolicy(/** @type {string} */ address) {
  if (typeof Worker === "undefined") throw new Fault("unsupported", "Worker");
  const blob = URL.createObjectURL(new Blob([`import ${JSON.stringify(address)};`], { type: "text/javascript" }));
  let isModule = false;
  const options = {
    get type() {
      isModule = true; // only browsers with module workers read this property
      return /** @type {WorkerType} */ ("module");
    },
  };
  const worker = new Worker(blob, options);
  worker.addEventListener("message", () => URL.revokeObjectURL(blob), { once: true });
  if (!isModule) {
    worker.terminate();
    throw new Fault("unsupported", "module workers");
  }
  return worker;
}

/** @type {Promise<any> | undefined} */
let manifestPromise;
/** @type {Python | undefined} */
let current;
/** @type {Python | undefined} */
let spare;
/** @type {Promise<unknown>} */
let turn = Promise.resolve(); // calls come one after another
/** @type {Set<(progress: Progress) => void>} */
const listeners = new Set();
/** @type {Map<string, ArrayBuffer>} */
const exercises = new Map();

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
    const about = await described();
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

/** Where the worker finds Python. */
async function described() {
  const { runtime, python: modules } = await manifest();
  const site = new URL("../", import.meta.url);
  const base = new URL(runtime.folder, site).href;
  const snapshot = await snapshots.found({ name: runtime.name, python: modules });
  return { base, files: runtime.files, python: new URL(modules, site).href, snapshot };
}

/** The build's manifest. A failure is not cached, so the next call fetches again. */
async function manifest() {
  manifestPromise ??= load("manifest.json").then((response) => response.json());
  try {
    return await manifestPromise;
  } catch (error) {
    manifestPromise = undefined;
    state.become("idle");
    throw error;
  }
}

/** The zip of an exercise. */
async function exercise(/** @type {string} */ slug) {
  const file = (await manifest()).exercises[slug]?.file;
  if (!file) throw new Fault("unsupported", slug);
  const kept = exercises.get(slug) ?? (await (await load(`../${file}`)).arrayBuffer());
  exercises.set(slug, kept);
  return kept;
}

async function load(/** @type {string} */ address) {
  let response;
  try {
    response = await fetch(new URL(address, import.meta.url));
  } catch (error) {
    throw new Fault("unreachable", `${address}: ${error}`);
  }
  if (!response.ok) throw new Fault("unreachable", `${address}: ${response.status}`);
  return response;
}
