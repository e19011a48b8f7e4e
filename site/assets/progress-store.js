// The exercises that this reader has passed, stored in this browser only: {exercises: {mse: "2026-…"}}.

import { store, stored } from "./stored.js";

const KEY = "dlgrade:exercises";

/** @returns {time is string} */
const isTime = (/** @type {any} */ time) => typeof time === "string";

/** Map of slug → ISO time at which it was marked as passed. A browser that forbids storage reads as empty. */
export function passed() {
  return stored(KEY, isTime);
}

/** Marks `slug` as passed or not, and dispatches "dlgrade:progress". Returns false where the browser stores nothing. */
export function mark(/** @type {string} */ slug, /** @type {boolean} */ isPassed) {
  return markAll([slug], isPassed);
}

/** Marks several exercises with one write. */
export function markAll(/** @type {string[]} */ slugs, /** @type {boolean} */ isPassed) {
  const now = passed();
  for (const slug of slugs) {
    if (isPassed) now[slug] ??= new Date().toISOString();
    else delete now[slug];
  }
  const isKept = store(KEY, now);
  document.dispatchEvent(new CustomEvent("dlgrade:progress", { detail: now }));
  return isKept;
}
