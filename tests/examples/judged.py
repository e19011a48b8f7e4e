"""Judges texts of examples in this process. They are the tests' own, as the programs are the course's, and need no walls."""

from __future__ import annotations

from contextlib import closing

from dlgrade.course.model import Exercise
from dlgrade.course.signatures import signatures
from dlgrade.exam.key import stub_of
from dlgrade.exam.loading import load_checks
from dlgrade.examples.judging import Judge
from dlgrade.examples.model import ExamplesFile, Findings
from dlgrade.examples.programs import AskedPrograms, Programs, libraries
from dlgrade.examples.reading import read_examples
from dlgrade.grading.connections import TrustedConnection
from dlgrade.isolation.sandbox.limits import Limits

LIMITS = Limits()


def read(exercise: Exercise, source: str) -> ExamplesFile:
    return read_examples(source, signatures(stub_of(exercise)), libraries(exercise))


def judged(exercise: Exercise, source: str) -> Findings:
    """What is found out about a text of examples."""
    with closing(Programs(exercise, lambda: TrustedConnection(LIMITS), LIMITS)) as programs:
        return judged_by(programs, exercise, source)


def judged_by(programs: AskedPrograms, exercise: Exercise, source: str) -> Findings:
    """The same, for many texts in turn: loading the programs anew for each takes most of the time."""
    return Judge(programs, load_checks(exercise), signatures(stub_of(exercise))).findings(read(exercise, source))
