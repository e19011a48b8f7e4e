"""The sentences of every exercise are read in each run, since a proof does not end when one of them changes."""

from __future__ import annotations

import pytest
from dlgrade.author.lint import lint
from dlgrade.author.requirements import requirement_findings
from dlgrade.course.model import Exercise
from dlgrade.course.variants import mistakes_of
from dlgrade.exam.loading import load_checks

from tests.author.course import COURSE


@pytest.mark.parametrize("exercise", COURSE.exercises, ids=lambda exercise: exercise.slug)
def test_sentences_of_an_exercise_have_no_fault(exercise: Exercise) -> None:
    if exercise.needs != "numpy":
        pytest.importorskip(exercise.needs)
    assert [*lint(exercise), *requirement_findings(exercise, load_checks(exercise), mistakes_of(exercise))] == []
