"""Runs the grading of a class: answers that already have a verdict are skipped, and each verdict is stored
before it is reported."""

from __future__ import annotations

import platform
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from dlgrade import __version__
from dlgrade.classroom.model import Intake
from dlgrade.classroom.pool import Open, grade_all
from dlgrade.classroom.results import Results
from dlgrade.classroom.stored import VerdictKey
from dlgrade.classroom.work import ClassPlan
from dlgrade.course.model import Exercise, Needs
from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.verdict.store import course_digest


@dataclass(frozen=True)
class WorkCount:
    """The amount of work: `different` is the number of distinct answers, `waiting` of which have no verdict yet."""

    different: int
    waiting: int


def run_class(
    intake: Intake,
    exercises: Sequence[Exercise],
    results: Results,
    plan: ClassPlan,
    open_executor: Open,
    begun: Callable[[WorkCount], None],
    finished: Callable[[], None],
) -> None:
    """Grade the answers that have no verdict yet. `begun` is called with the amount of work before the first, and
    `finished` after each verdict is stored."""
    keys = keys_of(intake, exercises, plan)
    results.begin(intake, keys)
    waiting = {key: intake.answers[name] for name, key in keys.items() if not results.known(key)}
    begun(WorkCount(len(keys), len(waiting)))
    if not waiting:
        return
    for graded in grade_all(open_executor, plan, waiting):
        results.keep_all(graded)
        for _ in graded:
            finished()


def keys_of(intake: Intake, exercises: Sequence[Exercise], plan: ClassPlan) -> dict[str, VerdictKey]:
    """`exercise/submission` → the key of its verdict, for each answer of the class. They are sorted, so that the
    answers to one exercise follow each other and a process opens few graders at a time."""
    by_slug = {exercise.slug: exercise for exercise in exercises}
    editions = {answer.exercise: course_digest(by_slug[answer.exercise]) for answer in intake.answers.values()}
    keys = {}
    for name, answer in sorted(intake.answers.items()):
        packages = packages_here(by_slug[answer.exercise].needs)
        keys[name] = VerdictKey(
            answer.exercise, answer.digest, editions[answer.exercise], plan.seed, plan.level, packages
        )
    return keys


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
