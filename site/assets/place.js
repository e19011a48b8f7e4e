// The place where this reader was in the course, stored in this browser only: {chapter: "06_learning", at: "loss-function"}.

import { store, storedObject } from "./stored.js";

const KEY = "dlgrade:place";

/** @returns {{chapter?: string, at?: string}} a record that is not ours, or a browser that forbids storage, reads as empty */
function recall() {
  const { chapter, at } = storedObject(KEY);
  return typeof chapter === "string" && typeof at === "string" ? { chapter, at } : {};
}

/** The section that the reader sees: the last heading above the middle of the window; "" before the first one. */
export function sectionOnScreen() {
  const headings = [...document.querySelectorAll(".md-content__inner > :is(h2, h3)[id]")];
  const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2);
  return above.at(-1)?.id ?? "";
}

/** On a chapter's page: stores the place when the reader leaves. */
function remember(chapter) {
  store(KEY, { chapter, at: sectionOnScreen() }); // in a private window, the front page starts with chapter 1
}

/** On the front page: lets the button to chapter 1 lead to the stored place instead, if there is one. */
function offer(button) {
  const { chapter, at } = recall();
  const row = [...document.querySelectorAll(".dl-chapters a")].find(
    (each) => each.getAttribute("href") === `${chapter}/`,
  );
  if (!row) return;
  button.textContent = `${button.dataset.goOn} ${row.textContent}`;
  button.href = `${chapter}/${at ? `#${at}` : ""}`;
}

/** @type {HTMLElement | null} */
const head = document.querySelector("[data-chapter-head]");
if (head) addEventListener("pagehide", () => remember(head.dataset.chapterHead));

/** @type {HTMLElement | null} */
const button = document.querySelector("a[data-go-on]");
if (button) {
  offer(button);
  addEventListener("pageshow", () => offer(button)); // back from another page
}
