// The code editor: CodeMirror, or a plain text box where that cannot be loaded. Both have the same few methods.

import { element } from "./dom.js";

/**
 * @typedef {{
 *   text: () => string, replace: (text: string) => void, focus: () => void, goTo: (line: number) => void,
 *   plain: boolean,
 * }} Editor
 */

/**
 * An editor in `place`.
 * @param {HTMLElement} place
 * @param {{text: string, label: string, describedBy: string, changed: () => void, check: () => void, readOnly?: boolean}} options
 * @returns {Promise<Editor>}
 */
export async function openEditor(place, options) {
  try {
    const bundle = await import(new URL("editor-bundle.js", import.meta.url).href);
    place.replaceChildren();
    return codeEditor(bundle, place, options);
  } catch (error) {
    console.error("editor", error);
    place.replaceChildren();
    return textBox(place, options);
  }
}

/** @returns {Editor} */
function codeEditor(bundle, place, options) {
  const { EditorView, EditorState } = bundle;
  const view = new EditorView({
    parent: place,
    state: EditorState.create({ doc: options.text, extensions: extensions(bundle, options) }),
  });
  return {
    plain: false,
    text: () => view.state.doc.toString(),
    // one transaction, so that the editor's own undo brings the former text back
    replace: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    focus: () => view.focus(),
    goTo(line) {
      const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
      view.dispatch({ selection: { anchor: at.from, head: at.to }, scrollIntoView: true });
      view.focus();
    },
  };
}

function extensions(bundle, { label, describedBy, changed, check }) {
  const { EditorView, keymap } = bundle;
  // the page's policy lets only a style element with this nonce in (grader/dlgrade/site/policy.py)
  const nonce = document.querySelector("meta[name=dl-build]")?.getAttribute("content") ?? "";
  return [
    EditorView.cspNonce.of(nonce),
    bundle.Prec.highest(keymap.of([{ key: "Mod-Enter", run: () => (check(), true) }])),
    bundle.lineNumbers(),
    bundle.history(),
    bundle.drawSelection(),
    bundle.indentOnInput(),
    bundle.indentUnit.of("    "),
    bundle.bracketMatching(),
    bundle.python(),
    bundle.syntaxHighlighting(colours(bundle)),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      "aria-label": label,
      "aria-describedby": describedBy,
      autocapitalize: "off",
      tabindex: "0", // keys reach the editor anyway; this tells tools that look for scrolling areas without a keyboard
    }),
    EditorView.updateListener.of((update) => update.docChanged && changed()),
    // Escape, then Tab, leaves the editor: CodeMirror lets the next Tab through after Escape
    keymap.of([
      { key: "Tab", run: bundle.indentMore, shift: bundle.indentLess },
      ...bundle.historyKeymap,
      ...bundle.standardKeymap,
    ]),
  ];
}

/** The theme's colours for listings, so that the editor follows its light and dark schemes. */
function colours({ HighlightStyle, tags }) {
  const of = (tag, name) => ({ tag, color: `var(--md-code-hl-${name}-color)` });
  return HighlightStyle.define([
    of([tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword], "keyword"),
    of([tags.string, tags.special(tags.string)], "string"),
    of([tags.number, tags.bool, tags.null], "number"),
    of(tags.comment, "comment"),
    of([tags.function(tags.variableName), tags.definition(tags.function(tags.variableName))], "function"),
    of(tags.operator, "operator"),
  ]);
}

/** @returns {Editor} */
function textBox(place, { text, label, describedBy, changed, check }) {
  const box = element("textarea", {
    className: "dl-code",
    value: text,
    spellcheck: false,
    autocapitalize: "off",
    rows: Math.min(24, text.split("\n").length + 4),
    "aria-label": label,
    "aria-describedby": describedBy,
  });
  box.addEventListener("input", changed);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) (event.preventDefault(), check());
  });
  place.append(box);
  return {
    plain: true,
    text: () => box.value,
    replace: (value) => ((box.value = value), changed()),
    focus: () => box.focus(),
    goTo(line) {
      const starts = [0, ...[...box.value.matchAll(/\n/g)].map((found) => found.index + 1)];
      box.setSelectionRange(starts[line - 1] ?? 0, (starts[line] ?? box.value.length + 1) - 1);
      box.focus();
    },
  };
}
