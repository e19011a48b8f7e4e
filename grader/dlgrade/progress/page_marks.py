"""Keeps the page's own record of what its reader has passed, in `.grade/page.json` of the course folder.

The page grades in the reader's browser, where results can be changed, so they do not count as passed. They are shown as
the page's until the exercise is graded, or the question answered, in the course folder.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dlgrade.files import file_in_the_way, write_record
from dlgrade.messages import progress as messages
from dlgrade.quiz.progress import Record, Records, joined, read_records, record_of, written_records
from dlgrade.text import TextError

FIELDS = ("print", "right", "shown", "tries")


@dataclass(frozen=True)
class PageMarks:
    """The exercises that the page has marked as passed, and its records of questions."""

    exercises: frozenset[str] = frozenset()
    questions: Records = field(default_factory=dict)

    def __or__(self, other: PageMarks) -> PageMarks:
        """The marks of both. For a question that has changed in between, the record of `self` is kept."""
        questions = {**other.questions, **self.questions}
        for name in self.questions.keys() & other.questions.keys():
            one, another = self.questions[name], other.questions[name]
            questions[name] = joined(one, another) if one.print == another.print else one
        return PageMarks(self.exercises | other.exercises, questions)


class PageMarksError(TextError):
    """The file exists, but it cannot be read or does not hold marks of the page."""


def path_of(root: Path) -> Path:
    return root / ".grade" / "page.json"


def kept_page_marks(root: Path) -> PageMarks:
    """The marks that were brought in from the page so far. Raises PageMarksError for a file that cannot be read."""
    try:
        return read_page_marks(path_of(root).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return PageMarks()
    except (OSError, ValueError) as error:
        unreadable = messages.UNREADABLE_MARKS.filled(path=path_of(root))
        raise PageMarksError(file_in_the_way(path_of(root)) or unreadable) from error


def keep_page_marks(root: Path, marks: PageMarks) -> None:
    """Write the marks. Raises CannotWrite where the folder refuses."""
    records = json.loads(written_records(marks.questions))
    data = {**records, "exercises": sorted(marks.exercises)}
    write_record(path_of(root), json.dumps(data, ensure_ascii=False, indent=1))


def read_page_marks(text: str) -> PageMarks:
    """The marks in a file that `keep_page_marks` wrote. Raises ValueError for anything else."""
    records = read_records(text)
    names = json.loads(text).get("exercises")
    if type(names) is not list or not all(type(name) is str for name in names):
        raise ValueError(names)
    return PageMarks(frozenset(names), records)


def marks_of_the_page(progress: str, quiz: str, known: Iterable[str]) -> PageMarks:
    """The marks in the two files of the page's archive, `page/progress.json` and `page/quiz.json`; `known` are the
    exercises of the course. Raises ValueError for what the page does not write."""
    exercises, questions = _object(progress), _object(quiz)
    return PageMarks(frozenset(known) & exercises.keys(), {name: _record(data) for name, data in questions.items()})


def _object(text: str) -> Mapping[str, Any]:
    try:
        data = json.loads(text or "{}")
    except RecursionError as error:
        raise ValueError(str(error)) from error
    if type(data) is not dict:
        raise ValueError(text[:60])
    return data


def _record(data: object) -> Record:
    """A record for the terminal from one of the page, which also contains the answer."""
    try:
        return record_of({name: value for name, value in dict(data).items() if name in FIELDS})  # type: ignore[call-overload]
    except TypeError as error:
        raise ValueError(str(data)[:60]) from error
