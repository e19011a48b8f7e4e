"""Makes lessons from the calls that are kept: it runs the programs on them again, and searches for nothing."""

from __future__ import annotations

from collections.abc import Sequence

from dlgrade.course.model import Exercise
from dlgrade.course.variants import Variant, mistakes_of
from dlgrade.examples.model import ExpectedCall
from dlgrade.examples.programs import Programs
from dlgrade.lessons.comparing import Comparison, compare
from dlgrade.lessons.model import Lesson
from dlgrade.lessons.remembered import LessonCalls, RememberedLessons
from dlgrade.lessons.values import can_be_typed


def renewed(exercise: Exercise, programs: Programs, kept: RememberedLessons) -> dict[str, Lesson | None]:
    """The lesson of each mistake with the programs' present answers, or None where the search had found none.

    A mistake is left out if its calls no longer do what they were kept for, as may happen with a program that draws
    its own random numbers.
    """
    lesson_by_mistake = dict[str, Lesson | None]()
    for mistake in mistakes_of(exercise):
        calls = kept.lessons.get(mistake.name)
        lesson = _asked(exercise, programs, mistake, calls) if calls is not None else None
        if lesson is None or _holds(lesson):
            lesson_by_mistake[mistake.name] = lesson
    return lesson_by_mistake


def _asked(exercise: Exercise, programs: Programs, mistake: Variant, calls: LessonCalls) -> Lesson:
    def compared(asked: Sequence[ExpectedCall]) -> tuple[Comparison, ...]:
        return tuple(compare(programs, mistake, call) for call in asked)

    shown, useless = compared(calls.shown), compared(calls.useless)
    way_out = (
        next((comparison for comparison in shown if comparison.call == calls.way_out), None)
        or compared([calls.way_out])[0]
    )
    return Lesson(exercise, mistake, shown, next(iter(compared(calls.asked)), None), way_out, useless)


def _holds(lesson: Lesson) -> bool:
    """Whether each call of the lesson still does what it was kept for: the last one shown and the way out refute the
    program, the others do not."""
    *right, wrong = (comparison.standing for comparison in lesson.shown)
    return (
        {wrong, lesson.way_out.standing} == {"refuted"}
        and set(right) <= {"same"}
        and {comparison.standing for comparison in lesson.useless} <= {"same", "open"}
        and (lesson.asked is None or can_be_typed(lesson.asked.wrong))
    )
