// Python in a worker of its own: starts once, then answers one call after another. python.js is its only caller.
//
// Student code runs in here, in the same interpreter as the grader, so nothing that this worker sends is trusted.
// Its access is restricted before any of that code runs:
// - the page's policy binds this worker too, since python.js makes it from a blob: no other host, no eval;
// - Python cannot import `js`, which is how Pyodide shows it the browser;
// - the browser's own names are deleted from the global object, all but those that Pyodide needs: no fetch, no storage
//   (IndexedDB, caches), no channel to other pages, no further worker. localStorage and the page never exist in a worker.
// Code that finds the browser's objects through the interpreter can still use: timers, random numbers, the console,
// and this worker's memory and time until the page ends it. A worker serves one exercise only; see runtime.js.

import { download } from "./python-files.js";
import { prepared } from "./python-start.js";

/**
 * @typedef {{base: string, files: Record<string, number>, python: string, snapshot?: import("./snapshot.js").Snapshot, showsProgress: boolean}} Start
 * `files` are sizes in bytes by name below `base`; `python` is the address of our own modules; `snapshot` see snapshot.js.
 * @typedef {{id: number, call: "check" | "run" | "lesson" | "examples", folder: string, files: ArrayBuffer, source: string, scratch: string,
 *   language: string, seed: number}} Call
 */

const OUT_OF_MEMORY =
  /out of memory|memory access out of bounds|allocation failed|invalid (array buffer|typed array) length/i;
// the smallest module there is: eight bytes, no content
const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

const send = self.postMessage.bind(self);
/** @type {{prepare: (call: Call) => void, answer: (call: Call) => string, restore: () => boolean} | undefined} */
let python;
let isPrepared = false;

self.addEventListener("message", async ({ data }) => {
  if (data.start) await begin(data.start);
  else if (python) reply(python, data);
});

/** Sends the reply, and then restores Python's memory for the next call. */
function reply({ prepare, answer, restore }, /** @type {Call} */ call) {
  try {
    if (!isPrepared) prepare(call);
    isPrepared = true;
    send({ id: call.id, reply: answer(call) });
  } catch (error) {
    return send({ fault: faultOf(error, "died") });
  }
  return send({ id: call.id, isSpoiled: !restore() });
}

/** Loads everything and posts "ready", or the kind of the problem. @param {Start} start */
async function begin(start) {
  try {
    new WebAssembly.Module(EMPTY_MODULE); // this throws where WebAssembly is missing, or the policy forbids it
  } catch (error) {
    return send({ fault: { kind: "unsupported", detail: `WebAssembly: ${error}` } });
  }
  try {
    if (start.showsProgress) await download(start, send);
    python = await prepared(start, send);
    return send({ ready: true });
  } catch (error) {
    const { kind, detail } = /** @type {{kind?: string, detail?: string}} */ (error);
    return send({ fault: kind ? { kind, detail } : faultOf(error, "unreachable") });
  }
}

/** The kind of problem that an exception out of the interpreter means. */
function faultOf(error, otherwise) {
  const detail = String(error?.message ?? error).slice(-2000);
  return { kind: OUT_OF_MEMORY.test(detail) ? "memory" : otherwise, detail };
}
