"""The search as a reader meets it: typed, pasted, walked through by arrows, followed by Enter, and spoken."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests import axe

ASKED = {"": ("과적함", "손실함수를", "과적합이란?"), "en/": ("overfiting", "loss function", "What is overfitting?")}


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_a_reader_searches(prefix: str, address: str, page: Page, npm_tools: Path) -> None:
    typed, pasted, heading = ASKED[prefix]
    wrong: list[str] = []  # the browser reports a violation of the page's policy on the console
    requests: list[str] = []
    page.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.emulate_media(reduced_motion="reduce")
    page.goto(address + prefix)  # to its "load": a page may be silent for a while before its scripts have run
    late = ("search_index.json", "/search/engine-")  # fetched when the search opens
    assert not [url for url in requests for part in late if part in url]
    page.keyboard.press("/")
    box, status = page.locator(".md-search__input"), page.locator(".md-search").get_by_role("status")
    expect(box).to_be_focused()

    page.keyboard.insert_text(pasted)  # as a paste or a dictation: no key goes down or up
    found = page.locator(".md-search-result__item")
    expect(found.first.locator("h2")).to_contain_text(
        {"": "손실 함수", "en/": "Loss functions"}[prefix], timeout=20_000
    )

    box.fill("")
    box.press_sequentially(typed)
    expect(found.first.locator("h2")).to_have_text(heading)
    expect(status).to_have_text(re.compile(r"\d"))
    assert 1 < found.count() <= int(re.sub(r"\D", "", status.text_content() or ""))  # ten are drawn, more on scrolling

    axe.load(page, npm_tools / "axe-core" / "axe.min.js")
    assert axe.judged(page) == {"light": [], "dark": []}

    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(found.first.locator("a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}{prefix}08_overfitting/#overfitting")
    assert wrong == []
    assert [url for url in requests if not url.startswith(address)] == []
    assert any("/search/engine-" in url for url in requests)


def test_a_reader_who_asks_for_the_search_before_all_scripts_have_come_gets_it(address: str, page: Page) -> None:
    held: list[Route] = []
    theirs = "**/javascripts/bundle.*.js"
    page.route(theirs, lambda route: held.append(route))
    with page.expect_request(theirs):
        page.goto(address, wait_until="commit")
    expect(page.locator("script[src*='javascripts/bundle']")).to_be_attached()  # so the scripts before it have run
    page.keyboard.press("/")
    (bundle,) = held
    bundle.continue_()
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.insert_text("softmax")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
