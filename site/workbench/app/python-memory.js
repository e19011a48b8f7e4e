// The memory of Python in its worker: put back after each call, so that no call meets what an earlier one changed.

export const COURSE = "/course";
// The folders that a call may write to; they are emptied after each call. After changes elsewhere the worker is not used again.
export const SCRATCH = ["/tmp", "/home/pyodide"];
export const EXERCISE = `${COURSE}/exercise.zip`;
const UNWATCHED = new Set(["/proc", "/dev", ...SCRATCH]);
// A worker's memory never shrinks, and restoring the image would have to fill all that was added with zeros.
const MAX_GROWTH = 2 ** 28; // bytes

/** @typedef {import("./python-worker.js").Call} Call */

/**
 * Each call begins in the same state of Python: all of it lies in one block of memory, which is copied once, when the
 * exercise has been read, and put back after every call. So no submission meets what an earlier one changed, and nothing
 * is read or started anew (a copy takes far less time). What lies outside of that block, files and loaded libraries, is
 * looked at: where a call has changed it, or has made the block far larger, the reply says "spoiled" and the page takes a
 * new worker.
 */
export function answering(pyodide, answerInPython) {
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
