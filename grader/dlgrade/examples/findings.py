"""Judges one file of examples: finds the programs and checks of the exercise, starts a worker, and closes it."""

from __future__ import annotations

from contextlib import closing

from dlgrade.course.model import Exercise
from dlgrade.course.signatures import signatures
from dlgrade.exam.key import stub_of
from dlgrade.exam.loading import load_checks
from dlgrade.examples.judging import Judge
from dlgrade.examples.model import Findings
from dlgrade.examples.programs import Programs, answering, libraries
from dlgrade.examples.reading import read_examples
from dlgrade.grading.connections import WorkerConnection
from dlgrade.grading.installed_frameworks import missing_framework
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.text import TextError


class CannotAsk(TextError):
    """The examples of an exercise cannot be judged here; the text says why."""


def findings_on(exercise: Exercise, source: str, sandbox: Sandbox, limits: Limits) -> Findings:
    """The findings about the examples in a source text. They run in a worker of their own, so that they cannot affect
    another student's. Raises CannotAsk or CourseError where the exercise's programs are not available."""
    if missing := missing_framework(exercise):
        raise CannotAsk(missing)
    functions = signatures(stub_of(exercise))
    file = read_examples(source, functions, libraries(exercise))
    connect = lambda: WorkerConnection(sandbox, exercise.needs, limits)  # noqa: E731  # one line, used once
    with closing(Programs(answering(exercise), connect, limits)) as programs:
        return Judge(programs, load_checks(exercise), functions).findings(file)
