// Starts Python in its worker and restricts its access, before any code of a student's runs.

import { fetched } from "./python-files.js";
import { answering, COURSE, EXERCISE, SCRATCH } from "./python-memory.js";

const MODULES = "/grader";
const BYTECODE = "/bytecode";
const none = () => {};

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

/** Starts Python, restricts its access, and returns the functions that answer calls. `send` posts to the page.
 * @param {import("./python-worker.js").Start} start */
export async function prepared({ base, python: archive, snapshot }, /** @type {(message: object) => void} */ send) {
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
