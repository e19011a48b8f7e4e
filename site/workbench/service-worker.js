// Stores the pages that a reader has opened, for use without a connection. The build writes SITE above this line.
//
// Two caches. The runtime (Python, NumPy) is named by its version and stays when the course changes. The course cache
// belongs to one build of the site: a file is put there only if its content has the hash in this build's list,
// so it never contains files of two builds. With a connection, pages come from the server, as without this worker; without
// one, everything comes from the cache. A new build's worker waits until no page of the old one is open, and takes over the
// list of stored files.
//
// After the reader has switched storing off, this worker still serves open pages until they are closed. So it never makes the
// course's first cache, and puts files into one only under a lock that a removal holds exclusively; see app/offline.js.

/* global SITE */
const scope = /** @type {any} */ (self);
const ROOT = new URL("./", scope.location.href).href;
const OURS = `dlgrade ${new URL(ROOT).pathname}`; // the prefix of our caches' names, since another course on the same host has its own
const RUNTIME = `${OURS} runtime ${SITE.runtime}`;
const COURSE = `${OURS} course ${SITE.build}`;
const RUNTIME_FOLDER = "workbench/runtime/";
const NAMED_BY_CONTENT = /^workbench\/(runtime|exercises|app-[0-9a-f]+)\/|^workbench\/dlgrade-/;
const WORKBENCH = Object.keys(SITE.files).filter((path) => /^workbench\/(runtime\/|app-|dlgrade-)/.test(path));

scope.addEventListener("install", (event) => event.waitUntil(install()));
scope.addEventListener("activate", (event) => event.waitUntil(activate()));
scope.addEventListener("message", ({ data, ports }) => {
  // a page and what it has loaded; the workbench, with Python, goes with every page
  if (data?.keep) {
    const addresses = [...data.keep, ...WORKBENCH.map((path) => ROOT + path)];
    keepAll(addresses).then((missing) => ports[0].postMessage({ missing }));
  }
});
scope.addEventListener("fetch", (event) => {
  const path = pathOf(event.request.url);
  if (event.request.method === "GET" && path !== undefined) event.respondWith(answer(event.request, path));
});

/** The path of a file below the site's root, as in the build's list; undefined for files that are not listed. */
function pathOf(/** @type {string} */ address) {
  const url = new URL(address);
  url.hash = url.search = "";
  if (!url.href.startsWith(ROOT)) return undefined;
  const path = decodeURIComponent(url.href.slice(ROOT.length));
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return Object.hasOwn(SITE.files, file) ? file : undefined;
}

/** Stores the same files of this build as were stored of the former one. Those that fail now are stored when they are next opened. */
async function install() {
  const names = await caches.keys();
  const former = names.filter((name) => name.startsWith(`${OURS} course `) && name !== COURSE);
  const requests = await Promise.all(former.map((name) => whileWanted(async () => (await caches.open(name)).keys())));
  await keepAll(requests.flatMap((found) => found ?? []).map(({ url }) => url));
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(`${OURS} `) && name !== RUNTIME && name !== COURSE) await caches.delete(name);
  }
  await scope.clients.claim();
}

/** Fetches and stores files. Returns the addresses that could not be stored. After a removal it stops. */
async function keepAll(/** @type {string[]} */ addresses) {
  const missing = [];
  for (const address of new Set(addresses)) {
    const path = pathOf(address);
    if (path === undefined || (await kept(path))) continue;
    const response = (await isWanted()) ? await fetch(ROOT + path).catch(() => undefined) : undefined;
    if (!response?.ok || !(await keep(path, response))) missing.push(address);
  }
  return missing;
}

async function answer(/** @type {Request} */ request, /** @type {string} */ path) {
  if (NAMED_BY_CONTENT.test(path)) {
    const found = await kept(path);
    if (found) return found;
  }
  let response;
  try {
    response = await fetch(request);
  } catch (error) {
    const found = await kept(path);
    if (found) return found;
    throw error;
  }
  if (response.ok && response.type === "basic" && !response.redirected) await keep(path, response.clone());
  return response;
}

const cacheOf = (/** @type {string} */ path) => (path.startsWith(RUNTIME_FOLDER) ? RUNTIME : COURSE);

/** The browser's copy. It is asked for by the cache's name, since `open` would make the cache. */
function kept(/** @type {string} */ path) {
  return caches.match(ROOT + path, { cacheName: cacheOf(path), ignoreVary: true });
}

/** Whether the reader wants pages stored: that is so as long as there is a cache of ours. */
async function isWanted() {
  return (await caches.keys()).some((name) => name.startsWith(`${OURS} `));
}

/**
 * Does `work` if the reader wants pages kept; a removal waits until it is done.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T | undefined>}
 */
async function whileWanted(work) {
  return await navigator.locks.request(OURS, { mode: "shared" }, async () => ((await isWanted()) ? work() : undefined));
}

/** Puts a file into its cache if it is this build's. Returns whether it is stored; on a full disk it is not, without an error. */
async function keep(/** @type {string} */ path, /** @type {Response} */ response) {
  const content = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  const hash = [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hash !== SITE.files[path]) return false;
  try {
    const headers = { "Content-Type": response.headers.get("Content-Type") ?? "" };
    const copy = new Response(content, { headers });
    const put = async () => {
      await (await caches.open(cacheOf(path))).put(ROOT + path, copy);
      return true;
    };
    return (await whileWanted(put)) ?? false;
  } catch {
    return false;
  }
}
