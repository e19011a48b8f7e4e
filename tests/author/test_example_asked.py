"""A program that is wrong only where the task shows its example loses a point for it, but for exercises in NOT_ASKED."""

from __future__ import annotations

import pytest
from dlgrade.author.example_asked import example_calls, unasked_examples
from dlgrade.course.loading import select
from dlgrade.course.model import Exercise

from tests.author.course import COURSE, NUMPY

NOT_ASKED: set[str] = set()
"""Exercises whose checks ask other inputs of the same kind, but not those of the example. The list may only shrink."""


@pytest.mark.parametrize("exercise", NUMPY, ids=lambda exercise: exercise.slug)
def test_the_example_of_the_task_is_asked_unless_listed(exercise: Exercise) -> None:
    unasked = unasked_examples(exercise)
    assert bool(unasked) == (exercise.slug in NOT_ASKED), unasked


def test_the_calls_of_an_example_are_noted() -> None:
    (exercise,) = select(COURSE, "accuracy")
    assert example_calls(exercise) == {"accuracy": {"[[1.0, 0.0, 2.0, 1.0], [1.0, 0.0, 1.0, 1.0]]"}}
