// Material fetches its search index on every page, a fourth of a chapter's weight. Here it is fetched when the
// reader turns to the search: a request for it waits until the search opens. A classic script, before Material's.
{
  const { open, send } = XMLHttpRequest.prototype;

  const waiting = new WeakSet(); // requests for the search index

  XMLHttpRequest.prototype.open = function (/** @type {any[]} */ ...request) {
    if (String(request[1]).endsWith("/search/search_index.json")) waiting.add(this);
    return Reflect.apply(open, this, request);
  };

  XMLHttpRequest.prototype.send = function (body) {
    const search = /** @type {HTMLInputElement | null} */ (document.getElementById("__search"));
    if (!waiting.has(this) || !search || search.checked) return send.call(this, body);
    search.addEventListener("change", () => send.call(this, body), { once: true });
  };
}
