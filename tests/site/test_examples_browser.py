"""The reader's own examples in a card, in a real browser and by keyboard: written, judged, kept, taken along.

As in `test_workbench_browser`, Python in the page is replaced by this process. It answers from the very archive that the
built site sends, and once from one with programs, as a site that is built with solutions sends it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from answered_card import MSE, Open, answered
from dlgrade.cli.main import run
from dlgrade.course.variants import mistakes_of
from dlgrade.messages import examples as messages
from dlgrade.messages import workbench as words
from dlgrade.page import glue
from dlgrade.text import LANGUAGES, Lang
from playwright.sync_api import Browser, Locator, Page, expect
from site_under_test import ROOT

from tests import axe
from tests.examples.judged import judged

RIGHT = "example(mse, np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 6.0]), gives=3.0)"
WRONG = "example(mse, np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 6.0]), gives=9.0)"
OWN = "example(mse, [1, 2], [1, 4], gives=2.0)"


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Open]:
    with answered(browser, address, glue.examples) as open_in:
        yield open_in


def block(page: Page) -> Locator:
    return page.locator("[data-exercise=mse] .dl-examples")


def begin(page: Page, lang: Lang) -> Locator:
    """Open the block and ask for the field, by keyboard alone. Returns the field."""
    block(page).locator("summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    field = block(page).get_by_role("textbox", name=words.EXAMPLES_FIELD(lang), exact=True)
    expect(field).to_be_focused()
    return field


def judge(page: Page, *lines: str) -> None:
    """Write lines below the field's text, and have it judged."""
    page.keyboard.press("Control+End")
    page.keyboard.insert_text("\n" + "\n".join(lines))
    page.keyboard.press("Control+Enter")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_by_keyboard_examples_are_judged_and_kept(opened: Open, sent: Path, npm_tools: Path, lang: Lang) -> None:
    page = opened(lang, sent)
    field = begin(page, lang)
    expect(field).to_have_value(glue_text(sent, lang))
    judge(page, RIGHT, WRONG, OWN)
    said = block(page).locator(".dl-examples__line")
    expect(said.filter(has_text="✓")).to_contain_text(messages.VALID(lang))
    expect(said.filter(has_text="✗")).to_have_count(1)
    expect(said.filter(has_text="?").first).to_contain_text("mse([1, 2], [1, 4])")
    expect(block(page).get_by_role("status")).to_have_text(
        messages.SUMMARY_KNOWN(
            lang, examples=2, valid=1, refuted=len(judged(MSE, RIGHT).caught), mistakes=len(mistakes_of(MSE))
        )
    )
    axe.load(page, npm_tools / "axe-core" / "axe.min.js")
    assert axe.judged(page, ".dl-examples") == {"light": [], "dark": []}
    page.keyboard.press("Tab")
    expect(block(page).get_by_role("button", name=words.EXAMPLES_JUDGE(lang))).to_be_focused()
    page.reload()
    expect(page.locator("[data-exercise=mse] .cm-content")).to_be_visible()
    block(page).locator("summary").click()
    expect(field).to_have_value(f"{glue_text(sent, lang)}\n{RIGHT}\n{WRONG}\n{OWN}")


def glue_text(folder: Path, lang: Lang) -> str:
    """The first text of the field."""
    return str(json.loads(glue.examples(str(folder), '{"ask": "begin"}', lang))["text"])


def test_the_explanations_come_back_below_what_is_written(opened: Open, sent: Path) -> None:
    page = opened("en", sent)
    field = begin(page, "en")
    field.fill(RIGHT)
    block(page).get_by_role("button", name="Add the explanations again").click()
    expect(field).to_have_value(f"{RIGHT}\n\n{glue_text(sent, 'en')}")
    expect(field).to_be_focused()


def test_the_file_is_one_that_the_command_reads(opened: Open, sent: Path, tmp_path: Path) -> None:
    page = opened("en", sent)
    begin(page, "en").fill((ROOT / "tests/examples/samples/mse.txt").read_text(encoding="utf-8").rpartition("---\n")[2])
    with page.expect_download() as saving:
        block(page).get_by_role("button", name="Download as a file").click()
    path = tmp_path / saving.value.suggested_filename
    saving.value.save_as(path)
    assert path.name == "mse_examples.py"
    assert run(["examples", str(path), "--course", str(ROOT)]) == 0


def test_with_programs_any_call_is_judged(opened: Open, with_programs: Path) -> None:
    page = opened("en", with_programs)
    begin(page, "en")
    judge(page, OWN)
    said = block(page).locator(".dl-examples__line")
    expect(said.first).to_contain_text("✓ line")
    assert said.filter(has_text="?").count() == 0


def test_on_a_phone_nothing_hangs_over(opened: Open, sent: Path) -> None:
    page = opened("ko", sent, 360)
    begin(page, "ko")
    judge(page, RIGHT, WRONG, OWN, "example(mse, np.array([" + "1.0, " * 60 + "]), 2, gives=3)")
    expect(block(page).locator(".dl-examples__line").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    small = (
        block(page)
        .locator("button:visible, summary")
        .evaluate_all(
            "(all) => all.filter((each) => each.getBoundingClientRect().height < 43.5).map((each) => each.textContent)"
        )
    )
    assert small == []
