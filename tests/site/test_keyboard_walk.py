"""The whole way through one card with real Python and no mouse, in Korean: a named mistake, a pass and its ticks, an
endless loop, a syntax error, a reload, no connection, a link, and an archive that `grade` reads.

In English, test_workbench_browser.py leads by keyboard from a named mistake to ticks, as in Korean, and from there to a
link and to an archive; real Python stops an endless loop, and works without a connection, in test_site_python.py.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from dlgrade.messages import workbench as messages
from dlgrade.text import Lang
from playwright.sync_api import Browser, Page, expect
from site_under_test import ROOT
from workbench_page import Bench, filled

from tests.spine.test_command_line import SUM_MSE

START_MS = 240_000  # a start takes seconds; on a machine that does ten other things, minutes
MAX_TABS = 400
LANG: Lang = "ko"
FOCUSED = """([selector, text]) => {
  const { activeElement: focused } = document;
  return focused.matches(selector) && focused.textContent.includes(text);
}"""
SUM_SAID = "제곱한 차이를 더하기만 했습니다"
RIGHT = SUM_MSE.replace("np.sum", "np.mean")
ENDLESS = filled("mse", "    while True:\n        pass")
UNCLOSED = filled("mse", "    return float(np.mean((y_true - y_pred) ** 2")


@pytest.fixture
def bench(browser: Browser, address: str) -> Iterator[Bench]:
    context = browser.new_context(reduced_motion="reduce", accept_downloads=True)
    page = context.new_page()
    page.set_default_timeout(START_MS)
    yield Bench(page, address, LANG)
    context.close()


def tab_to(page: Page, selector: str, text: str = "", key: str = "Tab") -> None:
    """Press Tab until the focus is on such an element with this text in it."""
    for _ in range(MAX_TABS):
        page.keyboard.press(key)
        if page.evaluate(FOCUSED, [selector, text]):
            return
    raise AssertionError(f"no {key} leads to {selector} {text}")


def checked(bench: Bench, source: str) -> None:
    """Replace the editor's text by the source, by typing, and check it. The editor must have the focus."""
    bench.page.keyboard.press("Control+a")
    bench.page.keyboard.insert_text(source)
    bench.page.keyboard.press("Control+Enter")


def test_the_whole_way_without_a_mouse(bench: Bench, tmp_path: Path) -> None:
    page, card = bench.page, "[data-exercise=mse]"
    hosts: set[str] = set()
    page.context.on("request", lambda request: hosts.add(urlsplit(request.url.removeprefix("blob:")).netloc))
    page.goto(f"{bench.address}06_learning/")
    tab_to(page, f"{card} > details > summary")
    page.keyboard.press("Enter")
    expect(bench.editor).to_be_visible()
    tab_to(page, f"{card} .cm-content")
    checked(bench, SUM_MSE)
    expect(bench.status).to_contain_text(SUM_SAID, timeout=START_MS)
    checked(bench, RIGHT)
    verdict = bench.card.locator(".dl-verdict")
    expect(verdict).to_have_attribute("data-mark", "passed", timeout=START_MS)
    expect(bench.card.locator(".dl-tick")).to_be_visible()
    expect(page.locator(".md-nav--primary .dl-nav-tally:not(:empty)").first).to_have_text("1/8")

    checked(bench, ENDLESS)
    page.keyboard.press("Escape")
    expect(bench.card.locator(".dl-button--stop")).to_be_visible()
    tab_to(page, f"{card} .dl-button--stop")
    page.keyboard.press("Enter")
    expect(bench.status).to_have_text(messages.FAULT_STOPPED(LANG), timeout=START_MS)
    tab_to(page, f"{card} .cm-content", key="Shift+Tab")
    checked(bench, UNCLOSED)
    go_to_line = bench.card.locator(".dl-check__ways button").first
    expect(go_to_line).to_be_visible(timeout=START_MS)
    page.keyboard.press("Escape")
    tab_to(page, f"{card} .dl-check__ways button")
    page.keyboard.press("Enter")
    expect(bench.editor).to_be_focused()
    checked(bench, SUM_MSE)
    expect(verdict).to_have_attribute("data-mark", "failed", timeout=START_MS)
    expect(bench.card.locator(".dl-stale")).to_be_hidden()

    kept = page.locator(".dl-offline [role=status]")
    expect(kept).to_have_text(
        messages.OFFLINE_KEPT(LANG), timeout=START_MS
    )  # the page is stored because Python has started in it
    page.context.set_offline(True)
    page.reload()
    tab_to(page, f"{card} > details > summary")
    page.keyboard.press("Enter")
    expect(bench.editor).to_contain_text("np.sum")
    expect(verdict).to_have_attribute("data-mark", "failed")
    tab_to(page, f"{card} .cm-content")
    checked(bench, SUM_MSE + "\n")
    expect(bench.status).to_contain_text(SUM_SAID, timeout=START_MS)
    page.context.set_offline(False)

    page.keyboard.press("Escape")
    tab_to(page, f"{card} .dl-take summary")
    page.keyboard.press("Enter")
    with page.expect_download() as saving:
        tab_to(page, f"{card} .dl-button", messages.DOWNLOAD_WORK(LANG))
        page.keyboard.press("Enter")
    archive = tmp_path / "work.zip"
    saving.value.save_as(archive)
    with zipfile.ZipFile(archive) as packed:
        said = json.loads(packed.read("page/verdicts/mse.json"))
    command = [str(Path(sys.executable).with_name("grade")), "check", str(archive), "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    (graded,) = json.loads(done.stdout)
    assert (said["kind"], said["points"]) == (graded["kind"], graded["points"]) == ("failed", 3)

    tab_to(page, f"{card} .dl-button", messages.SHARE(LANG))
    page.keyboard.press("Enter")
    shared = bench.card.locator(".dl-link")
    expect(shared).to_have_value(re.compile("#code="))  # packing the code takes a moment
    link = shared.input_value()
    page.goto("about:blank")
    page.goto(link)
    expect(bench.card.locator(".dl-shared pre")).to_have_text(SUM_MSE + "\n")
    page.goto(bench.address)
    expect(page.locator("[data-tally=exercises][data-names~=mse] [data-count]")).to_have_text(re.compile("^1 /"))
    assert hosts <= {urlsplit(bench.address).netloc, ""}
