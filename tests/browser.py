"""The system's Chromium for tests that look at pages, and a server for the pages."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dlgrade.site.serve import server

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""Chromium's commands. The first is the same browser without the windows, menus and services around its pages, which cost
tests of figures a quarter of their time."""
CHROMIUM = os.environ.get("CHROME_PATH") or next(filter(None, map(shutil.which, NAMES)), None)
MISSING = "no Chromium: install the package chromium-headless-shell or chromium, or set CHROME_PATH"
MOVE = "dispatchEvent(new Event('scroll'))"  # what is far from the window is drawn only for a reader who moves
FLAGS = [  # by itself a browser would ask other hosts for news, and root may not have its sandbox
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
]  # fmt: skip


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server for the files of `folder`, as long as the block runs."""
    with server(folder, 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
