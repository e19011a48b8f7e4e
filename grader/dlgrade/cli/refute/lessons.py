"""Finds the exercises that have lessons here, and makes the lessons one by one, as they are needed."""

from __future__ import annotations

import random
from collections.abc import Generator, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime

from dlgrade.course.model import Course, CourseError, Exercise
from dlgrade.course.variants import Variant, mistakes_of
from dlgrade.examples.programs import answering
from dlgrade.grading.installed_frameworks import missing_framework
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.lessons.history import LessonHistory
from dlgrade.lessons.making import LessonMaker, lesson_maker
from dlgrade.lessons.model import Lesson
from dlgrade.lessons.schedule import in_order
from dlgrade.lessons.tries import LessonKey
from dlgrade.messages import lessons as messages
from dlgrade.text import TextError
from dlgrade.verdict.store import VerdictStore

Lessons = Iterator[tuple[Lesson, LessonMaker]]
"""Lessons, each with the maker that judges the calls typed in it."""
Queue = Sequence[tuple[Exercise, Variant]]


class CannotTeach(TextError):
    """There is no lesson here; the text says why."""


def with_programs(exercise: Exercise) -> Exercise:
    """The exercise with its solution and mistakes as programs. Raises CannotTeach if it has none, or if its
    framework is missing."""
    if missing := missing_framework(exercise):
        raise CannotTeach(missing)
    try:
        return answering(exercise)
    except CourseError as error:
        raise CannotTeach(messages.NO_PROGRAMS.filled(slug=exercise.slug)) from error


@contextmanager
def lessons_of(
    course: Course, chosen: Sequence[Exercise], history: LessonHistory, chance: random.Random
) -> Iterator[Lessons]:
    """Lessons of these exercises, in the order of the learner's own history."""
    exercises = _all_with_programs(chosen)
    store = VerdictStore(course.root)
    begun = {exercise.slug for exercise in chosen if store.last(exercise) is not None} if len(exercises) > 1 else set()
    mistake_by_key = {
        LessonKey(exercise.slug, variant.name): (exercise, variant)
        for exercise in exercises
        for variant in mistakes_of(exercise)
    }
    order = in_order(list(mistake_by_key), history.tries, begun, datetime.now(UTC), chance)
    limits = Limits(withheld_folder=str(course.root))
    sandbox = open_sandbox(limits)
    made = _made([mistake_by_key[key] for key in order], sandbox, limits)
    try:
        with closing(made):
            yield made
    finally:
        sandbox.close()


def _all_with_programs(exercises: Sequence[Exercise]) -> list[Exercise]:
    """Those exercises that can be taught here. Raises CannotTeach if none can."""
    with_sources, reason = list[Exercise](), None
    for exercise in exercises:
        try:
            with_sources.append(with_programs(exercise))
        except CannotTeach as error:
            reason = reason or error
    if not with_sources and reason is not None:
        raise reason
    return with_sources


def _made(queue: Queue, sandbox: Sandbox, limits: Limits) -> Generator[tuple[Lesson, LessonMaker], None, None]:
    """The lessons of the queue. The programs of an exercise stay loaded until the end."""
    makers = dict[str, LessonMaker]()
    with ExitStack() as stack:
        for exercise, mistake in queue:
            if exercise.slug not in makers:
                makers[exercise.slug] = stack.enter_context(lesson_maker(exercise, sandbox, limits))
            lesson = makers[exercise.slug].lesson(mistake)
            if lesson is not None:
                yield lesson, makers[exercise.slug]
