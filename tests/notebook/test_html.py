"""The verdict as HTML: everything escaped, hidden values only where they may be shown, both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from dlgrade.report.html import verdict_html
from dlgrade.text import Lang, Text
from dlgrade.verdict.model import CheckVerdict, Explanation, Verdict

NASTY = "<script>alert(1)</script>&\"'\x1b[31m"
CHECK = CheckVerdict(
    "averages", Text("평균을 냅니다", "averages"), "failed", 0, 3,
    Explanation(Text(f"합입니다 {NASTY}", f"a sum {NASTY}"), (Text("호출: mse(7, 8)", "call: mse(7, 8)"),), "mse__sum"),
)  # fmt: skip
VERDICT = Verdict("mse", "failed", 2, 5, (CHECK,), (Text("메모", "a note"),), prints=f"printed 7 {NASTY}")


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("details", [True, False])
def test_everything_is_escaped(lang: Lang, details: bool) -> None:
    html = verdict_html(f"MSE {NASTY}", VERDICT, lang, details=details)
    assert "<script" not in html
    assert "\x1b" not in html
    assert "&lt;script&gt;" in html


def test_details_and_prints_can_be_withheld() -> None:
    shown, withheld = (verdict_html("MSE", VERDICT, "en", details=each) for each in (True, False))
    assert "mse(7, 8)" in shown
    assert "printed 7" in shown
    assert "mse(7, 8)" not in withheld
    assert "printed 7" not in withheld
    assert "a sum" in withheld


@pytest.mark.parametrize(
    ("lang", "words"), [("ko", ("합입니다", "메모", "오답")), ("en", ("a sum", "a note", "wrong answer"))]
)
def test_the_language_is_the_students(lang: Lang, words: tuple[str, ...]) -> None:
    html = verdict_html("MSE", VERDICT, lang, details=False)
    assert all(word in html for word in words)


def test_points_and_no_points() -> None:
    assert "2/5" in verdict_html("MSE", VERDICT, "en", details=False)
    ungraded = verdict_html("MSE", replace(VERDICT, kind="ungraded", points=None), "en", details=False)
    assert "no score" in ungraded
    assert "/5" not in ungraded


def test_what_has_no_score_shows_no_zero_and_says_why_once() -> None:
    reason = replace(CHECK, kind="ungraded", explanation=Explanation(Text("못 읽음", "cannot be read")))
    verdict = replace(VERDICT, kind="ungraded", points=None, checks=(reason, replace(reason, name="other")))
    html = verdict_html("MSE", verdict, "en", details=False)
    assert "0/" not in html
    assert html.count("cannot be read") == 1


def test_one_mistake_in_several_checks_is_said_once() -> None:
    twice = replace(VERDICT, checks=(CHECK, replace(CHECK, name="other")))
    assert verdict_html("MSE", twice, "en", details=False).count("a sum") == 1
