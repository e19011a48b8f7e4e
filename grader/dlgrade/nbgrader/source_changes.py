"""The changes that bring the check cells of existing source notebooks up to this version."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dlgrade.course.model import Course, CourseError
from dlgrade.course.task import read_text
from dlgrade.messages import nbgrader as messages
from dlgrade.nbgrader.configuration import Change
from dlgrade.nbgrader.names import check_source
from dlgrade.nbgrader.quiz import is_quiz_check, questions
from dlgrade.quiz.exports.nbgrader import check_source as quiz_check_source
from dlgrade.quiz.exports.worksheet import asked
from dlgrade.quiz.model import Question
from dlgrade.slicing.readings import is_check
from dlgrade.text import Lang

ASSERTED_TWICE = re.compile(r"^assert (assert str\(answer_\w+\).*) is not None$", re.MULTILINE)
"""The first line of a quiz question's check cell in a former version. It is not Python."""


def notebook_changes(folder: Path, course: Course, lang: Lang) -> Iterator[Change]:
    """The changes that replace check cells of a former version by those of today, for source notebooks that
    have such cells. Raises CourseError for a file that is no notebook."""
    every = questions(course)
    for path in sorted((folder / "source").glob("*/*.ipynb")):
        before = read_text(path)
        document, changed = _document(path, before), False
        cells = document["cells"]
        unchanged = {name: each for name, each in every.items() if any(_asks(cell, each, lang) for cell in cells)}
        for cell in cells:
            source = "".join(cell["source"])
            today = _today(cell, source, unchanged, lang) if cell.get("cell_type") == "code" else source
            if today != source:
                cell["source"], changed = today.splitlines(keepends=True), True
        if changed:
            yield Change(path, before, json.dumps(document, ensure_ascii=False, indent=1) + "\n")


def _document(path: Path, text: str) -> dict[str, Any]:
    """The notebook in the text. Raises CourseError where it has no cells with a text each, as Jupyter writes them."""
    try:
        document: dict[str, Any] = json.loads(text)
        for cell in document["cells"]:  # the same is read below, and another form is an error
            "".join(cell["source"])
            cell["metadata"].get("nbgrader", {}).get("grade_id")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise CourseError(messages.SOURCE_UNREADABLE.filled(path=path)) from error
    return document


def _asks(cell: Any, question: Question, lang: Lang) -> bool:
    """Whether the cell asks the question as this version does, so that today's key fits."""
    return _grade_id(cell) == f"ask-{question.id}" and "".join(cell["source"]).strip() == asked(question, lang).strip()


def _grade_id(cell: Any) -> str:
    return str(cell["metadata"].get("nbgrader", {}).get("grade_id", ""))


def _today(cell: Any, source: str, fitting: Mapping[str, Question], lang: Lang) -> str:
    """The source of the cell as this version writes it. A cell that is not ours stays as it is, and so does the key of
    a question that has been asked in another way since."""
    grade_id = _grade_id(cell)
    if grade_id and is_check(source):
        return check_source(grade_id, lang)
    if grade_id in fitting and is_quiz_check(grade_id, source):
        return quiz_check_source(fitting[grade_id], lang)
    return ASSERTED_TWICE.sub(r"\1", source)
