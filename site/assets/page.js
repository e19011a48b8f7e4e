// Small things on every page: the language link keeps the paragraph, exercise cards remember their mark.

import "./place.js";
import { mark, passed } from "./progress-store.js";

/** @type {<Kind extends Element = HTMLElement>(selector: string) => NodeListOf<Kind>} */
const all = (selector) => document.querySelectorAll(selector);

/** What Material's script makes, put right for readers who do not see or do not point. */
function tidy() {
  for (const bar of document.querySelectorAll("nav.md-code__nav:not([role])")) bar.setAttribute("role", "none");
  for (const box of all(".md-typeset__scrollwrap, pre > code, div.arithmatex")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  }
}
new MutationObserver((changes) => {
  if (changes.some(({ target }) => /** @type {Element} */ (target).closest("pre, .highlight, .md-typeset__table")))
    tidy();
}).observe(document.querySelector("article") ?? document.body, { childList: true, subtree: true });
addEventListener("load", () => requestAnimationFrame(tidy));
addEventListener("resize", tidy);

/** @type {HTMLAnchorElement | null} */
const language = document.querySelector("[data-dl-language]");
language?.addEventListener("click", () => {
  language.hash = location.hash; // ids are equal in both languages
});

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
