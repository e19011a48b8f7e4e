// Marks in the menu: how many exercises of each chapter this reader has passed.

import { passed } from "../../assets/progress-store.js";
import { words } from "./words.js";

/** @type {Record<string, string[]> | undefined} */
let chapters;

async function show(done = passed()) {
  if (!chapters && !Object.keys(done).length) return; // a new reader has passed nothing, so nothing is fetched
  const [say, answer] = await Promise.all([words(), chapters ?? fetch(new URL("chapters.json", import.meta.url))]);
  chapters ??= await /** @type {Response} */ (answer).json();
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll(".md-nav--primary a.md-nav__link[href]");
  for (const link of links) mark(link, done, say);
}

function mark(link, done, say) {
  const slugs = chapters?.[new URL(link.href).pathname.split("/").at(-2) ?? ""];
  if (!slugs || !slugs.length || link.classList.contains("md-skip")) return;
  const count = slugs.filter((slug) => slug in done).length;
  let tally = link.querySelector(".dl-nav-tally");
  if (!tally) {
    tally = document.createElement("span");
    tally.className = "dl-nav-tally";
    link.append(tally);
  }
  tally.textContent = count ? (count === slugs.length ? "✓" : `${count}/${slugs.length}`) : "";
  tally.title = count ? say("PASSED_OF", { count, all: slugs.length }) : "";
}

document.addEventListener("dlgrade:progress", (event) => show(/** @type {CustomEvent} */ (event).detail));
addEventListener("storage", () => show()); // another tab
addEventListener("pageshow", () => show()); // back from another page
