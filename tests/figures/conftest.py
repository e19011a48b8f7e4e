"""Node for the figures' mathematics, Chromium for the figures themselves."""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from figure_tools import HERE, Call, tool
from gallery_page import Watched

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PATIENCE = 60  # seconds; every answer takes far less, a loop without end takes more


def _plain(holder: dict[str, Any]) -> Any:
    return float(holder["$"].replace("Infinity", "inf")) if set(holder) == {"$"} else holder


@pytest.fixture(scope="session")
def call() -> Iterator[Call]:
    """`call("pca-projection/model.js", "kept", points, 0.3)`: runs the exported function under Node."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    process = subprocess.Popen(
        [node, str(HERE / "harness.mjs")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert process.stdin is not None
    assert process.stdout is not None

    def ask(module: str, name: str, *args: Any) -> Any:
        watchdog = threading.Timer(PATIENCE, process.kill)
        watchdog.start()
        process.stdin.write(json.dumps({"module": module, "name": name, "args": args}) + "\n")  # type: ignore[union-attr]
        process.stdin.flush()  # type: ignore[union-attr]
        line = process.stdout.readline()  # type: ignore[union-attr]
        watchdog.cancel()
        if not line:
            raise RuntimeError(f"{module} {name}: Node ended, or gave no answer in {PATIENCE} s")
        reply = json.loads(line, object_hook=_plain)
        if "error" in reply:
            raise RuntimeError(reply["error"])
        return reply["result"]

    yield ask
    process.stdin.close()
    process.wait(timeout=10)
    process.stdout.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server for the gallery of all figures."""
    gallery = tmp_path_factory.mktemp("gallery")
    tool("gallery").build(gallery)
    with tool("shots").served(gallery) as address:
        yield address


@pytest.fixture(scope="session")
def opened(browser: Browser, address: str) -> Iterator[Callable[[str], Watched]]:
    """The gallery in a language, opened once for all tests, as that takes seconds. A test begins its figures anew and
    leaves the window and the colours as they were."""
    pages: dict[str, Watched] = {}

    def page(lang: str) -> Watched:
        if lang not in pages:
            pages[lang] = Watched(browser, f"{address}/{lang}.html", reduced_motion="reduce")
        return pages[lang]

    yield page
    for each in pages.values():
        each.page.close()


def _sound(watched: Watched) -> Iterator[Watched]:
    """Fail the test if the page reports an error while the test uses it."""
    watched.faults.clear()
    yield watched
    assert watched.faults == []


@pytest.fixture(params=["ko", "en"])
def gallery(request: pytest.FixtureRequest, opened: Callable[[str], Watched]) -> Iterator[Watched]:
    """The gallery in each language."""
    yield from _sound(opened(request.param))


@pytest.fixture
def korean(opened: Callable[[str], Watched]) -> Iterator[Watched]:
    yield from _sound(opened("ko"))


@pytest.fixture
def english(opened: Callable[[str], Watched]) -> Iterator[Watched]:
    yield from _sound(opened("en"))
