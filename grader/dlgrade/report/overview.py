"""Draws the table of the course: one row for each chapter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich import box
from rich.columns import Columns
from rich.table import Table
from rich.text import Text as RichText

from dlgrade.course.model import Chapter, Course, Exercise
from dlgrade.messages import report as messages
from dlgrade.report.outline import SYMBOLS, mark_of
from dlgrade.report.text import STYLES
from dlgrade.text import Lang
from dlgrade.verdict.model import Verdict

Verdicts = Mapping[Exercise, Verdict]


def overview(course: Course, verdicts: Verdicts, lang: Lang) -> Table:
    """Each chapter with the marks of its exercises and its points."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(messages.CHAPTER(lang), overflow="fold")
    table.add_column(messages.EXERCISES(lang), overflow="fold")
    table.add_column(messages.POINTS(lang), justify="right", no_wrap=True)
    for chapter in course.chapters:
        if chapter.exercises:
            table.add_row(
                f"{chapter.number} {chapter.title(lang)}",
                _marks(chapter, verdicts),
                _points(chapter, verdicts),
            )
    return table


def _marks(chapter: Chapter, verdicts: Verdicts) -> Columns:
    return Columns([_mark(exercise, verdicts.get(exercise)) for exercise in chapter.exercises], padding=(0, 2))


def _mark(exercise: Exercise, verdict: Verdict | None) -> RichText:
    symbol, style = ("–", "dim")
    if verdict is not None:
        mark = mark_of(verdict.kind)
        symbol, style = SYMBOLS[mark], STYLES[mark]
    return RichText(f"{symbol} {exercise.slug}", style=style, no_wrap=True)


def _points(chapter: Chapter, verdicts: Verdicts) -> str:
    known = [verdicts[exercise] for exercise in chapter.exercises if exercise in verdicts]
    if not known:
        return "–"
    return f"{sum(verdict.points or 0 for verdict in known)}/{sum(verdict.max_points for verdict in known)}"


def next_exercise(course: Course, verdicts: Verdicts) -> Exercise | None:
    """The first exercise that has not passed; exercises that were begun come before the others,
    bonus exercises last."""

    def open_(exercise: Exercise) -> bool:
        return exercise in verdicts and verdicts[exercise].kind != "passed"

    waiting = [exercise for exercise in course.exercises if open_(exercise)]
    begun = [exercise for exercise in waiting if verdicts[exercise].kind != "not_attempted"]
    return next(iter([*begun, *(e for e in waiting if not e.bonus), *waiting]), None)


def following(exercises: Sequence[Exercise], verdicts: Verdicts, current: Exercise) -> list[Exercise]:
    """The exercises that have not passed, in the order in which to go on from the current one: those after it, then
    those before it, bonus exercises last."""
    place = exercises.index(current)
    others = [*exercises[place + 1 :], *exercises[:place]]
    waiting = [each for each in others if each not in verdicts or verdicts[each].kind != "passed"]
    return sorted(waiting, key=lambda exercise: exercise.bonus)
