// Renders what pymdownx.arithmatex marked. KaTeX is deferred and modules run after it, so `katex` is there.
// A chapter holds hundreds of formulas. What the window shows is rendered at once, the rest in short slices while
// the reader does nothing, so that no key or tap waits for them.

const TEX = ".arithmatex:not([data-rendered])";
const SLICE = 8; // milliseconds; a page answers within 50, on a phone several times slower than this desk too
const GAP = /(?<=,)\s*(?:\\q?quad(?![a-z])\s*)+/;
const phone = matchMedia("(max-width: 44.98em)");
const pause = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 1));

/** Renders every formula under `root` that is still TeX. Blocks that add text later dispatch "dlgrade:content". */
export function renderMath(root) {
  root.querySelectorAll(TEX).forEach(render);
}

function render(node) {
  if ("rendered" in node.dataset) return; // printing or a later block came first
  const source = node.textContent.trim();
  const displayMode = source.startsWith("\\[");
  const tex = source.slice(2, -2);
  katex.render(displayMode && phone.matches ? stacked(tex) : tex, node, { displayMode, throwOnError: false });
  node.dataset.rendered = "";
  if (node.closest("th")?.textContent === node.textContent) exposeGlyphs(node);
}

/** Formulas that stand side by side, with a comma and a wide gap between them, one below the other. */
function stacked(tex) {
  const lines = tex.includes("&") && !tex.includes("{cases}") ? [tex] : tex.split(GAP);
  return lines.length > 1 ? `\\begin{gathered}${lines.join("\\\\[0.5em]")}\\end{gathered}` : tex;
}

/**
 * KaTeX hides its glyphs from screen readers, who get MathML, and its MathML from view. A heading cell that holds
 * nothing else then counts as empty; there the glyphs are read instead, as such a cell is a letter or two.
 */
function exposeGlyphs(node) {
  node.querySelector(".katex-mathml").remove();
  node.querySelector(".katex-html").removeAttribute("aria-hidden");
}

/** Renders `nodes` in order, a slice at a time, then calls `done`. */
function renderInPauses(nodes, done) {
  const until = performance.now() + SLICE;
  while (nodes.length && performance.now() < until) render(nodes.shift());
  if (nodes.length) pause(() => renderInPauses(nodes, done));
  else done();
}

function inWindow(node) {
  const { top, bottom } = node.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** A paragraph that the address names stays in place while formulas above it grow, until the reader scrolls. */
function keepTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const moved = new AbortController();
  for (const kind of ["wheel", "touchstart", "keydown", "pointerdown", "hashchange"]) {
    addEventListener(kind, () => moved.abort(), { once: true, passive: true, signal: moved.signal });
  }
  return () => {
    if (!moved.signal.aborted) target?.scrollIntoView({ behavior: "instant" });
    moved.abort();
  };
}

const hold = keepTarget();
const waiting = [...document.querySelectorAll(TEX)];
const seen = waiting.filter(inWindow); // all are measured before the first one changes the page
seen.forEach(render);
renderInPauses(waiting, () => {
  hold();
  document.documentElement.dataset.mathRendered = "";
});
addEventListener("beforeprint", () => renderMath(document));
document.addEventListener("dlgrade:content", (event) => renderMath(event.target));
