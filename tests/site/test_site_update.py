"""If a reader has stored pages and the site is then built again, every page is wholly from one build, never from two."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from dlgrade.site import seal
from dlgrade.site.serve import Handler
from playwright.sync_api import Browser, Page, expect
from site_under_test import ROOT
from test_site_python import RIGHT, START_MS, brought

pytestmark = pytest.mark.slow
CHAPTER = "en/06_learning/"
MAX_VISITS = 20
KEPT_COURSES = "caches.keys().then((names) => names.filter((name) => name.includes(' course ')))"
WAITING = """(limit) => navigator.serviceWorker.getRegistration().then((found) => new Promise((resolve) => {
  const end = Date.now() + limit;
  const look = () => (found.waiting || Date.now() > end ? resolve(Boolean(found.waiting)) : setTimeout(look, 100));
  look();
}))"""


class Either(Handler):
    """Serves the folder that `built` names at the moment, as a host does before and after an upload."""

    built = Path()

    def translate_path(self, path: str) -> str:
        self.directory = str(type(self).built)
        return super().translate_path(path)


@contextmanager
def host(folder: Path) -> Iterator[str]:
    Either.built = folder
    running = ThreadingHTTPServer(("127.0.0.1", 0), Either)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}/"
    running.shutdown()
    running.server_close()


@pytest.fixture
def later(built: Path, tmp_path: Path) -> Path:
    """The site built again after a change of a page and of a script of the workbench."""
    folder = tmp_path / "later"
    shutil.copytree(built, folder)
    (app,) = folder.glob("workbench/app-*")
    named = app.rename(app.with_name("app-0123456789ab"))
    with (named / "runtime.js").open("a", encoding="utf-8") as script:
        script.write("export const BUILD = 'later';\n")
    for page in folder.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        page.write_text(
            html.replace(app.name, named.name).replace("</body>", "<!-- later --></body>"), encoding="utf-8"
        )
    seal.write_service_worker(ROOT, folder)
    for file in (*folder.rglob("*.html"), folder / seal.SERVICE_WORKER):
        # a server compares whole seconds, and a real build comes later than one second
        os.utime(file, (file.stat().st_mtime + 60,) * 2)
    return folder


def kept(page: Page) -> None:
    """Waits until the page says that it is kept."""
    expect(page.locator(".dl-offline [role=status]")).to_contain_text("without a connection", timeout=START_MS)


def build_of(page: Page, address: str, folder: Path) -> tuple[bool, bool, str]:
    """Whether the page is from the later build, whether its scripts are, and their verdict on right code."""
    ask = brought(page, address, folder)
    kind = ask("check", "mse", RIGHT, "en")["reply"]["verdict"]["kind"]
    return "<!-- later -->" in page.content(), page.evaluate("python.BUILD === 'later'"), kind


def reopened(page: Page, address: str, former: str) -> Page:
    """The chapter, opened anew until the later worker has taken over. The browser does that soon after the last page
    was closed, and not at once."""
    for _ in range(MAX_VISITS):
        context = page.context
        page.close()
        time.sleep(1)
        page = context.new_page()
        page.set_default_timeout(START_MS)
        page.goto(address + CHAPTER)
        kept(page)
        if former not in page.evaluate(KEPT_COURSES):
            break
    return page


def test_a_kept_page_goes_from_one_build_to_the_next_as_a_whole(browser: Browser, built: Path, later: Path) -> None:
    context = browser.new_context()
    with host(built) as address:
        page = context.new_page()
        page.set_default_timeout(START_MS)
        page.goto(address + CHAPTER)
        page.locator("[data-exercise=mse] summary").first.click()
        page.locator(".dl-offline input").check()
        kept(page)
        (first,) = page.evaluate(KEPT_COURSES)
        Either.built = later
        page.reload()
        assert build_of(page, address, later) == (True, True, "passed")  # with a connection, all from the server
        assert page.evaluate(WAITING, START_MS)  # the later worker takes over when no page of the former build is open
        page = reopened(page, address, first)
        assert len(page.evaluate(KEPT_COURSES)) == 1
    page.reload()  # without a connection
    assert build_of(page, address, later) == (True, True, "passed")
    context.close()
