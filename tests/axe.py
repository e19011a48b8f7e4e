"""axe, asked of a page in light and in dark: everything once, and what a colour scheme changes once more.

Whether a text has enough contrast depends on its own colour and size and on the grounds below it. axe measures that for
each element anew, two thirds of its time for a chapter. So here it measures three elements of each look, and all of a
look where it could decide on none of them.

Before it judges anything, axe reads the whole document, which takes seconds for a chapter with its formulas. Where only a
part is judged, what is around that part is taken away meanwhile.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

OF_COLOUR = ["color-contrast", "link-in-text-block"]
"""The rules whose answer a colour scheme changes."""
JUDGED = """async ([runOnly, within]) => {
  const CONTRAST = "color-contrast", looks = new Map();
  const FIELD = "select, textarea, input:not([type=checkbox], [type=radio], [type=range], [type=file])"; // holds words
  const isText = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim().length > 1;
  const gather = (element, below) => {
    const style = getComputedStyle(element);
    if (style.display === "none" || element.localName === "svg") return; // axe does not look at words inside SVG
    const own = ["backgroundColor", "backgroundImage", "opacity", "filter", "mixBlendMode"].map((name) => style[name]).join();
    const ground = own === "rgba(0, 0, 0, 0),none,1,none,normal" ? below : `${below}/${own}`;
    const { width, height } = element.getBoundingClientRect(); // what only screen readers get is one pixel large
    if (width > 1 && height > 1 && element.closest(within) && (element.matches(FIELD) || [...element.childNodes].some(isText))) {
      const look = [ground, ...["color", "fontSize", "fontWeight", "textShadow", "webkitTextStroke"].map((name) => style[name])];
      const alike = looks.get(look.join("|")) ?? [];
      looks.set(look.join("|"), [...alike, element]);
    }
    for (const child of element.children) gather(child, ground);
  };
  gather(document.body, "");
  const context = document.querySelector(within), away = [];
  for (let each = context; each.parentElement; each = each.parentElement) {
    for (const other of [...each.parentElement.children]) {
      if (other === each || other.matches("head, script, style, link")) continue;
      const place = new Comment();
      other.replaceWith(place);
      away.push([place, other]);
    }
  }
  axe.configure({ rules: [{ id: CONTRAST, selector: "[data-judged]" }] });
  const judge = async (elements, options) => {
    for (const each of elements) each.dataset.judged = "";
    const { violations, passes } = await axe.run(context, { ...options, elementRef: true, selectors: false });
    for (const each of elements) delete each.dataset.judged;
    const decided = [...violations, ...passes].filter(({ id }) => id === CONTRAST).flatMap(({ nodes }) => nodes);
    return { violations, decided: new Set(decided.map(({ element }) => element)) };
  };
  const three = (all) => new Set([all[0], all[all.length >> 1], all.at(-1)]);
  const first = await judge([...looks.values()].flatMap((all) => [...three(all)]), runOnly ? { runOnly } : {});
  const open = [...looks.values()].filter((all) => all.length > 3 && ![...three(all)].some((each) => first.decided.has(each)));
  const second = open.length ? await judge(open.flat(), { runOnly: [CONTRAST] }) : { violations: [] };
  for (const [place, other] of away) place.replaceWith(other);
  return [...first.violations, ...second.violations].flatMap(
    ({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}"""


def load(page: Page, axe: Path) -> None:
    """Bring axe into the page: not as a script of the page, as the policy of the site's pages forbids that."""
    page.evaluate(axe.read_text(encoding="utf-8"))


def judged(page: Page, within: str = "html") -> dict[str, list[str]]:
    """What axe finds in each colour scheme of the site, a line each, in the first element that the selector `within`
    names. The page is then as it was."""
    scheme = page.evaluate("document.body.dataset.mdColorScheme")
    found = {}
    for name, value, rules in (("light", "default", None), ("dark", "slate", OF_COLOUR)):
        page.evaluate("(value) => { document.body.dataset.mdColorScheme = value }", value)
        found[name] = page.evaluate(JUDGED, [rules, within])
    page.evaluate("(value) => { document.body.dataset.mdColorScheme = value }", scheme)
    return found
