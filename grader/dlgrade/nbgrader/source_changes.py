"""The changes that bring the check cells of existing source notebooks up to this version."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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
from dlgrade.slicing.opened import is_check
from dlgrade.text import Lang

ASSERTED_TWICE = re.compile(r"^assert (assert str\(answer_\w+\).*) is not None$", re.MULTILINE)
"""The first line of a quiz question's check cell in a former version. It is not Python."""


@dataclass(frozen=True)
class SourceCell:
    """A cell of a notebook: the entry of the file itself, its text, and the name by which nbgrader grades it ("" for a
    cell that it does not grade)."""

    entry: dict[str, Any]
    source: str
    grade_id: str

    def asks(self, question: Question, lang: Lang) -> bool:
        """Whether the cell asks the question as this version does, so that today's key fits."""
        return self.grade_id == f"ask-{question.id}" and self.source.strip() == asked(question, lang).strip()

    def today(self, fitting: Mapping[str, Question], lang: Lang) -> str:
        """The text of the cell as this version writes it. A cell that is not ours stays as it is, and so does the key
        of a question that has been asked in another way since."""
        if self.entry.get("cell_type") != "code":
            return self.source
        if self.grade_id and is_check(self.source):
            return check_source(self.grade_id, lang)
        if self.grade_id in fitting and is_quiz_check(self.grade_id, self.source):
            return quiz_check_source(fitting[self.grade_id], lang)
        return ASSERTED_TWICE.sub(r"\1", self.source)


def notebook_changes(folder: Path, course: Course, lang: Lang) -> Iterator[Change]:
    """The changes that replace check cells of a former version by those of today, for source notebooks that
    have such cells. Raises CourseError for a file that is no notebook."""
    every = questions(course)
    for path in sorted((folder / "source").glob("*/*.ipynb")):
        before = read_text(path)
        document, cells = _read(path, before)
        unchanged = {name: each for name, each in every.items() if any(cell.asks(each, lang) for cell in cells)}
        changed = [cell for cell in cells if cell.today(unchanged, lang) != cell.source]
        for cell in changed:
            cell.entry["source"] = cell.today(unchanged, lang).splitlines(keepends=True)
        if changed:
            yield Change(path, before, json.dumps(document, ensure_ascii=False, indent=1) + "\n")


def _read(path: Path, text: str) -> tuple[dict[str, Any], list[SourceCell]]:
    """The notebook in the text, and its cells. Raises CourseError where a cell is not as Jupyter writes it."""
    try:
        document: dict[str, Any] = json.loads(text)
        return document, [_cell(entry) for entry in document["cells"]]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise CourseError(messages.SOURCE_UNREADABLE.filled(path=path)) from error


def _cell(entry: dict[str, Any]) -> SourceCell:
    grade_id = entry["metadata"].get("nbgrader", {}).get("grade_id", "")
    return SourceCell(entry, "".join(entry["source"]), str(grade_id))
