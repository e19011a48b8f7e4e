// Python in a worker of its own: starts once, then answers one call after another. runtime.js is its only caller.
//
// Student code runs in here, in the same interpreter as the grader, so nothing that this worker sends is trusted.
// Its access is restricted before any of that code runs:
// - the page's policy binds this worker too, since runtime.js makes it from a blob: no other host, no eval;
// - Python cannot import `js`, which is how Pyodide shows it the browser;
// - the browser's own names are deleted from the global object, all but those that Pyodide needs: no fetch, no storage
//   (IndexedDB, caches), no channel to other pages, no further worker. localStorage and the page never exist in a worker.
// Code that finds the browser's objects through the interpreter can still use: timers, random numbers, the console,
// and this worker's memory and time until the page ends it. A worker serves one exercise only; see runtime.js.

/**
 * @typedef {{base: string, files: Record<string, number>, python: string, snapshot?: import("./snapshot.js").Snapshot, showsProgress: boolean}} Start
 * `files` are sizes in bytes by name below `base`; `python` is the address of our own modules; `snapshot` see snapshot.js.
 * @typedef {{id: number, call: "check" | "run" | "lesson" | "examples", folder: string, files: ArrayBuffer, source: string, scratch: string,
 *   language: string, seed: number}} Call
 */

const MODULES = "/grader";
const BYTECODE = "/bytecode";
const COURSE = "/course";
const EXERCISE = `${COURSE}/exercise.zip`;
// The folders that a call may write to; they are emptied after each call. After changes elsewhere the worker is not used again.
const SCRATCH = ["/tmp", "/home/pyodide"];
const UNWATCHED = new Set(["/proc", "/dev", ...SCRATCH]);
// A worker's memory never shrinks, and restoring the image would have to fill all that was added with zeros.
const MAX_GROWTH = 2 ** 28; // bytes
const OUT_OF_MEMORY =
  /out of memory|memory access out of bounds|allocation failed|invalid (array buffer|typed array) length/i;
// the smallest module there is: eight bytes, no content
const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

// Parts of the standard library that NumPy, Pyodide's own loading of it and our modules import. Imported before the
// snapshot is taken, they are in it. The list only saves time: what is missing in it is imported later.
const STANDARD =
  "import ctypes, datetime, difflib, hashlib, importlib.metadata, importlib.resources, pickle, platform, secrets, tarfile";

// Python of ours that runs before any student's: everything that grading needs is imported here, once. Bytecode of a
// former start is used, whatever the time of its source says; the snapshot's name says which sources it belongs to.
const PREPARE = `
import os, sys, zipfile

def unpacked(archive, folder):
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(folder)

def pack_bytecode():
    unchecked = (1).to_bytes(4, "little")
    with zipfile.ZipFile("${BYTECODE}.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for folder, _, names in os.walk("${BYTECODE}"):
            for path in (os.path.join(folder, name) for name in names):
                with open(path, "rb") as file:
                    code = file.read()
                packed.writestr(os.path.relpath(path, "${BYTECODE}"), code[:4] + unchecked + code[8:])

has_bytecode = os.path.exists("${BYTECODE}.zip")
if has_bytecode:
    unpacked("${BYTECODE}.zip", "${BYTECODE}")
unpacked("${MODULES}.zip", "${MODULES}")
sys.path.insert(0, "${MODULES}")
sys.pycache_prefix, sys.dont_write_bytecode = "${BYTECODE}", has_bytecode
import numpy, numpy.fft, numpy.linalg, numpy.random
from dlgrade.page import glue
sys.pycache_prefix, sys.dont_write_bytecode = None, True
if not has_bytecode:
    pack_bytecode()

def answer(call, folder, source, scratch, language, seed):
    if call == "prepare":
        unpacked("${EXERCISE}", "${COURSE}/solutions")
        return glue.prepare(folder, seed)
    if call == "lesson":
        return glue.lesson(folder, source, language)
    if call == "examples":
        return glue.examples(folder, source, language)
    if call == "run":
        return glue.run(folder, source, scratch, language)
    return glue.check(folder, source, language, seed)

for finder in list(sys.meta_path):
    if type(finder).__module__.startswith("_pyodide"):
        sys.meta_path.remove(finder)
for name in [name for name in sys.modules if name.partition(".")[0] in ("js", "pyodide_js", "pyodide", "_pyodide")]:
    del sys.modules[name]
answer
`;

