"""The lesson of a card in a real browser, by keyboard: the reader predicts a wrong program's answer, refutes it and fixes it.

As in `test_workbench_browser`, Python in the page is replaced by this process. It answers from the very archive that the
built site sends, and once from one with programs, as a site that is built with solutions sends it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from answered_card import Open, answered
from dlgrade.lessons.recorded import recorded_lessons
from dlgrade.page import glue
from dlgrade.text import LANGUAGES, Lang
from playwright.sync_api import Browser, Locator, Page, expect

from tests import axe


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Open]:
    with answered(browser, address, glue.lesson) as open_in:
        yield open_in


def block(page: Page) -> Locator:
    return page.locator("[data-exercise=mse] .dl-lesson")


def begin(page: Page) -> Locator:
    """Open the block and ask for a program, by keyboard alone."""
    lesson = block(page)
    lesson.locator("summary").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(lesson.locator(".dl-lesson__head")).to_be_focused()
    return lesson


def at_hand(page: Page, folder: Path, first: str, *then: str) -> None:
    """Store tries in the browser, by which one program is overdue, some are new, and the others are not due for long."""
    far, overdue = [["2100-01-01T00:00:00+00:00", "good"]], [["2020-01-01T00:00:00+00:00", "again"]]
    tries = {f"mse/{lesson.mistake}": far for lesson in recorded_lessons(folder)} | {f"mse/{first}": overdue}
    for name in then:
        del tries[f"mse/{name}"]
    page.evaluate("(tries) => localStorage.setItem('dlgrade:lessons:1', JSON.stringify(tries))", tries)


def kept_grades(page: Page, name: str) -> list[str]:
    kept = json.loads(page.evaluate("() => localStorage.getItem('dlgrade:lessons:1')"))
    return [grade for _, grade in kept[f"mse/{name}"]]


def shown_calls(lesson: Locator) -> list[str]:
    return lesson.locator(".dl-lesson__steps > ul pre").all_inner_texts()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_by_keyboard_a_program_is_predicted_and_refuted(opened: Open, sent: Path, npm_tools: Path, lang: Lang) -> None:
    page = opened(lang, sent)
    at_hand(page, sent, "mse__sum", "mse__in_place")
    lesson = begin(page)
    by_name = {each.mistake: each for each in recorded_lessons(sent)}
    recorded = by_name["mse__sum"]
    assert shown_calls(lesson) == [each.call for each in recorded.shown]
    assert recorded.asked is not None
    field, status = lesson.get_by_role("textbox"), lesson.get_by_role("status")
    field.focus()
    page.keyboard.insert_text("banana")
    page.keyboard.press("Enter")
    expect(status).to_contain_text("ValueError")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(recorded.asked.types[0] if recorded.asked.types else recorded.asked.value)
    page.keyboard.press("Enter")
    expect(lesson.get_by_role("radio").first).to_be_focused()
    calls = lesson.locator(".dl-lesson__call")
    refuting = next(choice.call for choice in recorded.choices if choice.refutes)
    useless = next(choice for choice in recorded.choices if not choice.refutes)
    calls.get_by_text(useless.call, exact=True).click()
    page.keyboard.press("Enter")
    expect(status).to_have_text(useless.said(lang))
    axe.load(page, npm_tools / "axe-core" / "axe.min.js")
    assert axe.judged(page, ".dl-lesson") == {"light": [], "dark": []}
    calls.get_by_text(refuting, exact=True).click()
    page.keyboard.press("Enter")
    expect(lesson.locator(".dl-lesson__end").first).to_contain_text(recorded.text(lang))
    assert axe.judged(page, ".dl-lesson") == {"light": [], "dark": []}
    assert kept_grades(page, "mse__sum") == ["again", "good"]
    expect(lesson.get_by_role("button", name="Another one" if lang == "en" else "다른 프로그램")).to_be_focused()
    page.keyboard.press("Enter")
    expect(lesson.locator(".dl-lesson__end")).to_have_count(0)
    expect(lesson.locator(".dl-lesson__head")).to_be_focused()
    assert shown_calls(lesson) == [each.call for each in by_name["mse__in_place"].shown]


def test_what_is_shown_instead_of_answered_comes_back_soon(opened: Open, sent: Path) -> None:
    page = opened("en", sent)
    at_hand(page, sent, "mse__sum")
    lesson = begin(page)
    lesson.get_by_role("button", name="Show the answer").click()
    lesson.get_by_role("button", name="Show such a call").click()
    expect(lesson.locator(".dl-lesson__end").last).to_contain_text("It comes back on")
    assert kept_grades(page, "mse__sum") == ["again", "again"]


def test_with_programs_any_call_is_typed_and_the_code_is_mended(
    opened: Open, with_programs: Path, npm_tools: Path
) -> None:
    page = opened("en", with_programs)
    at_hand(page, with_programs, "mse__sum")
    lesson = begin(page)
    lesson.get_by_text("The code of this program").click()
    expect(lesson.locator("details pre")).to_contain_text("np.sum")
    lesson.get_by_role("button", name="Show the answer").click()
    field = lesson.get_by_role("textbox").last
    expect(field).to_be_focused()
    for typed, said in (
        ("mse(", "Python cannot read"),
        ("mse([1], [3])", "same here"),
        ("mse([5, 1, 2], [1, 4, 9])", "Refuted"),
    ):
        field.fill(typed)
        page.keyboard.press("Enter")
        expect(lesson.get_by_role("status")).to_contain_text(said)
    lesson.get_by_role("button", name="Fix this program").click()
    editor = lesson.locator(".cm-content")
    expect(editor).to_be_focused()
    page.keyboard.press("Control+Enter")
    expect(lesson.get_by_role("status")).to_contain_text("do not pass yet")
    axe.load(page, npm_tools / "axe-core" / "axe.min.js")
    assert axe.judged(page, ".dl-lesson") == {"light": [], "dark": []}
    code = editor.inner_text()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(re.sub(r"np\.sum", "np.mean", code))
    page.keyboard.press("Control+Enter")
    expect(lesson.get_by_role("status")).to_contain_text("Fixed")
