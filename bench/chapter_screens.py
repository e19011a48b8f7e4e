"""Measures how long each page of a built site is with its cards closed, in screens of a desktop computer (1280×800) and
of a phone (360×740).

python bench/chapter_screens.py build/site [BEFORE.json] [--json FILE]

`--json` writes the numbers to a file. Given as BEFORE in a later run, they are printed beside the new ones.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.browser import CHROMIUM, FLAGS, MOVE, served

SCREENS = {"desktop": (1280, 800), "phone": (360, 740)}
UNFINISHED = ".arithmatex:not([data-rendered]), [data-kind=interactive]:not([data-live])"
MAX_WAIT_MS = 60_000  # the page draws its formulas bit by bit, when the browser is idle
Lengths = dict[str, dict[str, float]]


def pages(site: Path) -> list[str]:
    """The front page and the chapters, in both languages."""
    return [
        f"{path.relative_to(site).as_posix()}/".removeprefix("./")
        for folder in (site, site / "en")
        for path in (folder, *sorted(folder.glob("[0-9][0-9]_*")))
    ]


def measure(browser: Browser, base: str, wanted: list[str]) -> Lengths:
    """For each page and each kind of screen, how many screens the page fills."""
    lengths: Lengths = {name: {} for name in wanted}
    for screen, (width, height) in SCREENS.items():
        page = browser.new_context(viewport={"width": width, "height": height}).new_page()
        for name in wanted:
            page.goto(base + name)
            page.evaluate(MOVE)
            expect(page.locator(UNFINISHED)).to_have_count(0, timeout=MAX_WAIT_MS)
            lengths[name][screen] = round(page.evaluate("document.documentElement.scrollHeight") / height, 1)
        page.context.close()
    return lengths


def table(lengths: Lengths, before: Lengths) -> str:
    """One line for each page; with earlier numbers, `before → now`."""
    lines = [f"| page | {' | '.join(SCREENS)} |", f"|---|{'--:|' * len(SCREENS)}"]
    for name, found in lengths.items():
        old = before.get(name, {})
        cells = [f"{old[screen]} → {found[screen]}" if screen in old else str(found[screen]) for screen in SCREENS]
        lines.append(f"| `/{name}` | {' | '.join(cells)} |")
    return "\n".join(lines)


def main(site: Path, before: Path | None, kept: Path | None) -> None:
    """Serves the site, measures its pages and prints the table."""
    with sync_playwright() as playwright, served(site) as address:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        lengths = measure(browser, f"{address}/", pages(site))
        browser.close()
    if kept:
        kept.write_text(json.dumps(lengths), encoding="utf-8")
    print(table(lengths, json.loads(before.read_text(encoding="utf-8")) if before else {}))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("site", type=Path)
    parser.add_argument("before", type=Path, nargs="?")
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    main(asked.site, asked.before, asked.json)