// Names that stay on the global object: those of JavaScript itself, and those that Pyodide uses while Python runs.
const KEPT = new Set(
  `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp Error
  AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError globalThis JSON Math
  Intl ArrayBuffer Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array BigUint64Array BigInt64Array
  Uint8ClampedArray Float16Array Float32Array Float64Array DataView Map BigInt Set Iterator WeakMap WeakSet WeakRef Proxy
  Reflect FinalizationRegistry decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape isFinite isNaN
  SharedArrayBuffer WebAssembly console self performance crypto TextDecoder TextEncoder DOMException setTimeout clearTimeout
  setInterval clearInterval queueMicrotask AbortController AbortSignal URL constructor`.split(/\s+/),
);

const none = () => {};
const send = self.postMessage.bind(self);
const fetchFile = self.fetch.bind(self);
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
    if (start.showsProgress) await download(start);
    python = await prepared(start);
    return send({ ready: true });
  } catch (error) {
    const { kind, detail } = /** @type {{kind?: string, detail?: string}} */ (error);
    return send({ fault: kind ? { kind, detail } : faultOf(error, "unreachable") });
  }
}

/** Fetches every file once, so that the browser has them and the page can show how far it is. @param {Start} start */
async function download({ base, files, python: archive }) {
  const total = Object.values(files).reduce((sum, size) => sum + size, 0);
  let loaded = 0;
  const one = async (/** @type {string} */ name) => {
    const response = await fetched(base + name);
    checkType(name, response.headers.get("Content-Type") ?? "");
    for await (const chunk of chunks(response)) {
      loaded += chunk.length;
      send({ progress: { stage: "download", loaded: Math.min(loaded, total), total } });
    }
  };
  await Promise.all([...Object.keys(files).map(one), fetched(archive)]);
  send({ progress: { stage: "start", loaded: total, total } });
}

