"""A printed page has its text, figures and questions, without controls that work only on a screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

CONTROLS = """() => [...document.querySelectorAll("article :is(button, input, select, textarea, .dl-passed)")]
  .filter((each) => !each.closest(".dq") && each.getClientRects().length)
  .map((each) => each.outerHTML.slice(0, 80))"""
SCROLLING = """() => [...document.querySelectorAll("div.arithmatex")]
  .filter((each) => getComputedStyle(each).overflowX !== "visible").length"""

ON_PAPER = """() => [...document.querySelectorAll(".md-content__inner > *")]
  .filter((each) => each.checkVisibility()).map((each) => each.localName)"""


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_paper_has_no_controls_and_nothing_that_scrolls(prefix: str, address: str, page: Page) -> None:
    page.goto(f"{address}{prefix}06_learning/")
    page.locator(".dl-exercise").evaluate_all("(cards) => cards.forEach((card) => (card.open = true))")
    page.emulate_media(media="print")
    assert page.evaluate(CONTROLS) == []
    assert page.evaluate(SCROLLING) == 0


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_a_summary_is_printed_alone(prefix: str, address: str, page: Page) -> None:
    page.goto(f"{address}{prefix}06_learning/")
    page.evaluate("window.print = () => {}")
    page.locator("[data-print-summary]").click()
    page.emulate_media(media="print")
    assert page.evaluate(ON_PAPER) == ["h1", "h2", "ul"]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert len(page.evaluate(ON_PAPER)) > 50


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_proof_begins_with_what_it_means_and_a_bar_for_each_thing(prefix: str, address: str, page: Page) -> None:
    page.goto(f"{address}{prefix}proof/")
    first = page.locator("article h1 ~ *").first
    assert "dl-proven" in (first.get_attribute("class") or "")
    bars = first.locator("progress")
    assert bars.count() == 4
    assert bars.evaluate_all("(all) => all.every((each) => each.value > 0 && each.value === each.max)")
