"""An answer that does not finish in time is shown where its `while` loops are."""

from __future__ import annotations

import pytest
from dlgrade.exam.judging_time import JUDGING
from dlgrade.isolation.student.outcome import Lost
from dlgrade.submission.model import Part
from dlgrade.text import LANGUAGES
from dlgrade.verdict.loops import loops_of

from tests.conftest import GradeSource
from tests.spine.test_errors_explained import DEF, spoken

LOOP = "def f(n):\n    while n:\n        n -= 1\n    while True:\n        pass\n"
OTHER = "def g(n):\n    for i in range(n):\n        pass\n"


def test_each_loop_is_named_where_it_is() -> None:
    parts = [Part("mse.py", LOOP), Part("other.py", OTHER), Part("cell 3", LOOP)]
    said = [[text(lang) for text in loops_of(Lost("timeout", "call"), parts)] for lang in LANGUAGES]
    assert [len(lines) for lines in said] == [2, 2]
    assert "mse.py 2번째 줄, 4번째 줄." in said[0][0]
    assert "셀 3의 2번째 줄" in said[0][1]
    assert "mse.py, line 2, line 4." in said[1][0]


@pytest.mark.parametrize("lost", [Lost("timeout", "sleep"), Lost("timeout", JUDGING), Lost("crashed", "")])
def test_what_is_no_loop_is_called_none(lost: Lost) -> None:
    assert loops_of(lost, [Part("mse.py", LOOP)]) == ()
    assert loops_of(Lost("timeout", "call"), [Part("mse.py", OTHER), Part("b.py", "while (")]) == ()


def test_a_verdict_names_the_loop(grade_source: GradeSource) -> None:
    said = spoken(grade_source("mse", DEF + "    while True:\n        pass\n"))
    assert "`while` loops are in mse.py, line 5." in said
