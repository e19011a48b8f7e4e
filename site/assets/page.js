// Small things on every page: the link to the other language keeps the paragraph, and cards show their ticks.

import { sectionOnScreen } from "./place.js";
import "./print-summary.js";
import { mark, passed } from "./progress-store.js";

/** @type {<Kind extends Element = HTMLElement>(selector: string) => NodeListOf<Kind>} */
const all = (selector) => document.querySelectorAll(selector);

/**
 * Corrects elements that Material's script makes, for readers with a screen reader or without a mouse. All boxes are
 * measured before any element is changed, and hidden ones are left out: else the browser would lay out the page, closed
 * cards too, once for each.
 */
function tidy() {
  isTidied = true;
  const bars = all("nav.md-code__nav:not([role])");
  const boxes = [...all(".md-typeset__scrollwrap, pre > code, div.arithmatex")].filter((each) =>
    each.checkVisibility(),
  );
  for (const box of boxes.filter((each) => each.scrollWidth > each.clientWidth)) box.tabIndex = 0;
  for (const bar of bars) bar.setAttribute("role", "none");
}

/** Tidies before the next picture of the page is drawn: to measure after each change would lay out the page each time. */
let isTidied = true;
function tidySoon() {
  if (isTidied) requestAnimationFrame(tidy);
  isTidied = false;
}
new MutationObserver((changes) => {
  if (changes.some(({ target }) => /** @type {Element} */ (target).closest("pre, .highlight, .md-typeset__table")))
    tidySoon();
}).observe(document.querySelector("article") ?? document.body, { childList: true, subtree: true });
addEventListener("load", tidySoon);
addEventListener("resize", tidySoon);
addEventListener("toggle", tidySoon, true); // a card was opened

/** @type {HTMLAnchorElement | null} */
const language = document.querySelector("[data-dl-language]");
language?.addEventListener("click", () => {
  language.hash = isOnScreen(location.hash) ? location.hash : sectionOnScreen(); // ids are equal in both languages
});

function isOnScreen(hash) {
  const { top, bottom } = document.getElementById(hash.slice(1))?.getBoundingClientRect() ?? { top: 0, bottom: -1 };
  return bottom > 0 && top < innerHeight;
}

function showProgress(done = passed()) {
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (all("[data-passed]"))) box.checked = box.value in done;
  for (const tick of all("[data-tick]")) tick.hidden = !((tick.dataset.tick ?? "") in done);
}

document.addEventListener("change", (event) => {
  const box = /** @type {HTMLInputElement} */ (event.target);
  if (box.matches("[data-passed]")) mark(box.value, box.checked);
});
document.addEventListener("dlgrade:progress", (event) => showProgress(/** @type {CustomEvent} */ (event).detail));
addEventListener("storage", () => showProgress()); // another tab
addEventListener("pageshow", () => showProgress()); // back from another page
showProgress();
