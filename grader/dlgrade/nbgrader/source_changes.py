"""The changes that bring the check cells of existing source notebooks up to this version."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dlgrade.course.model import Course
from dlgrade.nbgrader.configuration import Change
from dlgrade.nbgrader.names import check_source
from dlgrade.nbgrader.quiz import is_quiz_check, questions
from dlgrade.quiz.exports.nbgrader import check_source as quiz_check_source
from dlgrade.quiz.model import Question
from dlgrade.slicing.readings import is_check
from dlgrade.text import Lang

ASSERTED_TWICE = re.compile(r"^assert (assert str\(answer_\w+\).*) is not None$", re.MULTILINE)
"""The first line of a quiz question's check cell in a former version. It is not Python."""


def notebook_changes(folder: Path, course: Course, lang: Lang) -> Iterator[Change]:
    """The changes that replace check cells of a former version by those of today, for source notebooks that
    have such cells."""
    asked = questions(course)
    for path in sorted((folder / "source").glob("*/*.ipynb")):
        before = path.read_text(encoding="utf-8")
        document, changed = json.loads(before), False
        for cell in document.get("cells", ()):
            source = "".join(cell.get("source", ""))
            today = _today(cell, source, asked, lang) if cell.get("cell_type") == "code" else source
            if today != source:
                cell["source"], changed = today.splitlines(keepends=True), True
        if changed:
            yield Change(path, before, json.dumps(document, ensure_ascii=False, indent=1) + "\n")


def _today(cell: Any, source: str, asked: Mapping[str, Question], lang: Lang) -> str:
    """The source of the cell as this version writes it. A cell that is not ours stays as it is."""
    grade_id = cell.get("metadata", {}).get("nbgrader", {}).get("grade_id", "")
    if grade_id and is_check(source):
        return check_source(grade_id, lang)
    if grade_id in asked and is_quiz_check(grade_id, source):
        return quiz_check_source(asked[grade_id], lang)
    return ASSERTED_TWICE.sub(r"\1", source)
