// What the build has published for Python in the page: its files, and the archive of each exercise.

import { Fault } from "./python.js";
import * as snapshots from "./snapshot.js";

/** @type {Promise<any> | undefined} */
let manifestPromise;
/** @type {Map<string, ArrayBuffer>} */
const exercises = new Map();

/** Where the worker finds Python. */
export async function described() {
  const { runtime, python: modules } = await manifest();
  const site = new URL("../", import.meta.url);
  const base = new URL(runtime.folder, site).href;
  const snapshot = await snapshots.found({ name: runtime.name, python: modules });
  return { base, files: runtime.files, python: new URL(modules, site).href, snapshot };
}

/** The build's manifest. A failure is not cached, so the next call fetches again. */
export async function manifest() {
  manifestPromise ??= load("manifest.json").then((response) => response.json());
  try {
    return await manifestPromise;
  } catch (error) {
    manifestPromise = undefined;
    throw error;
  }
}

/** The zip of an exercise. */
export async function exercise(/** @type {string} */ slug) {
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
