"""How much of a chapter a browser has to look at again and again, counted and not timed, so that no busy machine matters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import material
import pytest
from dlgrade.site import one_stylesheet
from dlgrade.site.language import LanguageExtension
from markdown import Markdown
from playwright.sync_api import Browser, expect

from tests.browser import MOVE

PHONE = {"width": 412, "height": 823}
TIMELINE = "devtools.timeline"


def restyled(browser: Browser, url: str) -> tuple[int, int]:
    """How many elements a phone's browser has styled until all formulas are drawn, each as often as it was styled; and how
    many there are then."""
    page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    browser.start_tracing(page=page, categories=[TIMELINE])
    page.goto(url)
    page.evaluate(MOVE)
    page.wait_for_selector("html[data-math-rendered]")
    events: list[dict[str, Any]] = json.loads(browser.stop_tracing())["traceEvents"]
    count = page.evaluate("document.querySelectorAll('*').length")
    page.close()
    return sum(event["args"].get("elementCount", 0) for event in events if event["name"] == "UpdateLayoutTree"), count


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_a_chapter_is_not_looked_at_again_for_every_change(prefix: str, address: str, browser: Browser) -> None:
    styled, elements = restyled(browser, f"{address}{prefix}06_learning/")
    assert elements <= styled < 2 * elements


def test_no_stylesheet_has_a_slow_rule_of_the_theme(built: Path) -> None:
    sheets = [sheet.read_text(encoding="utf-8") for sheet in built.glob("styles/*.css")]
    assert len(sheets) > 2
    assert [rule for sheet in sheets for rule in one_stylesheet.SLOW if rule in sheet] == []


def test_the_theme_still_has_the_slow_rules() -> None:
    """Where this fails, the theme has changed its rules: see which of them are still needed in `SLOW`."""
    theme = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
    found = "".join(sheet.read_text(encoding="utf-8") for sheet in theme.glob("*.css"))
    assert [rule for rule in one_stylesheet.SLOW if rule not in found] == []


def test_only_the_slow_rules_go(tmp_path: Path) -> None:
    sheet = tmp_path / "main.css"
    sheet.write_text(
        "p{color:red}[data-md-color-switching] *,i{margin:0}.md-typeset table:not([class])+*{margin:0}"
        "@media print{.md-typeset table:not([class]) td>:last-child{margin:0}b{margin:0}}",
        encoding="utf-8",
    )
    assert one_stylesheet.quick(sheet).read_text(encoding="utf-8") == "p{color:red}@media print{b{margin:0}}"


def test_a_table_of_many_columns_is_marked() -> None:
    page = Markdown(extensions=["tables", LanguageExtension(lang="en")])
    rows = ["|".join("abcdefg"), "|".join(["-"] * 7), "|".join("1234567")]
    assert "<table data-many-columns" in page.convert("\n".join(rows))
    assert "<table>" in page.convert("\n".join(row[:-2] for row in rows))


WIDE = """(box) => { const formula = Object.assign(document.createElement("div"), { className: "arithmatex" });
formula.dataset.rendered = ""; formula.textContent = "x + y + z"; formula.style.cssText = "white-space: pre; width: 1em";
box.append(formula) }"""


def test_what_was_closed_can_be_scrolled_by_keyboard_once_it_is_open(address: str, browser: Browser) -> None:
    """What is closed is not measured. Changes of the page have all measured, too, such as a copy button that comes into
    the window; here the page sees none."""
    page = browser.new_page()
    page.add_init_script("window.MutationObserver = class { observe() {} disconnect() {} }")
    page.goto(f"{address}en/06_learning/")
    page.evaluate(MOVE)
    page.wait_for_selector("html[data-math-rendered]")
    page.wait_for_load_state("networkidle")
    closed = page.locator("details:not(:has(pre))").first
    closed.evaluate(WIDE)
    formula = closed.locator(".arithmatex").last
    assert formula.get_attribute("tabindex") is None
    closed.locator("summary").click()
    expect(formula).to_have_attribute("tabindex", "0")
    page.close()


def test_a_table_of_few_columns_is_as_wide_as_its_words(address: str, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"{address}06_learning/")
    widths = "(box) => [box.querySelector('table').offsetWidth, box.clientWidth]"
    table, room = page.locator(".md-typeset__table").first.evaluate(widths)
    assert table < room / 2
    page.close()
