"""Grades in this very process, where the student's code runs too. The steps are those of every grading; there are no
walls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dlgrade.course.model import Exercise, Needs
from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.exam.cost import Costs
from dlgrade.exam.loaded import Connection
from dlgrade.exam.results import CheckResult
from dlgrade.grading.connections import LocalConnection
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.isolation.sandbox.model import Allowance, CannotStart, Limits, Worker
from dlgrade.isolation.student.local import LocalCarrier, peer_over
from dlgrade.page.surroundings import Surroundings, as_in_a_worker
from dlgrade.submission.exported import as_written
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.model import Verdict

LEVEL = "page"
"""What a verdict says of its isolation where there is none."""
NEWLINES = str.maketrans({"\r": "\n"})


class NoSandbox:
    """Stands in the place of a sandbox, since a page cannot start a process."""

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
    """Tells the surroundings when student code runs. Its warnings are printed, as a worker prints them, and warnings
    of the checks are not."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(not_theirs=())  # a page's reader cannot interrupt, so each exception is the code's own
        self._surroundings = surroundings

    def exchange(self, frame: bytes, allowance: Allowance) -> Any:
        """Answer a frame. No time is measured, since the page ends the whole interpreter when the reader stops it."""
        del allowance
        with self._surroundings.heard(True):
            return self.answered(frame)

    def _ask(self, number: int, arguments: list[Any], named: dict[str, Any]) -> Any:
        with self._surroundings.heard(False):
            return super()._ask(number, arguments, named)


class PageConnection(LocalConnection):
    """The connection to this process, with the text that the student's code printed in it."""

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
        del costs  # nobody counts here
        return PageConnection(self._limits, self._surroundings)


def submission_of(exercise: Exercise, source: str) -> Submission:
    """The submission that a file with the editor's text would be."""
    plain = source.removeprefix("\ufeff").replace("\r\n", "\n").translate(NEWLINES)
    written, notes = as_written(plain)
    return Submission((Part(file_name(exercise), written),), notes)


def file_name(exercise: Exercise) -> str:
    """The name by which a report calls the editor's text."""
    return f"{exercise.slug}.py"
