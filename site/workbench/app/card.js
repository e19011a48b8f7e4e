// Turns each exercise card of the page into a workbench when it is first opened. A reader who opens none loads only this
// script: the modules for a workbench, a shared link or the offline switch are loaded when they are needed.

/** @type {NodeListOf<HTMLElement>} */
const sections = document.querySelectorAll("[data-exercise]");

for (const section of sections) {
  const card = /** @type {HTMLDetailsElement} */ (section.querySelector("details.dl-card"));
  const bring = () => card.open && open(section);
  card.addEventListener("toggle", bring, { once: true });
  bring(); // the browser may have opened it for the address's fragment
}

async function open(section) {
  try {
    const [{ Workbench }, { words }, { styles }] = await Promise.all([
      import("./workbench.js"),
      import("./words.js"),
      import("./styles.js"),
    ]);
    await styles();
    new Workbench(section, await words()).mount();
    await import("./offline.js");
  } catch (error) {
    console.error(`workbench ${section.dataset.exercise}`, error); // the card stays as it is without script
  }
}

/** A link to a card, or one that carries code for it, opens the card. */
async function openNamed() {
  const shared = location.hash.startsWith("#code=") ? (await import("./share.js")).sharedSlug() : undefined;
  const slug = shared ?? location.hash.replace(/^#exercise-/, "");
  const section = [...sections].find(({ dataset }) => dataset.exercise === slug);
  if (!section) return;
  /** @type {HTMLDetailsElement} */ (section.querySelector("details.dl-card")).open = true;
  if (shared) section.scrollIntoView();
}
addEventListener("hashchange", openNamed);
openNamed();
if (navigator.serviceWorker?.controller) import("./offline.js"); // pages are stored for use without a connection, so store this one too
