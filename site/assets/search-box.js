// Adds three things that Material's search box lacks. It is a classic script, and must run before Material's.
{
  const { open, send } = XMLHttpRequest.prototype;

  const waiting = new WeakSet(); // requests for the search index

  // Material fetches the index on every page, a fourth of a chapter's weight. Here it is fetched when the reader turns
  // to the search: a request for it waits until the search opens.
  XMLHttpRequest.prototype.open = function (/** @type {any[]} */ ...request) {
    if (String(request[1]).endsWith("/search/search_index.json")) waiting.add(this);
    return Reflect.apply(open, this, request);
  };

  XMLHttpRequest.prototype.send = function (body) {
    const search = /** @type {HTMLInputElement | null} */ (document.getElementById("__search"));
    if (!waiting.has(this) || !search || search.checked) return send.call(this, body);
    search.addEventListener("change", () => send.call(this, body), { once: true });
  };

  // Material reads the query when a key is let go. Text that is pasted, dropped or dictated, and a syllable that a
  // phone's keyboard completes, come without one.
  document.addEventListener("input", ({ target }) => {
    const box = /** @type {HTMLElement} */ (target);
    if (box.matches(".md-search__input")) box.dispatchEvent(new Event("keyup"));
  });

  // Until Material's script has come, which on a slow connection is long after the page is seen, nobody listens to keys,
  // and the box is hidden. A reader who asks for the search before that gets it as soon as it is there.
  let isAsked = false;
  const ask = (/** @type {KeyboardEvent} */ { key, ctrlKey, metaKey, altKey, target }) => {
    const isTyped = /** @type {Element} */ (target).matches("input, textarea, select");
    if (["/", "f", "s"].includes(key) && !(ctrlKey || metaKey || altKey || isTyped)) isAsked = true;
  };
  addEventListener("keydown", ask);
  document.addEventListener("DOMContentLoaded", () => {
    removeEventListener("keydown", ask);
    if (isAsked) /** @type {HTMLElement | null} */ (document.querySelector(".md-search__input"))?.focus();
  });
}
