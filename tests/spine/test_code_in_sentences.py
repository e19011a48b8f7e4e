"""The code in a sentence is shown as code on every page of HTML, and values are shown as they are."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from dlgrade.classroom.figures.behaviour_groups import BehaviourGroup
from dlgrade.classroom.figures.summarising import summarise
from dlgrade.classroom.model import HandInRow
from dlgrade.classroom.reports.page import class_page
from dlgrade.classroom.storage.stored import StoredVerdict
from dlgrade.course.model import Exercise
from dlgrade.exam.drawings import NO_DRAWINGS
from dlgrade.report.code_spans import sentence_html
from dlgrade.report.html import verdict_html
from dlgrade.report.verdict_page import verdict_page
from dlgrade.text import LANGUAGES, Lang, Text
from dlgrade.verdict.model import CheckVerdict, Explanation, Verdict

SENTENCE = Text(ko="`axis=0`을 <확인>하세요.", en="Look at `axis=0` in <b>.")
FACT = Text(ko="결과: 'a`b`'", en="got: 'a`b`'")
CHECK = CheckVerdict("c", SENTENCE, "failed", 0, 8, Explanation(SENTENCE, (FACT,), "mse__sum"))
VERDICT = Verdict("mse", "failed", 0, 8, (CHECK,), (SENTENCE,))


@pytest.mark.parametrize(("sentence", "shown"), [
    ("`a < b` and `c`", "<code>a &lt; b</code> and <code>c</code>"), ("no code", "no code"), ("a lone ` stays", "a lone ` stays"),
    ("`of two\nlines`", "`of two\nlines`"), ("``", "``"), ("", ""),
])  # fmt: skip
def test_what_is_between_backticks_is_code(sentence: str, shown: str) -> None:
    assert sentence_html(sentence) == shown


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_verdict_shows_it(exercise_named: Callable[[str], Exercise], lang: Lang) -> None:
    pages = [
        verdict_html("MSE", VERDICT, lang, details=True),
        verdict_page([(exercise_named("mse"), VERDICT, NO_DRAWINGS)], lang),
    ]
    for page in pages:
        assert page.count("<code>axis=0</code>") == 3  # in the note, the check's title and its headline
        assert "a`b`" in page.replace("&#x27;", "'")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_a_class_shows_it(exercise_named: Callable[[str], Exercise], lang: Lang) -> None:
    rows = [(HandInRow(str(number), "Kim", "mse", "mse.py", "x"), StoredVerdict(VERDICT, b"")) for number in range(5)]
    group = BehaviourGroup("mse", "abc", ("1", "2"), "def mse(): ...", (SENTENCE,), SENTENCE)
    page = class_page(summarise(rows, [exercise_named("mse")]), [group], lang)
    body = re.sub(r"<(script|style|pre).*?</\1>", "", page, flags=re.DOTALL)
    assert "<code>axis=0</code>" in body
    assert "`" not in body
