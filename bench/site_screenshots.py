"""Photographs every page of a built site: desktop, wide screen, phone and dark, both languages.

python bench/site_screenshots.py build/site OUT [--views wide,phone] [PAGE …]      PAGE as in 06_learning; else all
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.browser import CHROMIUM, FLAGS, MOVE, served

UNFINISHED = ".arithmatex:not([data-rendered])"  # formulas that are not drawn yet
VIEWS = {
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "wide": {"viewport": {"width": 1920, "height": 1080}},
    "wide-dark": {"viewport": {"width": 1920, "height": 1080}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 360, "height": 740}, "device_scale_factor": 2},
    "phone-dark": {"viewport": {"width": 360, "height": 740}, "device_scale_factor": 2, "color_scheme": "dark"},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
}


def pages(site: Path) -> list[str]:
    """Addresses of all pages below the site's root: "", "en/", "06_learning/", …"""
    found = [path.parent.relative_to(site).as_posix() + "/" for path in sorted(site.rglob("index.html"))]
    return ["" if page == "./" else page for page in found]


def photograph(browser: Browser, base: str, wanted: list[str], views: list[str], out: Path) -> None:
    """Writes OUT/<view>-<page>.png for each page and view."""
    for view in views:
        context = browser.new_context(**VIEWS[view])  # type: ignore[arg-type]
        page = context.new_page()
        for address in wanted:
            page.goto(base + address, wait_until="networkidle")
            page.evaluate(MOVE)
            expect(page.locator(UNFINISHED)).to_have_count(0)
            name = address.strip("/").replace("/", "-") or "index"
            page.screenshot(path=out / f"{view}-{name}.png", full_page=True)
        context.close()


def main(site: Path, out: Path, views: list[str], only: list[str]) -> None:
    """Serves the site and photographs it."""
    out.mkdir(parents=True, exist_ok=True)
    wanted = [page for page in pages(site) if not only or any(name in page for name in only)]
    with sync_playwright() as playwright, served(site) as address:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        photograph(browser, f"{address}/", wanted, views, out)
        browser.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--views", type=lambda names: names.split(","), default=[*VIEWS], metavar=",".join(VIEWS))
    parser.add_argument("pages", nargs="*")
    given = parser.parse_args()
    main(given.site, given.out, given.views, given.pages)
