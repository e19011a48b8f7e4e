"""Runs the grading of a class: answers that already have a verdict are skipped, and each verdict is stored
before it is reported."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import PackageNotFoundError, version

from dlgrade import __version__
from dlgrade.classroom.answers.intake import Reading
from dlgrade.classroom.model import ClassAnswer, Intake
from dlgrade.classroom.running.pool import Open, grade_all
from dlgrade.classroom.running.work import ClassPlan
from dlgrade.classroom.storage.database import with_space
from dlgrade.classroom.storage.results import Results
from dlgrade.classroom.storage.stored import VerdictKey
from dlgrade.course.model import Exercise, Needs
from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.verdict.store import course_digest


@dataclass(frozen=True)
class WorkCount:
    """The amount of work: `different` is the number of distinct answers, `waiting` of which have no verdict yet."""

    different: int
    waiting: int


def run_class(
    reading: Reading,
    exercises: Sequence[Exercise],
    results: Results,
    plan: ClassPlan,
    open_executor: Open,
    begun: Callable[[Intake, WorkCount], None],
    finished: Callable[[], None],
) -> Intake:
    """Grade the answers that have no verdict yet, and return everything that was read. The first answers are graded
    while the others are still read.

    `begun` is called with the amount of work as soon as everything is read, and `finished` after each verdict is
    stored. A verdict is found again by its key, so one that is stored before its hand-in is not lost if the process is
    killed in between.
    """
    keys = _Keys(exercises, plan)

    def waiting() -> Iterator[tuple[VerdictKey, ClassAnswer]]:
        count = 0
        for answer in reading:
            if answer.name in keys.of_name:
                continue
            key = keys.add(answer)
            if not results.known(key):
                count += 1
                yield key, answer
        with_space(partial(results.begin, reading.intake, keys.of_name))
        begun(reading.intake, WorkCount(len(keys.of_name), count))

    for graded in grade_all(open_executor, plan, waiting()):
        with_space(partial(results.keep_all, graded))
        for _ in graded:
            finished()
    return reading.intake


class _Keys:
    """The keys of the verdicts on the answers of a class."""

    def __init__(self, exercises: Sequence[Exercise], plan: ClassPlan) -> None:
        self._by_slug, self._plan = {exercise.slug: exercise for exercise in exercises}, plan
        self._editions: dict[str, str] = {}
        self.of_name: dict[str, VerdictKey] = {}
        """Name of an answer → the key of its verdict."""

    def add(self, answer: ClassAnswer) -> VerdictKey:
        """Note and return the key of the verdict on an answer."""
        exercise = self._by_slug[answer.exercise]
        if exercise.slug not in self._editions:
            self._editions[exercise.slug] = course_digest(exercise)
        edition, packages = self._editions[exercise.slug], packages_here(exercise.needs)
        key = VerdictKey(exercise.slug, answer.digest, edition, self._plan.seed, self._plan.level, packages)
        self.of_name[answer.name] = key
        return key


@cache
def packages_here(needs: Needs) -> str:
    """The versions of dlgrade, Python and the packages that an exercise runs with: `dlgrade 0.1.0, python
    3.11.2, numpy 2.4.0`."""
    names = dict.fromkeys(["numpy", FRAMEWORKS[needs].module])
    versions = [f"dlgrade {__version__}", f"python {platform.python_version()}"]
    for name in names:
        try:
            versions.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            versions.append(f"{name} -")
    return ", ".join(versions)
