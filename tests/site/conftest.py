"""The site is built once a session, below the server's root: so every test sees it under a sub-path."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from site_under_test import ROOT

from grader.site import vendor
from grader.site.build import SITES, build
from grader.site.serve import server

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
FLAGS += ["--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site, both languages."""
    vendor.katex(ROOT)
    folder = tmp_path_factory.mktemp("site") / "course"
    for config in SITES:
        build(ROOT, folder, config)
    return folder


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Where the site is served: http://host:port/course/."""
    running = server(built.parent, 0)
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}/{built.name}/"
    running.shutdown()
    running.server_close()


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """pytest-playwright's seam: the system's Chromium, nothing downloaded."""
    found = os.environ.get("CHROME_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        pytest.skip("no Chromium: install the package chromium, or set CHROME_PATH")
    return {"executable_path": found, "args": FLAGS}


@pytest.fixture(scope="session")
def npm_tools() -> Path:
    """node_modules with axe-core and the HTML validator, in the locked versions."""
    folder = ROOT / "node_modules"
    if not (folder / "axe-core" / "axe.min.js").is_file() or not (folder / "vnu-jar").is_dir():
        subprocess.run([vendor.npm(), "ci", "--ignore-scripts"], cwd=ROOT, check=True, capture_output=True)
    return folder
