"""A chapter's quiz in the built site: each kind of question answered by keyboard alone, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from dlgrade.messages import quiz as messages
from dlgrade.quiz.kinds.choice import Choice
from dlgrade.quiz.kinds.matching import Matching
from dlgrade.quiz.kinds.numeric import Numeric, NumericKey
from dlgrade.quiz.kinds.ordering import Ordering
from dlgrade.quiz.kinds.output import Output
from dlgrade.quiz.load import load
from dlgrade.quiz.model import Question
from dlgrade.text import LANGUAGES, Lang
from playwright.sync_api import Page, expect
from site_under_test import ROOT

from tests import axe

CHAPTER = "06_learning"  # the chapter that has every kind
QUIZ = "[data-dq]"
MAX_CONTROLS, MAX_CONTROLS_OF_ONE = 150, 30
KINDS = {"single", "multiple", "numeric", "ordering", "matching", "output"}


def one_of_each() -> dict[str, Question]:
    """The first question of each kind in the chapter."""
    found: dict[str, Question] = {}
    for question in load(ROOT / "solutions" / CHAPTER).questions:
        found.setdefault(question.KIND, question)
    return found


# The last control before a question: the one above it has its button there.
BEFORE = """(selector) => {
  const forms = [...document.querySelectorAll("form[id^='q-']")];
  const place = forms.indexOf(document.querySelector(selector).closest("form"));
  (forms[place - 1]?.querySelector("[type=submit]") ?? document.querySelector("[data-dq-reset]")).focus();
}"""


def tab_through(page: Page) -> None:
    """Tab from the quiz's first control to the last question's button, so that none of them holds the focus fast."""
    page.focus("[data-dq-reset]")
    last = page.locator("form[id^='q-'] [type=submit]").last
    for _ in range(MAX_CONTROLS):
        page.keyboard.press("Tab")
        if last.evaluate("(each) => each === document.activeElement"):
            return
    pytest.fail("Tab never comes to the end of the quiz")


def tab_to(page: Page, selector: str) -> None:
    """Tab from the last control before the question to `selector`.
    A control that Tab does not reach cannot be used with the keyboard."""
    page.evaluate(BEFORE, selector)
    for _ in range(MAX_CONTROLS_OF_ONE):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab never reaches {selector}")


def answer(page: Page, question: Question) -> None:
    """Give the right answer with Tab, Space, Enter, the arrows and typing."""
    form = f"#q-{question.id}"
    match question:
        case Choice(many=True):
            for value in right_options(question):
                tab_to(page, f'{form} input[value="{value}"]')
                page.keyboard.press("Space")
        case Choice():
            tab_to(page, f"{form} input")
            page.keyboard.press("Space")
            walk(page, str(right_options(question)[0]))
        case Numeric() | Output():
            tab_to(page, f"{form} :is(input, textarea)")
            page.keyboard.insert_text(typed(question))
        case Ordering():
            arrange(page, question)
        case Matching():
            texts = question.rights()
            for number, pair in enumerate(question.pairs):
                tab_to(page, f"{form}-{number}")
                walk(page, str(texts.index(pair.right)))
    tab_to(page, f"{form} [type=submit]")
    page.keyboard.press("Enter")


def typed(question: Numeric | Output) -> str:
    """What to type: the middle of the accepted interval, or what the code prints."""
    known = question.key()
    return str((known.low + known.high) / 2) if isinstance(known, NumericKey) else question.answer


def right_options(question: Choice) -> list[int]:
    return [number for number, option in enumerate(question.options) if option.correct]


def walk(page: Page, value: str) -> None:
    """Press the arrow until the radio button or the list box has `value`."""
    for _ in range(12):
        if page.evaluate("document.activeElement.value") == value:
            return
        page.keyboard.press("ArrowDown")
    pytest.fail(f"the arrow keys never reach {value}")


def arrange(page: Page, question: Ordering) -> None:
    """Bring the steps into the order in which the file has them, which is a right one."""
    form = f"#q-{question.id}"
    order = f"[...document.querySelectorAll('{form} [data-dq-item]')].map((item) => item.dataset.dqItem)"
    for place, item in enumerate(question.items):
        tab_to(page, f"{form}-{item.id}-up")
        while page.evaluate(order).index(item.id) > place:
            page.keyboard.press("Enter")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_by_keyboard_and_axe_finds_nothing(lang: Lang, address: str, page: Page, npm_tools: Path) -> None:
    wrong: list[str] = []
    page.emulate_media(
        reduced_motion="reduce"
    )  # otherwise axe measures colours during the transition from light to dark
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(f"{address}{'' if lang == 'ko' else 'en/'}{CHAPTER}/")
    page.wait_for_selector("[data-dq-score]:not([hidden])")
    questions = one_of_each()
    assert set(questions) == KINDS
    tab_through(page)
    for question in questions.values():
        answer(page, question)
        expect(page.locator(f"#q-{question.id}")).to_have_attribute("data-dq-state", "right")
        expect(page.locator(f"#q-{question.id} [data-dq-verdict]")).to_contain_text(messages.RIGHT(lang))
    total = len(load(ROOT / "solutions" / CHAPTER).questions)
    expect(page.locator("[data-dq-count]")).to_have_text(messages.SCORE(lang, right=len(KINDS), total=total))
    page.evaluate("document.activeElement.blur()")
    expect(page.locator(".md-tooltip2--active")).to_have_count(0)
    axe.load(page, npm_tools / "axe-core" / "axe.min.js")
    assert axe.judged(page, QUIZ) == {"light": [], "dark": []}  # the rest is judged in test_site_browser.py
    assert wrong == []
