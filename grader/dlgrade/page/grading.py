"""Grades in this process, in which the student's code runs too, without any isolation.
Otherwise the steps are those of every grading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dlgrade.course.model import Exercise, Needs
from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.exam.connection import Connection
from dlgrade.exam.cost import Costs
from dlgrade.exam.results import CheckResult
from dlgrade.grading.connections import LocalConnection
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.isolation.sandbox.limits import Allowance, Limits
from dlgrade.isolation.sandbox.model import CannotStart, Worker
from dlgrade.isolation.student.local import LocalCarrier, peer_over
from dlgrade.page.surroundings import Surroundings, as_in_a_worker
from dlgrade.submission.exported import as_written
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.model import Verdict

LEVEL = "page"
"""What a verdict says of its isolation where there is none."""
NEWLINES = str.maketrans({"\r": "\n"})


class NoSandbox:
    """Takes the place of a sandbox, since a page cannot start a process."""

    level: Level = "L0"
    forks = False

    def start(self, needs: Needs) -> Worker:
        """Raise CannotStart. An attempt in the page is connected to this process and never comes here."""
        raise CannotStart(f"no process for {needs} in a page")

    def prepare(self, needs: Needs) -> None:
        """There is nothing to prepare."""

    def close(self) -> None:
        """Do nothing, because nothing was started."""


class PageCarrier(LocalCarrier):
    """Tells the surroundings when student code runs, so that its warnings are printed, as in a worker, and those of the
    checks are not."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(not_theirs=())  # nobody can press Ctrl-C in a page, so every exception is the student code's
        self._surroundings = surroundings

    def exchange(self, frame: bytes, allowance: Allowance) -> Any:
        """Answer a frame. No time limit is kept, since the reader stops a run by ending the whole interpreter."""
        del allowance
        with self._surroundings.heard(True):
            return self.answered(frame)

    def _ask(self, number: int, arguments: list[Any], named: dict[str, Any]) -> Any:
        with self._surroundings.heard(False):
            return super()._ask(number, arguments, named)


class PageConnection(LocalConnection):
    """A connection to student code in this process, with the text that the code has printed."""

    def __init__(self, limits: Limits, surroundings: Surroundings) -> None:
        self.peer = peer_over(PageCarrier(surroundings), limits)
        self._printed = surroundings.printed

    def prints(self) -> str:
        return self._printed.text()


class PageGrader(ExerciseGrader):
    """Grades submissions to one exercise from the recorded key. No process is started, so nothing has to be closed."""

    def __init__(self, exercise: Exercise, seed: int) -> None:
        super().__init__(exercise, NoSandbox(), Limits(), seed)
        self._surroundings = Surroundings()

    def graded(self, submission: Submission) -> tuple[Verdict, Sequence[CheckResult]]:
        """The verdict on the editor's text and the results behind it; no results where nothing was run."""
        results: list[CheckResult] = []

        def run(attempt: Attempt) -> tuple[CheckResult, ...]:
            results.extend(run_all(attempt))
            return tuple(results)

        self._surroundings = Surroundings()
        with as_in_a_worker(self.exercise.needs, self._surroundings):
            verdict = self.grade(submission, run)
        level = LEVEL if results else ""
        return replace(verdict, level=level, file=file_name(self.exercise)), results

    def _worker(self, costs: Costs | None = None) -> Connection:
        del costs  # the page has no limits
        return PageConnection(self._limits, self._surroundings)


def submission_of(exercise: Exercise, source: str) -> Submission:
    """The submission with the editor's text, as if it were a file."""
    plain = source.removeprefix("\ufeff").replace("\r\n", "\n").translate(NEWLINES)
    written, notes = as_written(plain)
    return Submission((Part(file_name(exercise), written),), notes)


def file_name(exercise: Exercise) -> str:
    """The name by which a report calls the editor's text."""
    return f"{exercise.slug}.py"
