"""Answers and lessons as text for a student, and as data for programs."""

from __future__ import annotations

from typing import Any

from dlgrade.exam.small.code import NoSource
from dlgrade.examples.programs import Answer
from dlgrade.isolation.student.plain import same
from dlgrade.lessons.comparing import Comparison
from dlgrade.lessons.model import Lesson
from dlgrade.lessons.values import written
from dlgrade.messages import lessons as messages
from dlgrade.text import Lang, Text, visible

SCHEMA = 1
MAX_MESSAGE = 120  # characters of an exception's message


def answer_text(answer: Answer | None, changes: bool = True) -> Text:
    """What a program did: its value, or its exception; with `changes`, whether it changed what it was given."""
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
        return text.filled(right=f"{right.types[0]}: {right.message[:MAX_MESSAGE]}")
    return text.filled(right=answer_text(right))


def refuted_text(compared: Comparison) -> Text:
    """What right programs and the wrong one answer in a call that refutes it."""
    return messages.REFUTED.filled(right=answer_text(compared.right), wrong=answer_text(compared.wrong))


def way_out_text(compared: Comparison) -> Text:
    """A call that refutes the program, for a student who wants to see one."""
    call = "; ".join(call_lines(compared))
    return messages.WAY_OUT.filled(call=call, right=answer_text(compared.right), wrong=answer_text(compared.wrong))


def call_lines(compared: Comparison) -> list[str]:
    """The call as one types it, with the statements before it."""
    return [*compared.call.setup.splitlines(), compared.call.call]


def as_data(lesson: Lesson, code: str | None, lang: Lang) -> dict[str, Any]:
    """The lesson for programs. It names no mistake, since that is what is to be found out."""
    return {
        "schema": SCHEMA,
        "exercise": lesson.exercise.slug,
        "function": lesson.mistake.replaces,
        "shown": [_data(each, lang) for each in lesson.shown],
        "predict": "\n".join(call_lines(lesson.asked)) if lesson.asked is not None else None,
        "code": code,
    }


def _data(compared: Comparison, lang: Lang) -> dict[str, str]:
    return {"call": "\n".join(call_lines(compared)), "answer": answer_text(compared.wrong)(lang)}
