// A chapter's summary alone on paper, with the chapter's title: a button below it, which the chapter's head brings along.

/** @type {HTMLElement | null} */
const button = document.querySelector("[data-print-summary]");
const heading = document.querySelector(".md-content__inner > #summary");

/** The heading and all that belongs to it, up to the next one. */
function section(start) {
  const found = [start];
  for (let next = start.nextElementSibling; next && next.localName !== "h2"; next = next.nextElementSibling)
    found.push(next);
  return found;
}

if (button && heading) {
  const printed = section(heading);
  printed.at(-1)?.after(button);
  button.hidden = false;
  const page = document.documentElement;
  for (const each of [document.querySelector("article h1"), ...printed]) each?.classList.add("dl-summary");
  button.addEventListener("click", () => {
    page.dataset.printed = "summary";
    print();
  });
  addEventListener("afterprint", () => delete page.dataset.printed);
}
