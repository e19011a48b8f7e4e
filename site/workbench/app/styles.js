// The styles of an opened card, loaded with it, so that a page that is only read does without them.

const FILES = ["editor.css", "verdict.css", "picture.css", "lesson.css", "examples.css"]; // in this order: a later one may refine an earlier one

/** @type {Promise<unknown> | undefined} */
let loading;

/** @returns {Promise<unknown>} settled once every file is loaded or has failed; a card without styles still works */
export function styles() {
  loading ??= Promise.all(FILES.map(loaded));
  return loading;
}

/** @param {string} name */
function loaded(name) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(name, import.meta.url).href;
  const settled = new Promise((resolve) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve);
  });
  document.head.append(link);
  return settled;
}
