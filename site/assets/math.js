// Renders what pymdownx.arithmatex marked. KaTeX is deferred and modules run after it, so `katex` is there.

/** Renders every formula under `root` that is still TeX. Blocks that add text later dispatch "dlgrade:content". */
export function renderMath(root) {
  for (const node of root.querySelectorAll(".arithmatex:not([data-rendered])")) {
    const tex = node.textContent.trim();
    const display = tex.startsWith("\\[");
    katex.render(tex.slice(2, -2), node, { displayMode: display, throwOnError: false });
    node.dataset.rendered = "";
    const head = node.closest("th");
    // a formula alone in a heading cell: give the cell a name, for not every reader finds one in MathML
    if (head?.textContent === node.textContent) head.setAttribute("aria-label", node.querySelector("mrow").textContent);
  }
}

renderMath(document);
document.addEventListener("dlgrade:content", (event) => renderMath(event.target));
