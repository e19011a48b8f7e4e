// The memory of a started Python, by which a later start takes about half the time.
//
// The first worker of a visit makes it. The spare uses it, and so does the next visit if the reader stores pages for use
// without a connection. It is made here and not sent, because it is larger than everything that is sent.

/**
 * @typedef {{memory: Blob, bytecode: Blob}} Snapshot `memory` is Python's just after its start, before anything else was
 * imported; `bytecode` is a zip of the compiled modules of NumPy and ours.
 * @typedef {{name: string, python: string}} Made what it belongs to: Python's version and the archive of our modules
 */

const SITE = new URL("../../", import.meta.url);
/** How the names of this course's caches begin; another course on the same host has its own. */
export const OURS = `dlgrade ${SITE.pathname}`;
const PARTS = /** @type {const} */ (["memory", "bytecode"]);

/** @type {Snapshot | undefined} */
let taken;

/** Keeps the snapshot that a worker has made. */
export function take(/** @type {Snapshot} */ snapshot) {
  taken = snapshot;
}

/** The snapshot of this visit or of a former one, if there is any. */
export async function found(/** @type {Made} */ made) {
  try {
    taken ??= await kept(made);
  } catch (error) {
    console.info("snapshot", error); // a private window, or a page without https: Python starts without it
  }
  return taken;
}

/** Stores the snapshot for the next visit in the service worker's cache, if the reader wants that. The caller holds the
 * lock of offline.js, so that no cache is made after a removal. */
export async function keep(/** @type {Made} */ made) {
  if (!(await caches.has(cacheName(made)))) return false;
  if (!taken || (await kept(made))) return true;
  const cache = await caches.open(cacheName(made));
  for (const { url } of await cache.keys()) if (url.startsWith(address(made.name))) await cache.delete(url);
  for (const part of PARTS) await cache.put(address(made.name, made.python, part), new Response(taken[part]));
  return true;
}

/** The browser's copy. It is asked for by name, since `open` would make a cache for a reader who wants none. */
async function kept(/** @type {Made} */ made) {
  const blobs = PARTS.map(async (part) => {
    const response = await caches.match(address(made.name, made.python, part), { cacheName: cacheName(made) });
    return response?.blob();
  });
  const [memory, bytecode] = await Promise.all(blobs);
  return memory && bytecode && { memory, bytecode };
}

/** The cache that service-worker.js has for this version of Python. */
export const cacheName = (/** @type {Made} */ { name }) => `${OURS} runtime ${name}`;

/** No file of the site has such an address; it is only a name in the cache. */
const address = (/** @type {string[]} */ ...names) => new URL(`workbench/snapshot/${names.join("/")}`, SITE).href;
