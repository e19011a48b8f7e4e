"""The changes that the mutants of a solution make."""

from __future__ import annotations

import contextlib

import pytest
from dlgrade.author.mutants import mutants_of
from dlgrade.author.trusted import MutantTookTooLong, at_most
from dlgrade.course.model import Exercise

from tests.author.course import COURSE, quick_or_slow

SOURCE = '''
import numpy as np

SCALE = 2


def f(x, axis=1):
    """Twice 2."""
    # BEGIN SOLUTION
    total = 0
    for row in x:
        total += np.mean(row, axis=1, keepdims=True)
    if total < 10 and not x:
        raise ValueError("10 + 10")
    return -total * 2
    # END SOLUTION


def given(x):
    return x + 1
'''


def pairs() -> set[tuple[str, str]]:
    return {(mutant.old, mutant.new) for mutant in mutants_of(SOURCE)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("total = 0", "total = 1"),
        ("total = 0", "pass"),
        ("total += np.mean(row, axis=1, keepdims=True)", "total -= np.mean(row, axis=1, keepdims=True)"),
        ("total += np.mean(row, axis=1, keepdims=True)", "total = np.mean(row, axis=1, keepdims=True)"),
        ("total += np.mean(row, axis=1, keepdims=True)", "total += np.sum(row, axis=1, keepdims=True)"),
        ("total += np.mean(row, axis=1, keepdims=True)", "total += np.mean(row, axis=0, keepdims=True)"),
        ("total += np.mean(row, axis=1, keepdims=True)", "total += np.mean(row, axis=1)"),
        ("total += np.mean(row, axis=1, keepdims=True)", "total += np.mean(row, keepdims=True)"),
        ("if total < 10 and not x:", "if total <= 10 and not x:"),
        ("if total < 10 and not x:", "if total < 10 or not x:"),
        ("if total < 10 and not x:", "if total < 11 and not x:"),
        ("if total < 10 and not x:", "if total < 9 and not x:"),
        ("if total < 10 and not x:", "if total < 10 and x:"),
        ('raise ValueError("10 + 10")', "pass"),
        ("return -total * 2", "return +total * 2"),
        ("return -total * 2", "return -total / 2"),
        ("return -total * 2", "return -total * 1"),
        ("return -total * 2", "pass"),
    ],
)
def test_these_changes_are_made(old: str, new: str) -> None:
    assert (old, new) in pairs()


def test_nothing_outside_the_marks_and_no_wording_is_changed() -> None:
    mutants = mutants_of(SOURCE)
    assert all("SCALE" not in mutant.old and "x + 1" not in mutant.old for mutant in mutants)
    assert all(mutant.function == "f" for mutant in mutants)
    assert all("10 + 10" not in mutant.new for mutant in mutants)
    assert all('"""Twice 2."""' in mutant.source for mutant in mutants)


@pytest.mark.parametrize("exercise", quick_or_slow(COURSE.exercises))
def test_every_solution_has_mutants_and_each_is_another_program(exercise: Exercise) -> None:
    sources = [mutant.source for mutant in mutants_of(exercise.solution.read_text(encoding="utf-8"))]
    assert sources  # a solution of one line may have only one mutant
    assert len(set(sources)) == len(sources)
    for source in sources:
        compile(source, "mutant", "exec")


def endless() -> None:
    """A function that catches every exception that it can."""
    while True:
        with contextlib.suppress(Exception):
            while True:
                pass


def test_a_mutant_that_does_not_end_is_stopped() -> None:
    with pytest.raises(MutantTookTooLong), at_most(0.2):
        endless()
