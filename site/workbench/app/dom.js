// Makes elements from plain values. Texts become text nodes and are never parsed as HTML.

/**
 * An element with properties, `data-` and `aria-` attributes, and children; strings become text.
 * @param {string} tag
 * @param {Record<string, any>} [properties]
 * @param {...(Node | string)} children
 * @returns {any}
 */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (/^(aria-|data-|role$|for$)/.test(name)) made.setAttribute(name, value);
    else made[name] = value;
  }
  made.append(...children);
  return made;
}

/** The text, with parts between backticks as code. @returns {(Node | string)[]} */
export function withCode(text) {
  return text.split(/`([^`\n]+)`/).map((part, index) => (index % 2 ? element("code", {}, part) : part));
}

/** A button that calls `act` when pressed. */
export function button(text, className, act) {
  const made = element("button", { type: "button", className: `dl-button ${className}` }, text);
  made.addEventListener("click", act);
  return made;
}

/** Offers bytes or text as a file to save. */
export function download(name, content, type) {
  const link = element("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
