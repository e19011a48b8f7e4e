"""A check that looks for side effects stands behind all checks that ask something else."""

from __future__ import annotations

import pytest
from dlgrade.author.side_effects import looking_too_early
from dlgrade.checking import Student, check, inputs_unchanged
from dlgrade.course.model import Exercise
from dlgrade.exam.loading import load_checks

from tests.author.course import COURSE


@check(points=1, ko="값이 맞습니다", en="has the right values", tests="values")
def values(student: Student) -> None:
    student.mse([1.0], [2.0])


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its inputs alone", tests="inputs")
def untouched(student: Student) -> None:
    student.mse([1.0], [2.0])
    inputs_unchanged(student)


@check(points=1, ko="빈 입력을 거절합니다", en="refuses an empty input", tests="empty")
def refuses(student: Student) -> None:
    student.mse([], [])


@check(points=1, ko="다시 불러도 같습니다", en="repeats itself", tests="repeats", after=untouched)
def repeats(student: Student) -> None:
    student.mse([1.0], [2.0])


def test_what_looks_back_too_early_is_found_with_the_check_that_it_misses() -> None:
    assert list(looking_too_early([values, refuses, untouched, untouched])) == []
    assert list(looking_too_early([untouched])) == []
    assert list(looking_too_early([values, untouched, repeats])) == []
    (finding,) = looking_too_early([values, untouched, refuses])
    assert (finding.subject, "`refuses`" in finding.problem) == ("untouched", True)


@pytest.mark.parametrize("exercise", COURSE.exercises, ids=lambda exercise: exercise.slug)
def test_no_exercise_looks_back_too_early(exercise: Exercise) -> None:
    assert [finding.subject for finding in looking_too_early(load_checks(exercise))] == []
