// The front page's table and the head of a chapter: how many exercises are marked as passed, how many questions are answered right.

import { records } from "../quiz/store.js";
import { passed } from "./progress-store.js";

const done = {
  exercises: () => new Set(Object.keys(passed())),
  questions: () => new Set(Object.entries(records()).flatMap(([id, record]) => (record.right ? [id] : []))),
};

/** @returns {NodeListOf<HTMLElement>} */
const all = (selector) => document.querySelectorAll(selector);

function show() {
  for (const [kind, find] of Object.entries(done)) {
    const found = find();
    for (const cell of all(`[data-tally=${kind}]`)) {
      const names = (cell.dataset.names ?? "").split(" ");
      const count = names.filter((name) => found.has(name)).length;
      /** @type {HTMLProgressElement} */ (cell.querySelector("progress")).value = count;
      /** @type {HTMLElement} */ (cell.querySelector("[data-count]")).textContent = `${count} / ${names.length}`;
    }
  }
}

document.addEventListener("dlgrade:progress", show);
document.addEventListener("dlgrade:quiz", show);
addEventListener("storage", show); // another tab
addEventListener("pageshow", show); // back from another page
show();
