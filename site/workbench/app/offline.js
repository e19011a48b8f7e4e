// The switch "keep for use without a connection", below the exercises of a page. service-worker.js stores the files.
//
// Reading a page stores nothing. The first start of Python on a page does (ten megabytes are loaded anyway), unless the
// reader has switched it off; from then on every opened page with exercises is stored as well.
//
// Switching it off also stops what is being stored at that moment, here, in another tab or in the service worker,
// which serves a page until that page is closed. Two rules ensure this. A course has caches exactly as long as the reader
// wants them, so code that stores something checks that they exist and never makes one. It does both under a shared lock,
// while a removal holds the lock exclusively. Only a page makes new caches, after it has checked the switch under the lock.

import { element } from "./dom.js";
import * as snapshots from "./snapshot.js";
import { words } from "./words.js";

const SETTING = "dlgrade:offline"; // "off": the reader does not want it
const SITE = new URL("../../", import.meta.url);
const LOCK = snapshots.OURS;

const last = [...document.querySelectorAll("[data-exercise]")].at(-1);
/** @type {"on" | "off" | undefined} what the reader has chosen in this visit */
let chosen;

const box = element("input", { type: "checkbox" });
const status = element("span", { role: "status" });

async function mount() {
  if (!last) return;
  const say = await words();
  last.after(element("p", { className: "dl-offline" }, element("label", {}, box, ` ${say("OFFLINE")}`), " ", status));
  box.addEventListener("change", () => (box.checked ? switchOn(say) : switchOff(say)));
  document.addEventListener("dlgrade:python", () => isOff() || keep(say));
  if (await registration()) await keep(say);
}

function switchOn(say) {
  set("on");
  return keep(say);
}

/** Registers the service worker and gives it what this page needs, unless the reader switches it off meanwhile. */
async function keep(say) {
  status.textContent = say("OFFLINE_KEEPING");
  try {
    const { exercises, made } = await manifest();
    const begun = await navigator.locks.request(LOCK, { mode: "shared" }, async () => !isOff() && begin(made));
    const missing = begun ? await asked(await active(), needed(exercises)) : [];
    const isKept = await navigator.locks.request(LOCK, { mode: "shared" }, () => snapshots.keep(made));
    box.checked = isKept;
    if (isKept) status.textContent = say(missing.length ? "OFFLINE_PARTLY" : "OFFLINE_KEPT");
    else status.textContent = say("OFFLINE_OFF");
  } catch (error) {
    console.info("offline", error); // a private window, a browser without service workers, a page without https
    box.checked = false;
    status.textContent = say("OFFLINE_IMPOSSIBLE");
  }
}

/** Makes the cache, so that from now on the service worker stores files. */
async function begin(/** @type {import("./snapshot.js").Made} */ made) {
  await navigator.serviceWorker.register(new URL("service-worker.js", SITE), { updateViaCache: "none" });
  await caches.open(snapshots.cacheName(made));
  return true;
}

/** Removes the service worker and all its stored files. */
async function switchOff(say) {
  set("off");
  await navigator.locks.request(LOCK, async () => {
    await (await registration())?.unregister();
    for (const name of await caches.keys()) if (name.startsWith(`${snapshots.OURS} `)) await caches.delete(name);
  });
  status.textContent = say("OFFLINE_OFF");
}

/** The build's manifest: the exercises by their names, and the version to which a snapshot belongs. */
async function manifest() {
  const { exercises, runtime, python } = await (await fetch(new URL("manifest.json", import.meta.url))).json();
  return { exercises, made: { name: runtime.name, python } };
}

/** The addresses of the page, of what it has loaded so far and of its exercises. */
function needed(/** @type {Record<string, {file?: string}>} */ exercises) {
  /** @type {NodeListOf<HTMLElement>} */
  const sections = document.querySelectorAll("[data-exercise]");
  const files = [...sections].flatMap(({ dataset }) => exercises[dataset.exercise ?? ""]?.file ?? []);
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  return [location.href, ...loaded, ...files.map((file) => new URL(`workbench/${file}`, SITE).href)];
}

async function active() {
  return /** @type {ServiceWorker} */ ((await navigator.serviceWorker.ready).active);
}

/** The addresses that the service worker could not store. @returns {Promise<string[]>} */
function asked(/** @type {ServiceWorker} */ worker, /** @type {string[]} */ addresses) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data.missing);
    worker.postMessage({ keep: addresses }, [port2]);
  });
}

async function registration() {
  const found = await navigator.serviceWorker?.getRegistration(SITE).catch(() => undefined);
  return found?.scope === SITE.href ? found : undefined;
}

function isOff() {
  try {
    return localStorage.getItem(SETTING) === "off";
  } catch {
    return chosen !== "on"; // a browser that cannot store the setting shall not store megabytes
  }
}

function set(/** @type {"on" | "off"} */ value) {
  chosen = value;
  try {
    localStorage.setItem(SETTING, value);
  } catch {
    // the switch works for this visit
  }
}

await mount();
