"""The table of the course, including quizzes and what was passed only in the web page."""

from __future__ import annotations

from rich.console import RenderableType
from rich.text import Text as RichText

from dlgrade.course.model import Course
from dlgrade.files import file_in_the_way
from dlgrade.messages import progress as messages
from dlgrade.progress.page_marks import PageMarks, PageMarksError, kept_page_marks
from dlgrade.progress.standing import quiz_standings
from dlgrade.quiz.progress import Progress, ProgressError
from dlgrade.report.overview import Verdicts, is_open_for_page, overview
from dlgrade.text import Lang


def course_table(course: Course, verdicts: Verdicts, lang: Lang) -> list[RenderableType]:
    """The table, followed by an explanation of its signs.
    A record that cannot be read is reported below the table and left unchanged."""
    below: list[RenderableType] = []
    try:
        page = kept_page_marks(course.root)
    except PageMarksError as error:
        page = PageMarks()
        below.append(RichText(error.text(lang), style="yellow"))
    try:
        quizzes = quiz_standings(course.root, Progress(course.root), page)
    except ProgressError as error:
        quizzes = {}
        unreadable = file_in_the_way(error.path) or messages.UNREADABLE_ANSWERS.filled(path=error.path)
        if RichText(unreadable(lang), style="yellow") not in below:  # one file may be in the way of both records
            below.append(RichText(unreadable(lang), style="yellow"))
    waiting = {exercise.slug for exercise in course.exercises if is_open_for_page(verdicts.get(exercise))}
    if waiting & page.exercises or any(standing.only_page for standing in quizzes.values()):
        below.insert(0, RichText(messages.ONLY_IN_PAGE(lang), style="dim"))
    return [overview(course, verdicts, lang, quizzes, page.exercises), *below]
