// Begins the figures of the gallery. `?scheme=slate` shows them on a dark ground, `?static` as they are without scripts.

const wish = new URLSearchParams(location.search);
document.body.dataset.mdColorScheme = wish.get("scheme") ?? "default";
const motion = matchMedia("(prefers-reduced-motion: reduce)");
const lang = document.documentElement.lang;
/** @type {NodeListOf<HTMLElement & {begin: () => void}>} */
const figures = document.querySelectorAll("[data-figure]");
for (const root of figures) {
  const labels = JSON.parse(root.nextElementSibling?.textContent ?? "{}");
  const figure = await import(`./figures/${root.dataset.figure}/figure.js`);
  root.begin = () => figure.mount(root, { labels, lang, reducedMotion: motion.matches });
  if (!wish.has("static")) root.begin();
}
document.body.dataset.ready = "yes";
