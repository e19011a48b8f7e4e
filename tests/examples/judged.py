"""Judges texts of examples in this process. They are the tests' own, as the programs are the course's, and need no walls."""

from __future__ import annotations

from contextlib import closing
from functools import lru_cache

from dlgrade.checking.declare import Check
from dlgrade.course.model import Exercise
from dlgrade.course.signatures import Signature, signatures
from dlgrade.exam.key import stub_of
from dlgrade.exam.loading import load_checks
from dlgrade.examples.judging import Judge
from dlgrade.examples.model import ExamplesFile, Findings
from dlgrade.examples.programs import AskedPrograms, Programs, libraries
from dlgrade.examples.reading import read_examples
from dlgrade.grading.connections import TrustedConnection
from dlgrade.isolation.sandbox.limits import Limits

LIMITS = Limits()
MAX_KEPT = 2
"""Of so many exercises the checks are kept. The tests go through an exercise's texts one after another."""


@lru_cache(MAX_KEPT)
def _functions(exercise: Exercise) -> dict[str, Signature]:
    return signatures(stub_of(exercise))


@lru_cache(MAX_KEPT)
def _checks(exercise: Exercise) -> tuple[Check, ...]:
    return load_checks(exercise)


def read(exercise: Exercise, source: str) -> ExamplesFile:
    return read_examples(source, _functions(exercise), libraries(exercise))


def judged(exercise: Exercise, source: str) -> Findings:
    """What is found out about a text of examples."""
    with closing(Programs(exercise, lambda: TrustedConnection(LIMITS), LIMITS)) as programs:
        return judged_by(programs, exercise, read(exercise, source))


def judged_by(programs: AskedPrograms, exercise: Exercise, examples: ExamplesFile) -> Findings:
    """The same for examples that were read before, with programs that serve many of them: to load them takes most of the
    time."""
    return Judge(programs, _checks(exercise), _functions(exercise)).findings(examples)
