// A figure's setting as an address, `#figure-gradient-descent?rate=0.85&steps=20`: to share, and for the text to use.

/**
 * @typedef {{read: () => string, write: (text: string) => void}} Field one part of a setting; `write` passes over what
 *   cannot be a value of it
 */

/** @type {(text: string, range: {min: number, max: number, step: number}) => number | undefined} */
export function numberFrom(text, { min, max, step }) {
  const value = text.trim() === "" ? NaN : Number(text);
  if (!Number.isFinite(value)) return undefined;
  const steps = Math.round((Math.max(min, Math.min(max, value)) - min) / step);
  return Math.min(max, Number((min + steps * step).toPrecision(12)));
}

/** The setting that an address names for the figure `name`: pairs of field and text, none for another address. */
export function settingIn(hash, name) {
  const mark = `#figure-${name}?`;
  return hash.startsWith(mark) ? [...new URLSearchParams(hash.slice(mark.length))] : [];
}

/** @type {(name: string, fields: Map<string, Field>) => string} */
export function addressOf(name, fields) {
  const pairs = [...fields].map(([key, { read }]) => [key, read()]);
  return `#figure-${name}?${new URLSearchParams(pairs)}`;
}

/**
 * A link below the status that carries the setting, and the setting of an address that names this figure: when the
 * page opens, and when the reader follows a link in the text.
 * @param {{root: HTMLElement, fields: Map<string, Field>, redraw: () => void, labels: Record<string, string>}} figure
 * @returns {{node: HTMLElement, update: () => void}}
 */
export function settingLink({ root, fields, redraw, labels }) {
  const home = /** @type {HTMLElement} */ (root.closest("[data-figure]"));
  const name = home.dataset.figure ?? "";
  const node = document.createElement("a");
  node.className = "fig-link";
  const update = () => {
    node.href = addressOf(name, fields);
    node.textContent = labels.setting_link;
    node.hidden = fields.size === 0;
  };
  node.addEventListener("click", (event) => {
    event.preventDefault(); // following the link would only set the figure to its present state
    history.replaceState(history.state, "", node.href);
    node.textContent = labels.setting_linked;
  });

  function follow() {
    const setting = settingIn(location.hash, name).filter(([key]) => fields.has(key));
    if (setting.length === 0) return;
    setting.forEach(([key, text]) => fields.get(key)?.write(text));
    redraw();
    home.scrollIntoView();
  }
  addEventListener("hashchange", follow);
  queueMicrotask(follow); // only then does the figure have all its controls
  return { node, update };
}
