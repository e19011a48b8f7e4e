"""A page for a student of a class shows no value of a hidden input, in whatever sentence of a check it stands."""

from __future__ import annotations

import json
from html import unescape
from typing import Any

import pytest
from dlgrade.checking.declare import check
from dlgrade.checking.properties import require
from dlgrade.exam.attempt import Attempt
from dlgrade.exam.model import Exam
from dlgrade.grading.connections import TrustedConnection
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.report.html import verdict_html
from dlgrade.report.outline import outline
from dlgrade.submission.model import Part, Submission
from dlgrade.text import LANGUAGES
from dlgrade.verdict.build import build
from dlgrade.verdict.json import from_json, to_json
from dlgrade.verdict.model import Verdict

HIDDEN_INPUT = 31415926


@check(points=1, ko="이름", en="the names")
def names_are_right(student: Any) -> None:
    got = student.run(HIDDEN_INPUT)
    require(
        got == ["W1"],
        ko="이름이 {wanted}이어야 하는데 {got}입니다.",
        en="The names are {got}, not {wanted}.",
        got=got,
        wanted=["W1"],
    )


def verdict_on(source: str) -> Verdict:
    exam = Exam("run", (names_are_right,), None, {}, 1, None)  # type: ignore[arg-type]
    attempt = Attempt(exam, [["answer.py", source]], lambda: TrustedConnection(Limits()))
    return build(
        "run", (attempt.run(names_are_right),), lambda _: None, Submission((Part("answer.py", source),)), 1, "L1", ""
    )


def test_a_sentence_is_told_in_full_to_who_grades_alone_and_without_its_values_in_a_class() -> None:
    verdict = verdict_on("def run(x):\n    return [str(x)]\n")
    again = from_json(to_json(verdict))
    assert again == verdict
    for lang in LANGUAGES:
        alone, of_a_class = (verdict_html("run", again, lang, details=details) for details in (True, False))
        assert str(HIDDEN_INPUT) in alone
        assert str(HIDDEN_INPUT) not in of_a_class
        assert "…" in of_a_class
        [line] = outline("run", again, lang).checks[0].without_values
        assert str(HIDDEN_INPUT) not in line.text
    explanation = again.checks[0].explanation
    assert explanation is not None
    assert str(HIDDEN_INPUT) not in json.dumps([text.en for text in explanation.sentences])


def test_a_sentence_without_values_is_told_as_it_stands() -> None:
    explanation = verdict_on("def run(x):\n    1 / 0\n").checks[0].explanation
    assert explanation is not None
    assert explanation.without_values is None


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("def run(x)\n    return x\n", ["expected ':'", "line ends in a colon"]),
        ("from numpy import avarage\n", ["cannot import name 'avarage'", "before any call"]),
        ("from helper import double\n", ["No module named 'helper'", "Packages"]),
    ],
)
def test_what_fails_before_any_call_is_told_in_full(source: str, told: list[str]) -> None:
    verdict = from_json(to_json(verdict_on(source)))
    [check] = outline("run", verdict, "en").checks
    lines = [line.text for line in check.without_values]
    assert all(any(part in line for line in lines[1:]) for part in told), lines
    assert [line.text for line in check.lines] == lines
    assert not any("/numpy" in line for line in lines)
    assert all(part in unescape(verdict_html("run", verdict, "en", details=False)) for part in told)


def test_a_package_that_a_call_asks_for_is_told_without_the_message() -> None:
    verdict = verdict_on("def run(x):\n    import pandas\n")
    lines = [line.text for line in outline("run", verdict, "en").checks[0].without_values]
    assert len(lines) > 1
    assert not any("No module" in line or str(HIDDEN_INPUT) in line for line in lines)
