"""A new reader with a phone: the first screen says what this is, and the first exercise is solved by touch.

`pytest -s` prints the steps, and how long each takes someone who reads at ease and types with a thumb.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from dlgrade.messages import workbench as messages
from dlgrade.text import LANGUAGES, Lang
from playwright.sync_api import Browser, Locator, expect
from workbench_page import Bench, bench_in

WIDTH, HEIGHT = 360, 740
MAX_SECONDS = 180
SECONDS_A_TAP = 3.0  # this includes finding the place to tap
SYLLABLES_A_SECOND = 8.0  # a comfortable speed of reading Korean
LETTERS_A_SECOND = 17.0  # a comfortable speed of reading English
TYPED_A_SECOND = 2.0  # characters of code, typed with a thumb
SUM = "    return np.sum((y_true - y_pred) ** 2)"
RIGHT = """    if y_true.shape != y_pred.shape:
        raise ValueError("shapes")
    return np.mean((1.0 * y_true - y_pred) ** 2)"""
SUM_SAID: dict[Lang, str] = {
    "en": "This is the sum of the squared differences.",
    "ko": "제곱한 차이를 더하기만 했습니다",
}
IS_ON_SCREEN = """(each) => { const box = each.getBoundingClientRect();
  return box.width > 0 && box.top >= 0 && box.bottom <= innerHeight && box.right <= screen.width }"""


@pytest.fixture(params=LANGUAGES)
def bench(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Bench]:
    with bench_in(browser, address, WIDTH, HEIGHT, touch=True) as opened:
        opened.lang = request.param
        yield opened


@dataclass
class Walk:
    """The steps so far, each with the seconds that it takes."""

    bench: Bench
    steps: list[tuple[str, float]] = field(default_factory=list)

    def read(self, what: str, where: Locator) -> None:
        """Read all visible text of an element."""
        speed = SYLLABLES_A_SECOND if self.bench.lang == "ko" else LETTERS_A_SECOND
        self.steps.append((f"reads {what}", len("".join(where.inner_text().split())) / speed))

    def tap(self, what: str, where: Locator) -> None:
        """Scroll to an element and tap on its beginning. Unless it is text, it must have 44 pixels of room for a finger."""
        where.tap(position={"x": 8, "y": 10})
        self.steps.append((f"taps {what}", SECONDS_A_TAP))

    def write(self, code: str) -> None:
        """Replace everything from the tapped line to the end by the code."""
        keyboard = self.bench.page.keyboard
        keyboard.press("Shift+Control+End")
        keyboard.insert_text(code)
        self.steps.append((f"writes {code.count(chr(10)) + 1} line(s)", len("".join(code.split())) / TYPED_A_SECOND))

    def told(self) -> str:
        """The steps, a line each, and their sum."""
        lines = [f"{seconds:5.0f} s  {step}" for step, seconds in self.steps]
        return "\n".join([f"{self.bench.lang}, {WIDTH} px", *lines, f"{self.seconds:5.0f} s  in all"])

    @property
    def seconds(self) -> float:
        return sum(seconds for _, seconds in self.steps)


def test_the_first_exercise_is_done_by_touch_in_three_minutes(bench: Bench) -> None:
    page, card, walk = bench.page, bench.card, Walk(bench)
    lang: Lang = "ko" if bench.lang == "ko" else "en"
    page.goto(f"{bench.address}{'en/' if lang == 'en' else ''}")
    summary = card.locator("summary").first
    for seen in (page.locator("article h1"), page.locator(".dl-lead"), page.locator("#try-it"), summary):
        assert seen.evaluate(IS_ON_SCREEN), f"below the first screen: {seen}"
    walk.read("what this is", page.locator(".dl-lead"))
    walk.read("what to try", page.locator("#try-it + p"))
    walk.tap("the exercise", summary)
    expect(bench.editor).to_be_visible()
    walk.read("the task", card.locator(".dl-card__task"))

    for line, code, mark in (("NotImplementedError", SUM, "failed"), ("np.sum", RIGHT, "passed")):
        walk.tap("the line to fill in", bench.editor.locator(".cm-line", has_text=line))
        walk.write(code)
        walk.tap("check", bench.button(messages.CHECK(lang)))
        expect(card.locator(".dl-verdict")).to_have_attribute("data-mark", mark)
        if mark == "failed":
            expect(bench.status).to_contain_text(SUM_SAID[lang])
            walk.read("which mistake it is", bench.status)
    expect(card.locator(".dl-tick")).to_be_visible()
    sys.stdout.write(f"\n{walk.told()}\n")
    assert walk.seconds <= MAX_SECONDS, walk.told()
