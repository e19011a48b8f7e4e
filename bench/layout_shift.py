"""Measures how far the text of each page jumps for a reader who races through it on a slow phone.

    python bench/layout_shift.py build/site [PAGE …]      PAGE as in 06_learning; else all

The processor is slowed down fourfold, and the network to that of a slow phone. The page is scrolled by 0.8 of the
window every 60 ms, from the moment at which its HTML is there, which is faster than anybody reads. Printed is the
layout shift as browsers define it: 0 if nothing moves, 0.02 is hardly noticed, 0.1 disturbs.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from bench.site_screenshots import pages
from tests.browser import CHROMIUM, FLAGS, served

PHONE = {"width": 360, "height": 740}
SLOW_PROCESSOR = {"rate": 4}
SLOW_NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
STEP, PAUSE = 0.8, 60  # of the window, and milliseconds
LAST_PAUSE = 1500  # milliseconds in which what was late may still move something
OBSERVE = """window.shift = 0;
const add = (each) => { if (!each.hadRecentInput) shift += each.value };
new PerformanceObserver((seen) => seen.getEntries().forEach(add)).observe({ type: "layout-shift", buffered: true });"""


def shift(browser: Browser, url: str) -> float:
    """The layout shift of one page while it is raced through."""
    page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    page.add_init_script(OBSERVE)
    tools = page.context.new_cdp_session(page)
    tools.send("Emulation.setCPUThrottlingRate", SLOW_PROCESSOR)
    tools.send("Network.emulateNetworkConditions", SLOW_NETWORK)
    page.goto(url, wait_until="domcontentloaded")
    place = 0.0
    while place < page.evaluate("document.documentElement.scrollHeight"):
        place += STEP * PHONE["height"]
        page.evaluate("(place) => scrollTo(0, place)", place)
        page.wait_for_timeout(PAUSE)
    page.wait_for_timeout(LAST_PAUSE)
    found = float(page.evaluate("shift"))
    page.close()
    return found


def main(site: Path, only: list[str]) -> None:
    """Print the layout shift of each page, in both languages."""
    with sync_playwright() as playwright, served(site) as address:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for page in pages(site):
            if not only or any(name in page for name in only):
                print(f"{shift(browser, f'{address}/{page}'):.4f}  {page}", flush=True)
        browser.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, help="the folder of the built site")
    parser.add_argument("pages", nargs="*", metavar="PAGE")
    words = parser.parse_args()
    main(words.site, words.pages)
