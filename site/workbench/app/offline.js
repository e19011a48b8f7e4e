// The switch "keep for use without a connection", below the exercises of a page. service-worker.js does the keeping.
//
// Reading a page stores nothing. Python's first start on a page does (its ten megabytes are there anyway), unless the
// reader has switched it off; from then on every page with exercises that is opened is kept as well.

import { element } from "./dom.js";
import * as snapshots from "./snapshot.js";
import { words } from "./words.js";

const SETTING = "dlgrade:offline"; // "off": the reader does not want it
const SITE = new URL("../../", import.meta.url);
const OURS = `dlgrade ${SITE.pathname}`;

const last = [...document.querySelectorAll("[data-exercise]")].at(-1);
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

/** Registers the service worker and gives it what this page needs. */
async function keep(say) {
  status.textContent = say("OFFLINE_KEEPING");
  try {
    await navigator.serviceWorker.register(new URL("service-worker.js", SITE), { updateViaCache: "none" });
    const { active } = await navigator.serviceWorker.ready;
    const { addresses, made } = await needed();
    const missing = await asked(/** @type {ServiceWorker} */ (active), addresses);
    await snapshots.keep(made);
    box.checked = true;
    status.textContent = say(missing.length ? "OFFLINE_PARTLY" : "OFFLINE_KEPT");
  } catch (error) {
    console.info("offline", error); // a private window, a browser without service workers, a page without https
    box.checked = false;
    status.textContent = say("OFFLINE_IMPOSSIBLE");
  }
}

/** Removes the service worker and all that it has kept. */
async function switchOff(say) {
  set("off");
  await (await registration())?.unregister();
  for (const name of await caches.keys()) if (name.startsWith(`${OURS} `)) await caches.delete(name);
  status.textContent = say("OFFLINE_OFF");
}

/** The addresses of the page, of what it has loaded so far and of its exercises, and what a snapshot belongs to. */
async function needed() {
  const answer = await fetch(new URL("manifest.json", import.meta.url));
  const { exercises, runtime, python } = await answer.json();
  /** @type {NodeListOf<HTMLElement>} */
  const sections = document.querySelectorAll("[data-exercise]");
  const files = [...sections].map(({ dataset }) => exercises[dataset.exercise ?? ""]?.file).filter(Boolean);
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const addresses = [location.href, ...loaded, ...files.map((file) => new URL(`workbench/${file}`, SITE).href)];
  return { addresses, made: { name: runtime.name, python } };
}

/** What the service worker could not keep. @returns {Promise<string[]>} */
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
    return true; // a browser that stores no setting is not asked to store megabytes
  }
}

function set(/** @type {"on" | "off"} */ value) {
  try {
    localStorage.setItem(SETTING, value);
  } catch {
    // the switch works for this visit
  }
}

await mount();
