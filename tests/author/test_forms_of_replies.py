"""A right program keeps its points in whatever form it replies, where no task rules the form out."""

from __future__ import annotations

import ast

import pytest
from dlgrade.author.trusted import PATIENT, TrustedGrader
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text

from tests.author.course import NUMPY, quick_or_slow
from tests.author.replies import FORMS, replying

RULED_OUT: dict[str, dict[str, str]] = {
    "dropout": {
        "parts of one shape in one array": "the mask is the student's own and may have any form: a pair, not rows"
    }
}
"""Exercise → a form → why the task rules it out."""


@pytest.mark.parametrize("exercise", quick_or_slow(NUMPY))
def test_the_solution_in_every_form(exercise: Exercise) -> None:
    source, grader = read_text(exercise.solution), TrustedGrader(exercise, 1, PATIENT)
    functions = [node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]
    forms = set(FORMS) - set(RULED_OUT.get(exercise.slug, {}))
    runs = {form: grader.run(replying(source, functions, form)) for form in sorted(forms)}
    lost = {
        form: [result.check.name for result in results if result.kind != "passed"] for form, results in runs.items()
    }
    assert {form: names for form, names in lost.items() if names} == {}
