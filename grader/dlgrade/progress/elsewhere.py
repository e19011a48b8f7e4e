"""Reads the work of another course folder, or of an archive of one, or of the page's archive."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import TypeVar

from dlgrade.course.model import Course, CourseError
from dlgrade.messages import progress as messages
from dlgrade.progress.page_marks import PageMarks, marks_of_the_page, read_page_marks
from dlgrade.quiz.progress import Records, read_records
from dlgrade.submission.archive import names_in, read_packed_bytes
from dlgrade.submission.model import Submission, Unreadable
from dlgrade.submission.python_file import MAX_BYTES, from_bytes
from dlgrade.submission.regular_file import read_regular
from dlgrade.text import Text
from dlgrade.verdict.json import WrongSchema
from dlgrade.verdict.store import read_kept

PREFIX = "(?:[^/]+/)?"  # an archive may hold the course folder or its contents
SOURCE = re.compile(PREFIX + r"exercises/(\w+)/(\w+)\.py")
VERDICT = re.compile(PREFIX + r"\.grade/verdicts/(\w+)\.json")
QUIZ = re.compile(PREFIX + r"\.grade/quiz\.json")
MARKS = re.compile(PREFIX + r"\.grade/page\.json")
PAGE_PROGRESS = re.compile(PREFIX + r"page/progress\.json")
PAGE_QUIZ = re.compile(PREFIX + r"page/quiz\.json")
PATTERNS = ("exercises/*/*.py", ".grade/verdicts/*.json", ".grade/quiz.json", ".grade/page.json")
FORMS = (SOURCE, VERDICT, QUIZ, MARKS, PAGE_PROGRESS, PAGE_QUIZ)
T = TypeVar("T")


@dataclass(frozen=True)
class Elsewhere:
    """The work in another place. Files that could not be read are left out, and `faults` has a sentence about each."""

    sources: Mapping[str, tuple[bytes, Submission]]
    """By exercise: the bytes of its file, and its source."""
    verdicts: Mapping[str, str]
    """By exercise: the text that its store keeps."""
    records: Records
    page: PageMarks
    faults: tuple[Text, ...]


def work_at(place: Path, course: Course) -> Elsewhere:
    """The work in the folder or zip archive `place`. Raises Unreadable for a damaged archive, and CourseError where it
    contains no work on this course."""
    if place.is_dir():
        names = [path.relative_to(place).as_posix() for form in PATTERNS for path in sorted(place.glob(form))]
        return _work(
            _Files(place, names, lambda name: read_regular(place / name, MAX_BYTES, str(place / name))), course
        )
    return _work(_Files(place, names_in(place), lambda name: read_packed_bytes(place, name)), course)


class _Files:
    """The files of a place. Those that cannot be read are left out, and `faults` has a sentence about each."""

    def __init__(self, place: Path, names: Sequence[str], read: Callable[[str], bytes]) -> None:
        self.place, self.names, self._read = place, names, read
        self.faults: list[Text] = []

    def each(self, form: re.Pattern[str], understood: Callable[[bytes], T]) -> Iterator[tuple[re.Match[str], T]]:
        """Every file whose path matches `form`, as the match and the result of `understood` on its bytes."""
        for name in self.names:
            if match := form.fullmatch(name):
                try:
                    content = understood(self._read(name))
                except Unreadable as unreadable:
                    self.faults.append(unreadable.text)
                except (ValueError, WrongSchema):
                    self.faults.append(messages.UNREADABLE_THERE.filled(path=self.place / name))
                else:
                    yield match, content


def _work(files: _Files, course: Course) -> Elsewhere:
    if not any(form.fullmatch(name) for name in files.names for form in FORMS):
        raise CourseError(messages.NOTHING_IN_PLACE.filled(path=files.place))
    chapters = {exercise.slug: exercise.chapter for exercise in course.exercises}
    sources = files.each(SOURCE, lambda data: (data, from_bytes(data, files.place)))
    verdicts = files.each(VERDICT, _verdict)
    return Elsewhere(
        {match[2]: source for match, source in sources if chapters.get(match[2]) == match[1]},
        {match[1]: text for match, text in verdicts if match[1] in chapters and read_kept(text).exercise == match[1]},
        {name: record for _, records in files.each(QUIZ, _records) for name, record in records.items()},
        _page(files, chapters),
        tuple(files.faults),
    )


def _page(files: _Files, known: Collection[str]) -> PageMarks:
    """The page's marks, from another course folder or from the page's own archive."""
    page_marks = [
        *files.each(MARKS, lambda data: read_page_marks(data.decode("utf-8"))),
        *files.each(PAGE_PROGRESS, lambda data: marks_of_the_page(data.decode("utf-8"), "", known)),
        *files.each(PAGE_QUIZ, lambda data: marks_of_the_page("", data.decode("utf-8"), known)),
    ]
    return reduce(operator.or_, (marks for _, marks in page_marks), PageMarks())


def _verdict(data: bytes) -> str:
    text = data.decode("utf-8")
    read_kept(text)
    return text


def _records(data: bytes) -> Records:
    return read_records(data.decode("utf-8"))
