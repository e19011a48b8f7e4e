"""Photographs the figures of a gallery with Chromium."""

import contextlib
import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """A server for tests and screenshots says nothing."""


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serves `folder` on a free local port and gives its address."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium, without a download."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


def photograph(gallery: Path, names: list[str], views: dict[str, tuple[int, str]]) -> None:
    """One PNG per figure, language and view in GALLERY/shots; the static pictures too."""
    shots = gallery / "shots"
    shots.mkdir(exist_ok=True)
    with served(gallery) as address, chromium() as browser:
        for view, (width, scheme) in views.items():
            for lang, extra in (("ko", ""), ("en", ""), ("ko", "&static=1")):
                page = browser.new_page(viewport={"width": width, "height": 900})
                page.goto(f"{address}/{lang}.html?scheme={scheme}{extra}")
                page.wait_for_selector("body[data-ready]")
                suffix = "-static" if extra else ""
                for name in names:
                    target = shots / f"{name}-{view}-{lang}{suffix}.png"
                    page.locator(f'[data-figure="{name}"]').screenshot(path=target)
                page.close()
