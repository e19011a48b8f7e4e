"""Makes the source notebook of an nbgrader assignment from the exercises' folders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

import nbformat as untyped

from dlgrade.course.model import Chapter, Course, Exercise
from dlgrade.course.task import read_text
from dlgrade.exam.loading import load_checks
from dlgrade.messages import nbgrader as messages
from dlgrade.nbgrader.names import check_source, task_id
from dlgrade.nbgrader.quiz import quiz_cells, quiz_of, refuse_repeated
from dlgrade.slicing.opened import answer_id
from dlgrade.text import Lang

nbformat: Any = untyped  # its functions carry no types
SCHEMA = 3
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


def source_notebook(course: Course, exercises: Sequence[Exercise], lang: Lang, quizzes: Sequence[Chapter] = ()) -> str:
    """The teacher's version, with solutions between their marks, as the text of an `.ipynb` file. The questions of the
    chapters in `quizzes` come at the end."""
    chapters = {chapter.name: chapter for chapter in course.chapters}
    cells: list[Any] = []
    headings: Counter[str] = Counter()
    for name, group in groupby(exercises, lambda exercise: exercise.chapter):
        headings[name] += 1
        cells += [_heading(chapters[name], lang, not cells, headings[name]), *_cells(group, lang)]
    for quiz in filter(None, (quiz_of(course, chapter) for chapter in quizzes)):
        cells += quiz_cells(quiz, lang)
    refuse_repeated(cells)
    notebook = nbformat.v4.new_notebook(cells=cells)
    notebook.metadata.kernelspec = KERNEL
    notebook.metadata.language_info = {"name": "python"}
    nbformat.validate(notebook)
    return str(nbformat.writes(notebook)) + "\n"


def points(exercise: Exercise) -> int:
    """The sum of the checks' points."""
    return sum(check.points for check in load_checks(exercise))


def _heading(chapter: Chapter, lang: Lang, first: bool, nth: int) -> Any:
    """The cell with a chapter's title. The teacher chooses the order of the exercises, so a chapter may have an `nth`
    heading, whose name differs from the one before, as nbgrader requires."""
    grade_id = f"chapter-{chapter.number}" + (f"-{nth}" if nth > 1 else "")
    text = f"# {chapter.number} {chapter.title(lang)}" + (f"\n\n{messages.HOW(lang)}" if first else "")
    return _cell(nbformat.v4.new_markdown_cell(text), grade_id, locked=True)


def _cells(exercises: Iterable[Exercise], lang: Lang) -> Iterator[Any]:
    for exercise in exercises:
        most, slug = points(exercise), exercise.slug
        answer = nbformat.v4.new_code_cell(read_text(exercise.solution).rstrip())
        graded = nbformat.v4.new_code_cell(check_source(slug, lang))
        yield _cell(nbformat.v4.new_markdown_cell(_task(exercise, most, lang)), task_id(slug), locked=True)
        yield _cell(answer, answer_id(slug), solution=True)
        yield _cell(graded, slug, grade=True, locked=True, points=most)


def _task(exercise: Exercise, most: int, lang: Lang) -> str:
    task = exercise.task(lang)
    facts = [
        messages.TASK_FACTS(lang, minutes=task.minutes, points=most),
        *([messages.BONUS(lang)] if task.bonus else []),
    ]
    return f"## {task.title}\n\n*{' · '.join(facts)}*\n\n{task.statement}"


def _cell(cell: Any, grade_id: str, **roles: Any) -> Any:
    cell.id = grade_id[:64]
    plain = {"grade": False, "solution": False, "locked": False, "task": False}
    cell.metadata.nbgrader = {"schema_version": SCHEMA, "grade_id": grade_id, **plain, **roles}
    return cell
