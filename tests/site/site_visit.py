"""One visit to a page in a real browser: everything that the tests ask of it, gathered in one load."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Response, expect

from tests.axe import judged, load
from tests.browser import MOVE

# The page's scripts do not see the event, so no workbench is loaded while axe judges the page. Workbenches are judged in
# test_workbench_browser.py.
OPEN_ALL = """addEventListener("toggle", (event) => event.stopImmediatePropagation(), true);
document.querySelectorAll("details").forEach((each) => { each.open = true })"""
# In a phone's window: formulas that end behind the edge, text kept on one line that does not fit, and
# drawings that should be seen and have no width
CUT = """() => [
  ...[...document.querySelectorAll("div.arithmatex")].filter((each) => each.scrollWidth > each.clientWidth + 1),
  ...[...document.querySelectorAll(".dl-joined")].filter((each) => {
    const block = each.closest("p, li, summary, dd, figcaption");
    return block && each.getBoundingClientRect().right > block.getBoundingClientRect().right + 1;
  }),
  ...[...document.querySelectorAll("article svg[role=img]")].filter(
    (each) => each.checkVisibility() && each.getBoundingClientRect().width < 1),
].map((each) => (each.ariaLabel ?? each.textContent).slice(0, 60))"""
# a browser's own view of a page: all text outside listings, formulas and scripts
TEXT = """() => { const copy = document.querySelector("article").cloneNode(true);
copy.querySelectorAll("pre, code, script, .arithmatex").forEach((each) => each.remove()); return copy.textContent }"""
AS_TEXT = """document.querySelectorAll(".katex-mathml").forEach((each) =>
  each.parentElement.replaceChildren((each.querySelector("annotation") ?? each).textContent))"""
# A word of a listing that has the same classes, also of its ancestors, as an earlier word, and so looks like it.
ALIKE_AS_TEXT = """() => { const seen = new Set();
for (const word of document.querySelectorAll("pre span[class]")) {
  if (word.children.length || word.attributes.length > 1) continue;
  let look = "";
  for (let each = word; each; each = each.parentElement) look += `${each.localName}.${each.className} `;
  if (seen.has(look)) word.replaceWith(word.textContent);
  seen.add(look);
} }"""
BEGINS = """() => [".dl-first [data-live]", ".dl-first [data-exercise]"].flatMap((name) =>
  [...document.querySelectorAll(name)].map((each) => each.getBoundingClientRect().top + scrollY))"""
UNREADY = ".arithmatex:not([data-rendered]), .katex-error, [data-kind=interactive]:not([data-live])"


@dataclass(frozen=True, slots=True)
class Visit:
    """`wrong`: console errors, script errors, failed loads. `weights`: bytes over the wire by address.

    `axe` is by colour scheme; `overflow` how many pixels the page is wider than a window of that width;
    `cut` what a phone shows only in part; `text` stands outside of listings, formulas and scripts;
    `begins`: on the front page, how far down its figure and its exercise begin in a window of that width.
    """

    wrong: list[str]
    requests: list[str]
    unready: int
    weights: dict[str, int]
    overflow: dict[int, int]
    axe: dict[str, list[str]]
    cut: list[str]
    text: str
    begins: dict[int, list[float]]


def visit(page: Page, url: str, axe: Path, weights: dict[str, int], formulas_too: bool) -> Visit:
    """Opens `url` at desktop width, narrows it to a phone, then has axe judge it in light and dark.

    `page` is the same for all visits, as starting a browser's process for each takes a second; `weights` are those of the
    files that former visits have weighed: most pages load the same ones. Formulas are two thirds of a page's elements,
    and KaTeX makes all of them alike: so axe judges them as drawn only with `formulas_too`, and elsewhere each as one text.
    """
    wrong: list[str] = []
    loaded: list[Response] = []
    requests: list[str] = []
    listeners: dict[str, Callable[[Any], None]] = {
        "console": lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None,
        "pageerror": lambda error: wrong.append(str(error)),
        "request": lambda request: requests.append(request.url),
        "requestfailed": lambda request: wrong.append(f"failed: {request.url}"),
        "response": lambda response: loaded.append(response),
    }
    for event, listener in listeners.items():
        page.on(event, listener)  # type: ignore[call-overload]
    page.goto(url)
    settle(page)
    page.wait_for_load_state("networkidle")  # nothing more comes: this is about what is loaded, not about what is ready
    wrong += [f"{response.status}: {response.url}" for response in loaded if response.status >= 400]
    ours = {response.url: weighed(weights, page, response.url) for response in loaded if response.ok}
    begins = {1280: page.evaluate(BEGINS)}
    seen = Visit(
        wrong,
        requests,
        page.locator(UNREADY).count(),
        ours,
        {1280: overflow(page)},
        {},
        [],
        page.evaluate(TEXT),
        begins,
    )
    page.set_viewport_size({"width": 360, "height": 740})
    begins[360] = page.evaluate(BEGINS)
    page.evaluate(OPEN_ALL)
    seen.overflow[360] = overflow(page)
    seen.cut.extend(page.evaluate(CUT))
    page.set_viewport_size({"width": 1280, "height": 900})
    if not formulas_too:
        page.evaluate(AS_TEXT)
    page.evaluate(ALIKE_AS_TEXT)
    load(page, axe)
    seen.axe.update(judged(page))
    for event, listener in listeners.items():
        page.remove_listener(event, listener)
    return seen


def settle(page: Page) -> None:
    """Waits until all formulas and figures are drawn. The page draws them in its pauses. Those that are still missing after
    the wait are counted by the visit, so running out of time is not an error here."""
    page.evaluate(MOVE)
    with suppress(AssertionError):
        expect(page.locator(UNREADY)).to_have_count(0, timeout=60_000)


def weighed(weights: dict[str, int], page: Page, url: str) -> int:
    """What a file weighs over the wire, fetched and weighed once: the browser may have had it from its own store."""
    if url not in weights:
        weights[url] = weight(url, page.request.get(url).body())
    return weights[url]


def weight(url: str, body: bytes) -> int:
    """Bytes over the wire: fonts and images as they are, text as a host compresses it."""
    return len(body) if url.endswith((".woff2", ".png")) else len(gzip.compress(body, 6))


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than the device. A phone's `innerWidth` grows with a page that is too wide."""
    device = page.viewport_size
    assert device is not None
    return int(page.evaluate("document.documentElement.scrollWidth")) - device["width"]


def violations(page: Page, options: str) -> list[str]:
    """axe's findings with these options in the page as it is now, one line each."""
    found: list[dict[str, Any]] = page.evaluate(f"axe.run({options}).then((result) => result.violations)")
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]
