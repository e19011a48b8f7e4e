"""Measures grading in the page, in a real Chromium: times of the first verdict, the next one and a warm start, and the
bytes that are sent for each.

    python bench/page.py build/site

Serves the built site on this machine and opens one chapter three times: with an empty browser, again in the same
browser, and without a connection to the server. Prints each measure beside its aim; ends with 1 where one is missed.
Only ratios and bytes are comparable between machines, and the times mean nothing on a busy one.
"""

from __future__ import annotations

import gzip
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from dlgrade.site.serve import Handler
from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.browser import CHROMIUM, FLAGS

CHAPTER, EXERCISE = "en/06_learning/", "mse"
SUM = """import numpy as np

def mse(y_true, y_pred):
    return float(np.sum((np.ravel(y_true) - np.ravel(y_pred)) ** 2))
"""
START_MS = 300_000
TIMED = """async ([address, source]) => {
  const began = performance.now();
  const python = await import(address);
  await python.start();
  await python.check("mse", source, "en");
  const first = performance.now() - began;
  const again = performance.now();
  await python.check("mse", source, "en");
  return { first, next: performance.now() - again };
}"""
KEPT = "without a connection"  # part of the page's sentence once everything is stored
MAX_FIRST_SECONDS, MAX_NEXT_SECONDS, MAX_WARM_SHARE = 10.0, 0.3, 0.5
MAX_BYTES = 10_000_000


@dataclass
class Sent:
    """The bytes that the server has sent, by path. Text and code count compressed, as hosts send them."""

    sizes: dict[str, int] = field(default_factory=dict)

    def of_use(self) -> int:
        """The bytes of files that are loaded only when a workbench is used."""
        return sum(size for path, size in self.sizes.items() if path.startswith("/workbench/"))


@contextmanager
def counting(folder: Path, sent: Sent) -> Iterator[str]:
    """Serve `folder` with late expiry dates, as hosts do for files
    that are named by their content; yields the address."""

    class Counting(Handler):
        def end_headers(self) -> None:
            self.send_header("Cache-Control", "max-age=600")
            super().end_headers()

        def do_GET(self) -> None:  # noqa: N802 (the base class's name)
            path = Path(self.translate_path(self.path))
            if path.is_file():
                content = path.read_bytes()
                sent.sizes[self.path] = min(len(content), len(gzip.compress(content, 6)))
            super().do_GET()

    running = ThreadingHTTPServer(("127.0.0.1", 0), partial(Counting, directory=str(folder)))
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}/"
    running.shutdown()
    running.server_close()


def visit(page: Page, root: str, app: str) -> dict[str, float]:
    """Open the chapter and check an answer twice. Returns the seconds of each."""
    page.goto(root + CHAPTER, wait_until="networkidle")
    took = page.evaluate(TIMED, [f"{root}workbench/{app}/runtime.js", SUM])
    return {name: milliseconds / 1000 for name, milliseconds in took.items()}


def measure(folder: Path) -> list[tuple[str, float, float, str]]:
    """Name, value, aim and unit of each measure."""
    app = next(folder.glob("workbench/app-*")).name
    sent = Sent()
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as profile:
        open_browser = partial(
            playwright.chromium.launch_persistent_context, profile, executable_path=CHROMIUM, args=FLAGS
        )
        with counting(folder, sent) as root:
            browser = open_browser()
            page = browser.new_page()
            page.set_default_timeout(START_MS)
            cold = visit(page, root, app)
            first_use = sent.of_use()
            page.locator("[data-exercise] summary").first.click()  # the offline switch appears with the first workbench
            page.locator(".dl-offline input").check()
            page.locator(".dl-offline [role=status]", has_text=KEPT).wait_for()
            browser.close()
            sent.sizes.clear()
            browser = open_browser()
            page = browser.new_page()
            page.set_default_timeout(START_MS)
            warm = visit(page, root, app)
            browser.close()
    return [
        ("first verdict, cold", cold["first"], MAX_FIRST_SECONDS, "s"),
        ("next verdict", min(cold["next"], warm["next"]), MAX_NEXT_SECONDS, "s"),
        ("first verdict, warm, of cold", warm["first"] / cold["first"], MAX_WARM_SHARE, ""),
        ("sent at first use, compressed", first_use, MAX_BYTES, "bytes"),
        ("sent at the second visit for its use", sent.of_use(), 0, "bytes"),
    ]


def main(folder: Path) -> int:
    missed = 0
    for name, value, aim, unit in measure(folder):
        missed += value > aim
        shown = f"{value:,.2f}" if isinstance(value, float) else f"{value:,}"
        print(f"{name:40} {shown:>14} {unit:6} aim {aim:,}{'' if value <= aim else '   MISSED'}")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
