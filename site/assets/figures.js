// Brings the interactive figures of this page to life, those near the window first; each has its own module under figures/.

import { nearFirst } from "./near-first.js";

const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)").matches;

async function bring(figure) {
  const { mount } = await import(new URL(`../figures/${figure.dataset.figure}/figure.js`, import.meta.url).href);
  const stage = figure.querySelector("[data-stage]");
  const fallback = figure.querySelector("[data-fallback]");
  const labels = JSON.parse(figure.querySelector("script[type='application/json']").textContent);
  stage.hidden = false;
  try {
    mount(stage, { labels, lang: document.documentElement.lang, reducedMotion });
    fallback.hidden = true;
    figure.dataset.live = "";
  } catch (error) {
    stage.hidden = true; // the static picture stays, and the console has the error
    console.error(`figure ${figure.dataset.figure}`, error);
  }
}

nearFirst(document.querySelectorAll("[data-figure][data-kind=interactive]"), bring, {
  all: true, // a figure is taller than its drawing: one that came while the reader is there would move the text
});
