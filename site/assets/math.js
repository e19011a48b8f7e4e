// Renders the formulas that pymdownx.arithmatex marked. KaTeX is deferred and modules run after it, so `katex` exists.
// Before that, a page's formulas contain plain text, with TeX in `data-tex`; in blocks added by a script they contain TeX.
// A chapter has hundreds of formulas, so those near the window are drawn first; see near-first.js.

/* global katex */
import { nearFirst } from "./near-first.js";

const TEX = ".arithmatex:not([data-rendered])";
const GAP = /(?<=,)\s*(?:\\q?quad(?![a-z])\s*)+/;
const phone = matchMedia("(max-width: 44.98em)");

/** Renders every formula under `root` that is not drawn yet. Blocks that add text later dispatch "dlgrade:content". */
export function renderMath(root) {
  root.querySelectorAll(TEX).forEach(render);
}

function render(node) {
  if ("rendered" in node.dataset) return; // it is rendered already, for printing or with a later block
  const tex = node.dataset.tex ?? node.textContent.trim().slice(2, -2);
  const displayMode = node.localName === "div";
  katex.render(displayMode && phone.matches ? stacked(tex) : tex, node, { displayMode, throwOnError: false });
  node.dataset.rendered = "";
  if (!displayMode) bind(node);
  if (node.closest("th")?.textContent === node.textContent) exposeGlyphs(node);
}

/** Puts formulas that are side by side, separated by a comma and a wide gap, one below the other. */
function stacked(tex) {
  const lines = tex.includes("&") && !tex.includes("{cases}") ? [tex] : tex.split(GAP);
  return lines.length > 1 ? `\\begin{gathered}${lines.join("\\\\[0.5em]")}\\end{gathered}` : tex;
}

const BEFORE = /[(["'“‘]+$/;
const AFTER = /^\S{1,8}(?=\s|$)|^[^\s가-힣]{1,3}/;

/**
 * A formula is a row of boxes, and a browser breaks a line on either side of a box, whatever stands there. So the first
 * box goes into a span that keeps to one line with the bracket before it, the last with the full stop or the Korean
 * particle after it. A formula of several boxes can still break between them.
 */
function bind(node) {
  const joined = node.parentElement.closest(".dl-joined");
  const last = take((joined ?? node).nextSibling, AFTER, (text, found) => text.splitText(found[0].length) && text);
  const first = take((joined ?? node).previousSibling, BEFORE, (text, found) => text.splitText(found.index));
  if (joined) {
    joined.append(last);
    joined.prepend(first);
  } else if (first || last) {
    const boxes = [...node.querySelectorAll(".katex-base")];
    if (last) keep(boxes.at(-1), node, last, "append");
    if (first) keep(boxes[0], node, first, "prepend");
  }
}

/** Splits the matching part off a neighbouring text, as a text node of its own; "" where none matches. */
function take(neighbour, pattern, cut) {
  const found = neighbour?.nodeType === Node.TEXT_NODE && pattern.exec(neighbour.data);
  return found ? cut(neighbour, found) : "";
}

/** Puts a box of the formula and `text` into one span. The MathML that screen readers get stays where it is. */
function keep(box, node, text, side) {
  let line = box.closest(".dl-joined");
  if (!line) {
    line = Object.assign(document.createElement("span"), { className: "dl-joined" });
    const html = Object.assign(document.createElement("span"), { className: "katex-html", ariaHidden: "true" });
    const formula = Object.assign(document.createElement("span"), { className: "katex" });
    const alone = box.parentElement.childElementCount === 1;
    html.append(box);
    formula.append(html);
    line.append(formula);
    if (side === "append" || alone) node.append(line);
    else node.prepend(line);
  }
  line[side](text);
}

/**
 * KaTeX hides its glyphs from screen readers, who get MathML, and its MathML from view. A heading cell that holds
 * nothing else then counts as empty; there the glyphs are read instead, as such a cell is a letter or two.
 */
function exposeGlyphs(node) {
  node.querySelector(".katex-mathml").remove();
  node.querySelector(".katex-html").removeAttribute("aria-hidden");
}

/** Keeps the paragraph that the address names in place while formulas above it grow, until the reader scrolls. */
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
nearFirst(document.querySelectorAll(TEX), render, {
  all: location.hash !== "" || scrollY > 0, // what is drawn later above the reader's paragraph would move it
  done() {
    hold();
    document.documentElement.dataset.mathRendered = "";
  },
});
addEventListener("beforeprint", () => renderMath(document));
document.addEventListener("dlgrade:content", (event) => renderMath(event.target));
