"""Records the lessons of an exercise for pages that have no programs; see `recorded.py`."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import islice
from types import MappingProxyType

from dlgrade.course.variants import mistakes_of
from dlgrade.examples.model import ExpectedCall
from dlgrade.lessons.comparing import Comparison, compare
from dlgrade.lessons.making import MAX_USELESS, LessonMaker
from dlgrade.lessons.model import Lesson
from dlgrade.lessons.recorded import RecordedAnswer, RecordedCall, RecordedLesson
from dlgrade.lessons.shown import answer_text, refusal, refuted_text, way_out_text
from dlgrade.lessons.values import can_be_typed, written


def made_lessons(maker: LessonMaker, kept: Mapping[str, Lesson | None] = MappingProxyType({})) -> tuple[Lesson, ...]:
    """The lessons of all listed mistakes that a small call refutes, in the order of the file. Each has calls from which
    a reader chooses. Calls are searched for only where the mistake's name is not in `kept`."""
    mistakes = mistakes_of(maker.exercise)
    made = [kept[mistake.name] if mistake.name in kept else maker.lesson(mistake) for mistake in mistakes]
    lessons = [lesson for lesson in made if lesson is not None]
    pool = {
        comparison.call.call: comparison.call for lesson in lessons for comparison in (*lesson.shown, lesson.way_out)
    }
    return tuple(
        lesson if lesson.mistake.name in kept else replace(lesson, useless=useless_calls(maker, lesson, pool.values()))
        for lesson in lessons
    )


def useless_calls(maker: LessonMaker, lesson: Lesson, pool: Iterable[ExpectedCall]) -> tuple[Comparison, ...]:
    """Calls that do not refute the program: those that were met while the lesson was made, and calls of `pool`, which
    refute other programs of the exercise. Calls whose answers the learner sees are left out."""
    before = {
        comparison.call.call for comparison in (*lesson.shown, lesson.way_out, lesson.asked) if comparison is not None
    }
    compared = (compare(maker.programs, lesson.mistake, call) for call in pool if call.call not in before)
    fresh = (comparison for comparison in compared if comparison.standing in ("same", "open"))
    useless = {comparison.call.call: comparison for comparison in islice(fresh, MAX_USELESS)}
    useless |= {comparison.call.call: comparison for comparison in lesson.useless}
    return tuple(useless.values())[:MAX_USELESS]


def recorded(lesson: Lesson) -> RecordedLesson:
    """The part of a lesson that is kept.

    A call that is shown cannot be a choice as well. So if only one call refutes the program, it is not shown, unless
    nothing else could be. If every call refutes the program, the lesson has no choices.
    """
    lesson = _with_a_choice(lesson)
    assert lesson.mistake.mistake is not None
    way_out, shown = lesson.way_out, list(lesson.shown)
    if way_out in shown and len(shown) > 1:
        shown.remove(way_out)
    stand_above = {comparison.text for comparison in (*shown, lesson.asked) if comparison is not None}
    can_choose = way_out.text not in stand_above and len(lesson.useless) > 0
    choices = [_choice(comparison) for comparison in (way_out, *lesson.useless)] if can_choose else []
    random.Random(lesson.mistake.name).shuffle(choices)
    return RecordedLesson(
        lesson.mistake.name, lesson.mistake.replaces, lesson.mistake.mistake,
        tuple(RecordedCall(comparison.text, answer_text(comparison.wrong)) for comparison in shown),
        _asked(lesson.asked), tuple(choices), way_out_text(replace(lesson, shown=tuple(shown))),
    )  # fmt: skip


def _with_a_choice(lesson: Lesson) -> Lesson:
    """The lesson, but the call to predict must not be the only one that refutes the program, since the reader has to
    choose that one. It is then replaced by a call that the program answers rightly."""
    if lesson.asked is None or lesson.asked.text != lesson.way_out.text or len(lesson.useless) < 2:
        return lesson
    alike = [comparison for comparison in lesson.useless if comparison.call.touches == lesson.way_out.call.touches]
    same = [comparison for comparison in alike if comparison.standing == "same" and can_be_typed(comparison.wrong)]
    if not same:
        return lesson
    predicted = min(same, key=lambda comparison: len(comparison.text))
    return replace(
        lesson,
        asked=predicted,
        useless=tuple(comparison for comparison in lesson.useless if comparison is not predicted),
    )


def _asked(predicted: Comparison | None) -> RecordedAnswer | None:
    if predicted is None or predicted.wrong is None:
        return None
    sentence = answer_text(predicted.wrong, changes=False)
    value = "" if predicted.wrong.types else written(predicted.wrong)
    return RecordedAnswer(predicted.text, sentence, predicted.wrong.types, value)


def _choice(compared: Comparison) -> RecordedCall:
    refutes = compared.standing == "refuted"
    return RecordedCall(compared.text, refuted_text(compared) if refutes else refusal(compared), refutes)
