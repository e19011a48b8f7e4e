// Material fetches its search index on every page, a fourth of a chapter's weight. Here it is fetched when the
// reader turns to the search: a request for it waits until the search opens. A classic script, before Material's.
{
  const { open, send } = XMLHttpRequest.prototype;

  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    this.isSearchIndex = String(url).endsWith("/search/search_index.json");
    return open.call(this, method, url, ...rest);
  };

  XMLHttpRequest.prototype.send = function (...body) {
    const search = document.getElementById("__search");
    if (!this.isSearchIndex || search.checked) return send.apply(this, body);
    search.addEventListener("change", () => send.apply(this, body), { once: true });
  };
}
