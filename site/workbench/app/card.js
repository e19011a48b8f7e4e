// Turns each exercise card of the page into a workbench, the first time that it is opened.

import { sharedSlug } from "./share.js";

/** @type {NodeListOf<HTMLElement>} */
const sections = document.querySelectorAll("[data-exercise]");

for (const section of sections) {
  const card = /** @type {HTMLDetailsElement} */ (section.querySelector("details.dl-card"));
  const bring = () => card.open && open(section);
  card.addEventListener("toggle", bring, { once: true });
  bring(); // the browser may have opened it for the address's fragment
}

async function open(section) {
  try {
    const [{ Workbench }, { words }] = await Promise.all([import("./workbench.js"), import("./words.js")]);
    new Workbench(section, await words()).mount();
  } catch (error) {
    console.error(`workbench ${section.dataset.exercise}`, error); // the card stays as it is without script
  }
}

/** A link to a card, or one that carries code for it, opens the card. */
function openNamed() {
  const slug = sharedSlug() ?? location.hash.replace(/^#exercise-/, "");
  const section = [...sections].find(({ dataset }) => dataset.exercise === slug);
  if (!section) return;
  /** @type {HTMLDetailsElement} */ (section.querySelector("details.dl-card")).open = true;
  if (sharedSlug()) section.scrollIntoView();
}
addEventListener("hashchange", openNamed);
openNamed();
