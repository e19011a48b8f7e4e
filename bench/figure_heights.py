"""Measures how high each interactive figure is once its script has come, on a phone and in a wide window.

    python bench/figure_heights.py build/site

Writes site/figures/heights.json, from which a page reserves the room. Run it on a newly built site after a figure has
changed; a test says when the heights are out of date.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path

from dlgrade.site.figures import HEIGHTS
from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from bench.site_screenshots import pages
from tests.browser import CHROMIUM, FLAGS, MOVE, served

ROOT = Path(__file__).resolve().parents[1]
INTERACTIVE = 'data-kind="interactive"'
WINDOWS = {"phone": {"width": 360, "height": 740}, "wide": {"width": 1280, "height": 900}}
WAITING = f"[data-figure][{INTERACTIVE}]:not([data-live])"
MEASURE = """() => Object.fromEntries([...document.querySelectorAll("[data-figure][data-live]")]
  .filter((figure) => !figure.closest(".dl-first"))
  .map((figure) => [figure.dataset.figure, Math.round(figure.getBoundingClientRect().height)]))"""


def measured(page: Page, address: str) -> dict[str, int]:
    """Figure → its height in pixels, for the figures of one page. That of the front page is left out."""
    page.goto(address)
    page.evaluate(MOVE)
    page.wait_for_function("(waiting) => !document.querySelector(waiting)", arg=WAITING)
    page.evaluate("document.fonts.ready.then(() => true)")
    heights: dict[str, int] = page.evaluate(MEASURE)
    return heights


def main(site: Path) -> None:
    """Measure the figures of all pages of a built site, and write their heights."""
    wanted = [place for place in pages(site) if INTERACTIVE in (site / place / "index.html").read_text("utf-8")]
    found: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    with sync_playwright() as playwright, served(site) as address:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for window, size in WINDOWS.items():
            page = browser.new_page(viewport=size)  # type: ignore[arg-type]
            for place in wanted:
                lang = "en" if place.startswith("en/") else "ko"
                for name, height in measured(page, f"{address}/{place}").items():
                    found[name][lang][window] = height
            page.close()
        browser.close()
    text = json.dumps(dict(sorted(found.items())), indent=1, sort_keys=True)
    (ROOT / "site" / "figures" / HEIGHTS).write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, help="the folder of the built site")
    main(parser.parse_args().site)
