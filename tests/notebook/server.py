"""A Jupyter server over a classroom, and a page of the system's Chromium that looks at it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.browser import CHROMIUM, FLAGS
from tests.notebook.classroom import Classroom, environment

EXTENSIONS = ("formgrader", "assignment_list", "validate_assignment", "course_list")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def jupyter(room: Classroom) -> Iterator[str]:
    """JupyterLab with nbgrader's extensions over the course folder; its address."""
    port = free_port()
    settings = room.home / "jupyter" / "labconfig" / "page_config.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(
        '{"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": true}}', encoding="utf-8"
    )
    options = dict.fromkeys(
        ("jupyterlab", *(f"nbgrader.server_extensions.{extension}" for extension in EXTENSIONS)), True
    )
    log = (room.home / "server.log").open("wb")
    process = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}", "--ServerApp.token=",
         "--ServerApp.password=", "--ServerApp.disable_check_xsrf=True",
         "--LabApp.expose_app_in_browser=True", f"--ServerApp.jpserver_extensions={options}"],
        cwd=room.folder, env=environment(room.home), stdout=log, stderr=log, start_new_session=True,
    )  # fmt: skip
    try:
        _await(f"http://127.0.0.1:{port}/api", process, room.home / "server.log")
        yield f"http://127.0.0.1:{port}"
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        log.close()


def _await(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + 120
    while time.monotonic() < end and process.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=5).close()
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
    raise AssertionError(log.read_text(encoding="utf-8", errors="replace"))


def patient_page(browser: Any, width: int = 1100, height: int = 700) -> Any:
    """A page that waits long enough for a notebook server on a busy machine."""
    page = browser.new_page(viewport={"width": width, "height": height})
    page.set_default_timeout(60_000)
    return page


@contextmanager
def browser_page(width: int = 1100, height: int = 700) -> Iterator[Any]:
    """A page of the system's Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            yield patient_page(browser, width, height)
        finally:
            browser.close()
