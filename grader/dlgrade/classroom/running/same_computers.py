"""Checks before a run that every worker of a cluster would grade as this computer does: with the same course, package
versions and isolation level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dlgrade.classroom.running.run import packages_here
from dlgrade.classroom.running.work import ClassPlan, level_here
from dlgrade.course.loading import load_course
from dlgrade.course.model import CourseError, Exercise
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.messages import dask_cluster as messages
from dlgrade.text import Text
from dlgrade.verdict.store import course_digest

if TYPE_CHECKING:
    from distributed import Client


@dataclass(frozen=True)
class WorkerState:
    """Everything on one computer that its verdicts depend on. `editions` and `packages` map an exercise's slug to the
    digest of its files and to the versions of the packages that it runs with."""

    editions: dict[str, str]
    packages: dict[str, str]
    level: Level


def worker_state(plan: ClassPlan, slugs: Sequence[str]) -> WorkerState:
    """The state of the computer that this runs on. Raises CourseError if the course of the plan is not there."""
    exercises = [exercise for exercise in load_course(plan.course).exercises if exercise.slug in slugs]
    return WorkerState(
        {exercise.slug: course_digest(exercise) for exercise in exercises},
        {exercise.slug: packages_here(exercise.needs) for exercise in exercises},
        level_here(plan.course, "L0"),
    )


def demand_alike(client: Client, plan: ClassPlan, exercises: Sequence[Exercise]) -> None:
    """Raise CourseError if a worker's verdicts on these exercises could differ from those of this computer."""
    slugs = tuple(exercise.slug for exercise in exercises)
    own_state = worker_state(plan, slugs)
    states: dict[str, Any] = client.run(worker_state, plan, slugs, on_error="return")
    for worker, state in sorted(states.items()):
        reason = difference(own_state, state, plan)
        if reason is not None:
            raise CourseError(messages.NOT_ALIKE.filled(worker=worker, reason=reason))


def difference(own_state: WorkerState, other_state: WorkerState | BaseException, plan: ClassPlan) -> Text | None:
    """Why a worker cannot take part in this run; None if it can. `other_state` is its state, or the
    exception that it raised instead of returning one."""
    if isinstance(other_state, (OSError, CourseError)):
        return messages.NO_COURSE.filled(path=plan.course)
    if isinstance(other_state, BaseException):
        return messages.NO_PACKAGE.filled(error=f"{type(other_state).__name__}: {other_state}")
    for slug, edition in own_state.editions.items():
        if other_state.editions.get(slug) != edition:
            return messages.OTHER_EXERCISE.filled(exercise=slug)
        if other_state.packages[slug] != own_state.packages[slug]:
            return messages.OTHER_PACKAGES.filled(here=own_state.packages[slug], there=other_state.packages[slug])
    if other_state.level < plan.level:
        return messages.OTHER_LEVEL.filled(here=plan.level, there=other_state.level)
    return None