async function* chunks(/** @type {Response} */ response) {
  const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

async function fetched(/** @type {string} */ address) {
  let response;
  try {
    response = await fetchFile(address);
  } catch (error) {
    throw Object.assign(new Error("no answer"), { kind: "unreachable", detail: `${address}: ${error}` });
  }
  if (!response.ok) {
    throw Object.assign(new Error("no file"), { kind: "unreachable", detail: `${address}: ${response.status}` });
  }
  return response;
}

/** Checks the files' content type, since Pyodide would wait for ever if the server sent another one. */
function checkType(/** @type {string} */ name, /** @type {string} */ type) {
  const is = type.split(";")[0].trim().toLowerCase();
  const fits = name.endsWith(".wasm") ? is === "application/wasm" : !name.endsWith(".mjs") || is.endsWith("javascript");
  if (!fits) throw Object.assign(new Error("wrong type"), { kind: "wrong-type", detail: `${name}: ${is}` });
}

/** Starts Python, restricts its access, and returns the functions that answer calls. @param {Start} start */
async function prepared({ base, python: archive, snapshot }) {
  const modules = new Uint8Array(await (await fetched(archive)).arrayBuffer());
  const { loadPyodide } = await import(`${base}pyodide.mjs`);
  const { pyodide, memory } = await started(loadPyodide, base, snapshot);
  await pyodide.loadPackage("numpy", { messageCallback: none });
  const { FS } = pyodide;
  FS.writeFile(`${MODULES}.zip`, modules);
  if (snapshot && !memory) FS.writeFile(`${BYTECODE}.zip`, new Uint8Array(await snapshot.bytecode.arrayBuffer()));
  // Python writes bytecode only where its folder is there: one that is missing at the root it makes in the working folder.
  for (const folder of [...SCRATCH, COURSE, BYTECODE]) FS.mkdirTree(folder);
  // taken before the image below and kept for good: a proxy that the browser frees later would write into the image
  send({ progress: { stage: "prepare", loaded: 0, total: 0 } });
  const answerInPython = pyodide.runPython(PREPARE);
  if (memory) send({ snapshot: { memory, bytecode: new Blob([FS.readFile(`${BYTECODE}.zip`)]) } });
  deleteGlobals();
  return answering(pyodide, answerInPython);
}

/** Python from the snapshot's memory. Where there is none, or it does not fit, Python starts anew, and its memory is
 * returned too. */
async function started(loadPyodide, base, /** @type {import("./snapshot.js").Snapshot | undefined} */ snapshot) {
  const options = {
    indexURL: base,
    lockFileURL: `${base}pyodide-lock.json`,
    stdin: () => null, // the end of input at once, as on the command line
    stdout: none, // text that students print is part of the reply instead
    stderr: none,
    env: { HOME: "/home/pyodide", PYTHONDONTWRITEBYTECODE: "1" },
  };
  if (snapshot) {
    try {
      const memory = new Uint8Array(await snapshot.memory.arrayBuffer());
      return { pyodide: await loadPyodide({ ...options, _loadSnapshot: memory }) };
    } catch (error) {
      console.info("snapshot", error);
    }
  }
  const pyodide = await loadPyodide({ ...options, _makeSnapshot: true });
  pyodide.runPython(STANDARD);
  return { pyodide, memory: new Blob([pyodide.makeMemorySnapshot()]) };
}

/** Deletes the browser's names, so that code that finds the global object finds nothing on it. */
function deleteGlobals() {
  const last = EventTarget.prototype;
  for (let scope = self; scope !== last; scope = Object.getPrototypeOf(scope)) {
    for (const name of Reflect.ownKeys(scope)) {
      if (typeof name === "string" && !KEPT.has(name)) Reflect.deleteProperty(scope, name);
    }
  }
}

/**
 * Each call begins in the same state of Python: all of it lies in one block of memory, which is copied once, when the
 * exercise has been read, and put back after every call. So no submission meets what an earlier one changed, and nothing
 * is read or started anew (a copy takes far less time). What lies outside of that block, files and loaded libraries, is
 * looked at: where a call has changed it, or has made the block far larger, the reply says "spoiled" and the page takes a
 * new worker.
 */
function answering(pyodide, answerInPython) {
  const { FS, _module: module } = pyodide;
  const ask = (/** @type {string} */ call, { folder, source, scratch, language, seed }) =>
    answerInPython(call, `${COURSE}/solutions/${folder}`, source, scratch, language, seed);
  /** @type {{memory: Uint8Array, stack: number, outside: string}} */
  let image;

  function prepare(/** @type {Call} */ call) {
    FS.writeFile(EXERCISE, new Uint8Array(call.files));
    ask("prepare", call);
    image = { memory: module.HEAPU8.slice(), stack: module.stackSave(), outside: footprint() };
  }

  function footprint() {
    return `${Object.keys(module.LDSO.loadedLibsByName)} ${FS.streams.filter(Boolean).length} ${files("/").join(" ")}`;
  }

  function files(/** @type {string} */ folder) {
    const found = [];
    for (const [name, node] of Object.entries(FS.lookupPath(folder).node.contents ?? {})) {
      const path = `${folder === "/" ? "" : folder}/${name}`;
      if (UNWATCHED.has(path)) continue;
      if (FS.isDir(node.mode)) found.push(path, ...files(path));
      else found.push(`${path}:${node.usedBytes}:${+node.mtime}:${+node.ctime}`);
    }
    return found;
  }

  function restore() {
    if (module.HEAPU8.length - image.memory.length > MAX_GROWTH) return false;
    module.HEAPU8.set(image.memory);
    module.HEAPU8.fill(0, image.memory.length);
    module.stackRestore(image.stack);
    FS.chdir("/home/pyodide");
    for (const folder of SCRATCH) empty(folder);
    return footprint() === image.outside;
  }

  function empty(/** @type {string} */ folder) {
    for (const name of Object.keys(FS.lookupPath(folder).node.contents)) {
      const path = `${folder}/${name}`;
      if (FS.isDir(FS.lstat(path).mode)) {
        empty(path);
        FS.rmdir(path);
      } else FS.unlink(path);
    }
  }

  return { prepare, restore, answer: (/** @type {Call} */ call) => ask(call.call, call) };
}

/** The kind of problem that an exception out of the interpreter means. */
function faultOf(error, otherwise) {
  const detail = String(error?.message ?? error).slice(-2000);
  return { kind: OUT_OF_MEMORY.test(detail) ? "memory" : otherwise, detail };
}
