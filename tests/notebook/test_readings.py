"""Which cells and statements of a notebook are graded as the answer to an exercise."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from dlgrade.course.model import Exercise
from dlgrade.course.stub import is_untouched, stub_source
from dlgrade.grading.readings import wanted_by
from dlgrade.nbgrader.names import check_source
from dlgrade.slicing.opened import opened
from dlgrade.slicing.readings import IPYTHON, readings
from dlgrade.submission.cells import Cell

ANSWER = "def mse(y_true, y_pred):\n    return 1.0"
CHECK = Cell("code", check_source("mse", "ko"), "mse")


@pytest.fixture
def mse(exercise_named: Callable[[str], Exercise]) -> Exercise:
    return exercise_named("mse")


def sources(exercise: Exercise, *cells: Cell | str) -> list[str]:
    made = tuple(cell if isinstance(cell, Cell) else Cell("code", cell) for cell in cells)
    first = next(readings(wanted_by(exercise), opened(tuple(made)), ()))
    return [part.source for part in first.parts if part.source != IPYTHON.source]


def test_what_follows_the_check_cell_does_not_count(mse: Exercise) -> None:
    assert sources(mse, ANSWER, CHECK, "def mse(a, b):\n    return 2") == [ANSWER]


def test_an_answer_below_its_check_cell_counts_if_there_is_none_above(mse: Exercise) -> None:
    assert sources(mse, stub_source(mse), CHECK, ANSWER) == [ANSWER]


@pytest.mark.parametrize("written", [f"{ANSWER}\n\n{CHECK.source}", ANSWER])
def test_an_answer_in_the_check_cell_counts(mse: Exercise, written: str) -> None:
    """Both beside the check and in its place, as it does where nbgrader puts released cells back."""
    check = Cell("code", written, CHECK.grade_id)
    assert sources(mse, stub_source(mse), check, "def mse(a, b):\n    return 2") == [ANSWER]


def test_other_code_in_the_check_cell_does_not_count(mse: Exercise) -> None:
    assert sources(mse, ANSWER, Cell("code", f"{CHECK.source}\ny_true = 1", CHECK.grade_id)) == [ANSWER]


def test_a_stub_that_was_left_alone_does_not_hide_the_answer(mse: Exercise) -> None:
    assert sources(mse, ANSWER, stub_source(mse), CHECK) == [ANSWER]


def test_a_stub_alone_is_not_attempted(mse: Exercise) -> None:
    (source,) = sources(mse, "import numpy as np", stub_source(mse), CHECK)
    assert is_untouched(source, stub_source(mse))


def test_without_metadata_the_check_cell_is_known_by_its_text(mse: Exercise) -> None:
    assert sources(mse, ANSWER, Cell("code", CHECK.source)) == [ANSWER]


def test_markdown_is_no_code(mse: Exercise) -> None:
    assert sources(mse, Cell("markdown", ANSWER), CHECK) == []
