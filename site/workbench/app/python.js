// One worker with Python, as the page sees it: asked, waited for, ended. python-worker.js is the other side.

import * as snapshots from "./snapshot.js";

/** @typedef {{stage: string, loaded: number, total: number}} Progress bytes; `total` is 0 where it is not known */

// A start without any message for so long has failed. A slow download reports its progress; a slow phone compiles for a minute.
const MAX_QUIET_MS = 180_000;
// A limit for code that never ends in a page that nobody watches. Readers have a stop button, and the clock runs
// on while a busy machine does other things, so it is many times the time of the longest exercise.
const MAX_CALL_MS = 180_000;
const MAX_REPLY = 4_000_000; // characters

/** The reason why a call failed; the page has a sentence for each kind. */
export class Fault extends Error {
  constructor(/** @type {string} */ kind, detail = "") {
    super(`${kind} ${detail}`);
    this.kind = kind;
    this.detail = detail;
  }
}

/** One worker with Python. `ready` is kept when it can be asked; after `end` it answers nothing any more. */
export class Python {
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
