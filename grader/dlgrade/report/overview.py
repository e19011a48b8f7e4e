"""Draws the table of the course: one row for each chapter."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from rich import box
from rich.columns import Columns
from rich.table import Table
from rich.text import Text as RichText

from dlgrade.course.model import Chapter, Course, Exercise
from dlgrade.messages import progress as progress_messages
from dlgrade.messages import report as messages
from dlgrade.report.outline import SYMBOLS, mark_of
from dlgrade.report.text import STYLES
from dlgrade.text import Lang
from dlgrade.verdict.model import Verdict

Verdicts = Mapping[Exercise, Verdict]
MAX_TITLE_COLUMNS = 20


@dataclass(frozen=True, slots=True)
class QuizStanding:
    """The progress in a chapter's quiz: `right` of `total` questions were answered rightly here, and `only_page`
    further ones only in the web page."""

    right: int
    only_page: int
    total: int


def overview(
    course: Course,
    verdicts: Verdicts,
    lang: Lang,
    quizzes: Mapping[str, QuizStanding],
    in_page: Collection[str] = (),
) -> Table:
    """A row for each chapter: the marks of its exercises, its points, and its quiz. `in_page` are the exercises that
    were passed in the web page; this is shown until they are graded here."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    # Titles are wrapped early, so that at 80 columns there is room for the exercises.
    table.add_column(messages.CHAPTER(lang), overflow="fold", max_width=MAX_TITLE_COLUMNS if quizzes else None)
    table.add_column(messages.EXERCISES(lang), overflow="fold")
    table.add_column(messages.POINTS(lang), justify="right", no_wrap=True)
    if quizzes:
        table.add_column(progress_messages.QUIZ(lang), justify="right", no_wrap=True)
    for chapter in course.chapters:
        if chapter.exercises or chapter.name in quizzes:
            title = f"{chapter.number} {chapter.title(lang)}"
            quiz = [_quiz(quizzes.get(chapter.name))] if quizzes else []
            table.add_row(title, _marks(chapter, verdicts, in_page), _points(chapter, verdicts), *quiz)
    return table


def _marks(chapter: Chapter, verdicts: Verdicts, in_page: Collection[str]) -> Columns:
    marks = [_mark(exercise, verdicts.get(exercise), exercise.slug in in_page) for exercise in chapter.exercises]
    return Columns(marks, padding=(0, 2))


def _mark(exercise: Exercise, verdict: Verdict | None, in_page: bool) -> RichText:
    symbol, style = ("–", "dim")
    if verdict is not None:
        mark = mark_of(verdict.kind)
        symbol, style = SYMBOLS[mark], STYLES[mark]
    if in_page and is_open_for_page(verdict):
        symbol, style = "○", "cyan"
    return RichText(f"{symbol} {exercise.slug}", style=style, no_wrap=True)


def is_open_for_page(verdict: Verdict | None) -> bool:
    """Is there no verdict on an attempt here yet, so that the web page's mark is shown?"""
    return verdict is None or verdict.kind == "not_attempted"


def _points(chapter: Chapter, verdicts: Verdicts) -> str:
    chapter_verdicts = [verdicts[exercise] for exercise in chapter.exercises if exercise in verdicts]
    if not chapter_verdicts:
        return "–"
    points = sum(verdict.points or 0 for verdict in chapter_verdicts)
    return f"{points}/{sum(verdict.max_points for verdict in chapter_verdicts)}"


def _quiz(standing: QuizStanding | None) -> str:
    if standing is None:
        return "–"
    return f"{standing.right}{f'+{standing.only_page}' if standing.only_page else ''}/{standing.total}"


def next_exercise(exercises: Sequence[Exercise], verdicts: Verdicts) -> Exercise | None:
    """The first exercise that has not passed; None if all have. Exercises that were begun come before the others, and
    bonus exercises last."""
    waiting = [exercise for exercise in exercises if exercise not in verdicts or verdicts[exercise].kind != "passed"]
    begun = [exercise for exercise in waiting if exercise in verdicts and verdicts[exercise].kind != "not_attempted"]
    return next(iter([*begun, *(exercise for exercise in waiting if not exercise.bonus), *waiting]), None)


def following(exercises: Sequence[Exercise], verdicts: Verdicts, current: Exercise) -> list[Exercise]:
    """The other exercises that have not passed, in the order to continue in: those after the current one, then those
    before it; bonus exercises come last."""
    place = exercises.index(current)
    others = [*exercises[place + 1 :], *exercises[:place]]
    waiting = [exercise for exercise in others if exercise not in verdicts or verdicts[exercise].kind != "passed"]
    return sorted(waiting, key=lambda exercise: exercise.bonus)
