"""Caches what several tests need of one exercise: how its mistakes behave, and the results of its programs.

Tests of one exercise run one after another in one process (see `tests/conftest.py`), so only the last ones are kept.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from dlgrade.author.trusted import PATIENT, MeasuredRun, TrustedGrader, measured
from dlgrade.course.loading import select
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.course.variants import read_variants
from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.exam.results import CheckResult
from dlgrade.grading.behaviours import Behaviours
from dlgrade.grading.connections import TrustedConnection
from dlgrade.isolation.student.outcome import Outcome
from dlgrade.isolation.student.plain import PlainPeer
from dlgrade.verdict.model import Verdict

from tests.author.course import COURSE

MAX_KEPT = 2


@dataclass(frozen=True)
class Stream:
    """A copy of a random generator's state, with the name of its kind."""

    kind: str
    state: Any


def as_it_was(value: Any) -> Any:
    """A copy of an argument, so that later changes of it do not matter. `copy.deepcopy` takes longer than most calls."""
    if isinstance(value, np.ndarray):
        return value.copy()
    if isinstance(value, (list, tuple)):
        return type(value)([as_it_was(each) for each in value])
    if isinstance(value, dict):
        return {key: as_it_was(each) for key, each in value.items()}
    if isinstance(value, np.random.Generator):
        return Stream(type(value.bit_generator).__name__, value.bit_generator.state)
    return value


def asked_again(value: Any) -> Any:
    """The argument that was copied. It may be used only once."""
    if isinstance(value, Stream):
        bits = getattr(np.random, value.kind)()
        bits.state = value.state
        return np.random.Generator(bits)
    if isinstance(value, (list, tuple)):
        return type(value)([asked_again(each) for each in value])
    return {key: asked_again(each) for key, each in value.items()} if isinstance(value, dict) else value


class Copying(PlainPeer):
    """A peer that keeps a copy of each question, since a check may change its arrays afterwards."""

    def __init__(self) -> None:
        super().__init__(PATIENT)
        self.asked: list[tuple[Outcome, list[Any]]] = []

    def send(self, verb: str, operands: list[Any], arguments: tuple[Any, ...] = ()) -> Outcome:
        kept = as_it_was(operands) if verb == "call" and type(operands[0]) is str else []
        outcome = super().send(verb, operands, arguments)
        self.asked.append((outcome, kept))
        return outcome


class CopyingConnection(TrustedConnection):
    """A connection to the course's own code, through a peer that copies each question."""

    def __init__(self) -> None:
        self.peer: Copying = Copying()


@dataclass(frozen=True)
class Ran:
    """A program, its results, and each outcome with a copy of its question."""

    source: str
    measured: MeasuredRun
    asked: list[tuple[Outcome, list[Any]]]

    @property
    def results(self) -> Sequence[CheckResult]:
        return self.measured.results


WAITED = ("skipped", "not_attempted")
"""What comes of a check where the one that it waits for did not pass."""


class SharedGrader(TrustedGrader):
    """A grader that runs each program of its exercise once, and makes one verdict of it. How a mistake behaves is taken
    from that run too, but for checks that waited there. Whether a mistake behaves so each time is seen where the verdicts
    are compared with those from a recorded key, for which it has run by itself."""

    def __init__(self, exercise: Exercise, programs: Collection[str]) -> None:
        super().__init__(exercise, 1, PATIENT)
        self._programs = frozenset(programs)
        self._ran: dict[str, Ran] = {}
        self._verdicts: dict[str, Verdict] = {}
        self.behaviours = Behaviours(self._trusted_attempt, self._behaved)

    def ran(self, source: str) -> Ran:
        """The results of a program, which runs when it is first asked for."""
        if source not in self._ran:
            connection = CopyingConnection()
            attempt = Attempt(self.exam, [["variant.py", source]], lambda: connection)
            self._ran[source] = Ran(source, measured(lambda: run_all(attempt)), connection.peer.asked)
        return self._ran[source]

    def _behaved(self) -> dict[tuple[str, str], CheckResult]:
        runs = ((mistake, result) for mistake in self._key.mistakes for result in self.ran(mistake.source).results)
        return {(mistake.name, result.check.name): result for mistake, result in runs if result.kind not in WAITED}

    def measured(self, source: str) -> MeasuredRun:
        return self.ran(source).measured if source in self._programs else super().measured(source)

    def verdict_on(self, source: str, results: Sequence[CheckResult]) -> Verdict:
        """The verdict. It is cached for the results of the program's one run, and computed for any others."""
        if source not in self._ran or results is not self._ran[source].results:
            return super().verdict_on(source, results)
        if source not in self._verdicts:
            self._verdicts[source] = super().verdict_on(source, results)
        return self._verdicts[source]


class Prepared:
    """One exercise with the self-check's seed. `programs` are the sources of the solution and of all variants by name."""

    def __init__(self, exercise: Exercise) -> None:
        self.programs = {
            "solution": read_text(exercise.solution),
            **{v.name: v.source for v in read_variants(exercise)},
        }
        self.grader = SharedGrader(exercise, self.programs.values())

    def ran(self, name: str) -> Ran:
        return self.grader.ran(self.programs[name])


@lru_cache(MAX_KEPT)
def prepared(slug: str) -> Prepared:
    return Prepared(select(COURSE, slug)[0])
