// Renders what pymdownx.arithmatex marked. KaTeX is deferred and modules run after it, so `katex` is there.

/** Renders every formula under `root` that is still TeX. Blocks that add text later dispatch "dlgrade:content". */
export function renderMath(root) {
  for (const node of root.querySelectorAll(".arithmatex:not([data-rendered])")) {
    const tex = node.textContent.trim();
    const display = tex.startsWith("\\[");
    katex.render(tex.slice(2, -2), node, { displayMode: display, throwOnError: false });
    node.dataset.rendered = "";
    if (node.closest("th")?.textContent === node.textContent) exposeGlyphs(node);
  }
}

/**
 * KaTeX hides its glyphs from screen readers, who get MathML, and its MathML from view. A heading cell that holds
 * nothing else then counts as empty; there the glyphs are read instead, as such a cell is a letter or two.
 */
function exposeGlyphs(node) {
  node.querySelector(".katex-mathml").remove();
  node.querySelector(".katex-html").removeAttribute("aria-hidden");
}

renderMath(document);
document.addEventListener("dlgrade:content", (event) => renderMath(event.target));
