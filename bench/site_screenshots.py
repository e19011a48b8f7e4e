"""Photographs every page of a built site: desktop, phone and dark, both languages.

python bench/site_screenshots.py build/site OUT [PAGE …]      PAGE as in 06_learning; else all pages
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.browser import CHROMIUM, FLAGS, served

UNFINISHED = ".arithmatex:not([data-rendered])"  # formulas come in pauses
VIEWS = {
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "phone": {"viewport": {"width": 360, "height": 740}, "device_scale_factor": 2},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
}


def pages(site: Path) -> list[str]:
    """Addresses of all pages below the site's root: "", "en/", "06_learning/", …"""
    found = [path.parent.relative_to(site).as_posix() + "/" for path in sorted(site.rglob("index.html"))]
    return ["" if page == "./" else page for page in found]


def photograph(browser: Browser, base: str, wanted: list[str], out: Path) -> None:
    """Writes OUT/<view>-<page>.png for each page and view."""
    for view, settings in VIEWS.items():
        context = browser.new_context(**settings)  # type: ignore[arg-type]
        page = context.new_page()
        for address in wanted:
            page.goto(base + address, wait_until="networkidle")
            expect(page.locator(UNFINISHED)).to_have_count(0)
            name = address.strip("/").replace("/", "-") or "index"
            page.screenshot(path=out / f"{view}-{name}.png", full_page=True)
        context.close()


def main(site: Path, out: Path, only: list[str]) -> None:
    """Serves the site and photographs it."""
    out.mkdir(parents=True, exist_ok=True)
    wanted = [page for page in pages(site) if not only or any(name in page for name in only)]
    with sync_playwright() as playwright, served(site) as address:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        photograph(browser, f"{address}/", wanted, out)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
