"""Writes the longer explanation of the first failed check (`grade why`): a small call worked through, the sentence of
the task that it breaks, and the place in the chapter that explains it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Literal

from dlgrade.course.mistake_texts import mistake_text
from dlgrade.course.model import Exercise
from dlgrade.course.requirement_text import requirement_text
from dlgrade.exam.small_calls.model import SmallCall
from dlgrade.messages import why as messages
from dlgrade.text import Lang, visible
from dlgrade.verdict.model import CheckVerdict, Verdict

Role = Literal["title", "said", "text", "code", "value", "quote", "pointer"]


@dataclass(frozen=True, slots=True)
class WhyLine:
    """A line or a paragraph. Those with the roles `text` and `quote` are Markdown of the course; all
    others are plain text."""

    role: Role
    text: str


def first_failed(verdict: Verdict) -> CheckVerdict | None:
    """The first check that failed and has an explanation; None if there is none."""
    failed = (check for check in verdict.checks if check.kind not in ("passed", "skipped", "not_attempted"))
    return next((check for check in failed if check.explanation is not None), None)


def why_lines(exercise: Exercise, verdict: Verdict, tests: Sequence[str], lang: Lang) -> Iterator[WhyLine]:
    """The lines of the longer explanation; none if no check failed. `tests` are the requirements that
    the failed check tests."""
    check = first_failed(verdict)
    if check is None or check.explanation is None:
        return
    yield WhyLine("title", f"{exercise.slug} · {exercise.title(lang)}")
    second = check.explanation.second
    names = (check.explanation.mistake, second.mistake if second else "")
    for sentence, mistake in zip(check.explanation.sentences, names, strict=False):
        yield WhyLine("said", visible(sentence(lang)))
        written = mistake_text(exercise, mistake)
        if written is not None:
            yield WhyLine("text", written(lang))
    small = check.small or next((other.small for other in verdict.checks if other.small is not None), None)
    if small is not None:
        yield from _worked_through(small, lang)
    broken = [text for name in tests if (text := requirement_text(exercise, name, lang))]
    if broken:
        yield WhyLine("said", messages.REQUIREMENT(lang))
        yield from (WhyLine("quote", text) for text in dict.fromkeys(broken))
    yield WhyLine("pointer", _pointer(exercise, check.explanation.see, lang))
    yield WhyLine("pointer", messages.AND_NOW(lang, slug=exercise.slug))


def _worked_through(small: SmallCall, lang: Lang) -> Iterator[WhyLine]:
    yield WhyLine("said", messages.TRY_IT(lang))
    yield from (WhyLine("code", line) for line in [*small.setup.splitlines(), small.call])
    yield WhyLine("value", (messages.YOURS_RAISES if small.raised else messages.YOURS)(lang, got=small.got))
    expected = messages.EXPECTED_ERROR if small.must_raise else messages.EXPECTED
    yield WhyLine("value", expected(lang, expected=small.expected))
    got, wanted = (_number(text) for text in (small.got, small.expected))
    if got is None or wanted is None or small.raised or small.must_raise:
        return
    if wanted and got and f"{got / wanted:.4g}" not in ("1", "-1"):
        yield WhyLine("value", messages.RATIO(lang, ratio=f"{got / wanted:.4g}"))
    else:
        yield WhyLine("value", messages.DIFFERENCE(lang, difference=f"{got - wanted:.4g}"))


def _number(source: str) -> float | None:
    """The number that the source is a literal of; None for any other source."""
    try:
        value = ast.literal_eval(source)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return None
    return float(value) if type(value) in (int, float) and isfinite(value) else None


def _pointer(exercise: Exercise, anchor: str, lang: Lang) -> str:
    number, page = exercise.chapter.partition("_")[0], f"{exercise.chapter}/"
    if not anchor:
        return messages.SEE_CHAPTER(lang, chapter=number, page=page)
    return messages.SEE(lang, chapter=number, page=page, anchor=anchor)
