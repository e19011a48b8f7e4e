// The parts of CodeMirror that the workbench's scripts use; esbuild bundles it (grader/dlgrade/site/editor.py).

export {
  history,
  historyKeymap,
  indentLess,
  indentMore,
  insertNewlineAndIndent,
  standardKeymap,
} from "@codemirror/commands";
export { python } from "@codemirror/lang-python";
export { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
export { Compartment, EditorState, Prec } from "@codemirror/state";
export { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
export { tags } from "@lezer/highlight";
