"""The check cell: it grades what was run last, shows the verdict, and is a plain number."""

from __future__ import annotations

import pytest
from dlgrade.course.model import CourseError
from dlgrade.notebook import check, live

RIGHT = """import numpy as np

def accuracy(y_true, y_pred):
    return float(np.mean(np.asarray(y_true) == np.asarray(y_pred)))
"""
WRONG = RIGHT.replace("==", "!=")


def typed(monkeypatch: pytest.MonkeyPatch, *cells: str) -> None:
    monkeypatch.setattr(live, "_history", lambda: list(cells))


def test_the_value_is_the_points_and_shows_the_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, RIGHT)
    checked = check("accuracy", "ko")
    assert float(repr(checked)) == checked.verdict.max_points > 0
    assert 'data-kind="passed"' in checked._repr_html_()
    assert "통과" in checked._repr_html_()


def test_what_was_run_last_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, WRONG, "%grade accuracy", "x = accuracy", RIGHT)
    assert live.grade_magic("accuracy en").verdict.kind == "passed"
    typed(monkeypatch, RIGHT, WRONG)
    assert live.grade_magic("accuracy en").verdict.kind == "failed"


def test_a_cell_that_is_run_again_takes_its_old_place(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(
        monkeypatch, "size = 1", "y = size", 'from dlgrade.notebook import check\ncheck("mse")', "size = 2", "print(y)"
    )
    assert [cell.source for cell in live.cells_run()] == ["size = 2", "y = size", "print(y)"]


def test_a_function_that_was_defined_elsewhere_since_takes_no_old_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """Right, then a version with a helper in its cell, then the first again."""
    typed(monkeypatch, RIGHT, WRONG + "\ndef helper():\n    pass", RIGHT)
    assert live.grade_magic("accuracy en").verdict.kind == "passed"


def test_a_check_in_the_cell_of_the_answer_does_not_hide_it(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, RIGHT + '\nfrom dlgrade.notebook import check\ncheck("accuracy")')
    assert live.grade_magic("accuracy en").verdict.kind == "passed"


def test_nothing_was_run_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch)
    assert repr(check("accuracy", "en")) == "0"


@pytest.mark.parametrize("line", ["", "acuracy"])
def test_a_wrong_name_is_said(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    typed(monkeypatch, RIGHT)
    with pytest.raises(CourseError):
        live.grade_magic(line)
