"""One visit to a page in a real browser: everything that the tests ask of it, gathered in one load."""

from __future__ import annotations

import gzip
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Response, expect

OPEN_ALL = "document.querySelectorAll('details').forEach((each) => { each.open = true })"
# in a phone's window: formulas that end behind the edge, and what was kept on one line although it finds no room there
CUT = """() => [
  ...[...document.querySelectorAll("div.arithmatex")].filter((each) => each.scrollWidth > each.clientWidth + 1),
  ...[...document.querySelectorAll(".dl-joined")].filter((each) => {
    const block = each.closest("p, li, summary, dd, figcaption");
    return block && each.getBoundingClientRect().right > block.getBoundingClientRect().right + 1;
  }),
].map((each) => each.textContent.slice(0, 60))"""
UNREADY = ".arithmatex:not([data-rendered]), .katex-error, [data-kind=interactive]:not([data-live])"


@dataclass(frozen=True, slots=True)
class Visit:
    """`wrong`: console errors, script errors, failed loads. `weights`: bytes over the wire by address.

    `axe` is by colour scheme; `overflow` how many pixels the page is wider than a window of that width;
    `cut` what a phone shows only in part.
    """

    wrong: list[str]
    requests: list[str]
    unready: int
    weights: dict[str, int]
    overflow: dict[int, int]
    axe: dict[str, list[str]]
    cut: list[str]


def visit(browser: Browser, url: str, axe: Path) -> Visit:
    """Opens `url` at desktop width, looks at it in light and dark, then narrows it to a phone."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    wrong: list[str] = []
    loaded: list[Response] = []
    page.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("requestfailed", lambda request: wrong.append(f"failed: {request.url}"))
    page.on("response", lambda response: loaded.append(response))
    page.goto(url, wait_until="networkidle")
    settle(page)
    wrong += [f"{response.status}: {response.url}" for response in loaded if response.status >= 400]
    weights = {response.url: weight(response) for response in loaded if response.ok}
    seen = Visit(wrong, requests, page.locator(UNREADY).count(), weights, {1280: overflow(page)}, {}, [])
    page.evaluate(OPEN_ALL)
    page.evaluate(axe.read_text(encoding="utf-8"))  # not as a script of the page: its policy forbids that
    seen.axe["light"] = violations(page, "{}")
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    seen.axe["dark"] = violations(page, "{runOnly: ['color-contrast', 'link-in-text-block']}")
    page.set_viewport_size({"width": 360, "height": 740})
    seen.overflow[360] = overflow(page)
    seen.cut.extend(page.evaluate(CUT))
    context.close()
    return seen


def settle(page: Page) -> None:
    """Waits until the formulas and figures stand, which come in pauses; what is still missing then is counted."""
    with suppress(AssertionError):
        expect(page.locator(UNREADY)).to_have_count(0, timeout=20_000)


def weight(response: Response) -> int:
    """Bytes over the wire: fonts and images as they are, text as a host compresses it."""
    body = response.body()
    return len(body) if response.url.endswith((".woff2", ".png")) else len(gzip.compress(body, 6))


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


def violations(page: Page, options: str) -> list[str]:
    """What axe finds, a line each."""
    found: list[dict[str, Any]] = page.evaluate(f"axe.run({options}).then((result) => result.violations)")
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]
