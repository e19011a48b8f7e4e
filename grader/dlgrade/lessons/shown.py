"""Answers and lessons as text for a student, and as data for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dlgrade.exam.small_calls.code import NoSource
from dlgrade.examples.programs import Answer
from dlgrade.isolation.student.outcome import error_text
from dlgrade.isolation.student.plain import same
from dlgrade.lessons.comparing import Comparison
from dlgrade.lessons.model import Lesson
from dlgrade.lessons.tries import LessonTry
from dlgrade.lessons.values import written
from dlgrade.messages import lessons as messages
from dlgrade.text import Lang, Text, visible

SCHEMA = 1
MAX_MESSAGE = 120  # characters of an exception's message


def answer_text(answer: Answer | None, changes: bool = True) -> Text:
    """The sentence about what a program did: its value or exception and,
    with `changes`, whether it changed its arguments."""
    if answer is None:
        return messages.UNFINISHED
    if answer.types:
        return messages.RAISES.filled(error=answer.types[0])
    try:
        value = Text(*(visible(written(answer)),) * 2)
    except NoSource:
        value = messages.TOO_LARGE
    changed = changes and not same(list(answer.before), list(answer.after))
    return messages.CHANGES.filled(value=value) if changed else value


def refusal(compared: Comparison, known: bool = False) -> Text:
    """Why a typed call does not refute the program."""
    text = messages.NOT_REFUTED["known" if known else compared.standing]
    right = compared.right
    if compared.standing in ("strange", "broken") and right is not None:
        return text.filled(right=error_text(right.types, right.message, MAX_MESSAGE))
    return text.filled(right=answer_text(right))


def refuted_text(compared: Comparison) -> Text:
    """The sentence about a call that refutes the program: what right programs and the wrong one answer."""
    return messages.REFUTED.filled(right=answer_text(compared.right), wrong=answer_text(compared.wrong))


def met_before(tries: Sequence[LessonTry], lang: Lang) -> list[str]:
    """The sentence that a program comes back, and when it was last asked about; an empty list where it is new."""
    last = max((attempt.at for attempt in tries), default=None)
    return [] if last is None else [messages.MET_BEFORE(lang, when=last.astimezone().strftime("%Y-%m-%d"))]


def way_out_text(lesson: Lesson) -> Text:
    """The sentence that shows a call which refutes the program. If no other is known, it is a call shown before."""
    compared = lesson.way_out
    text = messages.WAY_OUT_ABOVE if compared.text in lesson.known else messages.WAY_OUT
    call = "; ".join(compared.lines)
    return text.filled(call=call, right=answer_text(compared.right), wrong=answer_text(compared.wrong))


def as_data(lesson: Lesson, code: str | None, lang: Lang) -> dict[str, Any]:
    """The lesson as data for programs. It does not name the mistake, since the student has to find it out."""
    return {
        "schema": SCHEMA,
        "exercise": lesson.exercise.slug,
        "function": lesson.mistake.replaces,
        "shown": [_data(comparison, lang) for comparison in lesson.shown],
        "predict": lesson.asked.text if lesson.asked is not None else None,
        "code": code,
    }


def _data(compared: Comparison, lang: Lang) -> dict[str, str]:
    return {"call": compared.text, "answer": answer_text(compared.wrong)(lang)}
