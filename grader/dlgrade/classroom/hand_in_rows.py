"""Reads the delivery of one student, and lists what was found in it: a row for each exercise of the class, and one for
files that answer none."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dlgrade.classroom.claims import CodeFiles
from dlgrade.classroom.code_files import CodeFile, code_files
from dlgrade.classroom.deliveries import not_read
from dlgrade.classroom.file_titles import Titles
from dlgrade.classroom.model import ClassAnswer, Delivery, HandedExamples, HandInRow
from dlgrade.classroom.owners import Owned
from dlgrade.classroom.questions import Asked
from dlgrade.classroom.reading import NOTHING_FOUND, FoundAnswer, answer_to, examples_of
from dlgrade.classroom.unread_files import UnreadFile, names_of_all, unmentioned, unread_files
from dlgrade.messages import class_intake as messages
from dlgrade.submission.folder_content import shown
from dlgrade.submission.model import Submission, Unreadable
from dlgrade.text import Text, visible

MAX_NAMES = 5
"""Most names that one sentence or row writes out."""


@dataclass(frozen=True)
class ReadFile:
    """A code file after it was read, without its code. `problem` says why it cannot be read."""

    path: Path
    name: str
    problem: Text | None


@dataclass(frozen=True)
class ReadHandIn:
    """One student's delivery after its files were read. `answers` has what was found for each exercise, in
    their order. `problem` says why nothing of the delivery can be used."""

    owned: Owned
    problem: Text | None
    answers: dict[str, FoundAnswer]
    files: tuple[ReadFile, ...] = ()
    """The code files, without those that hold examples."""
    examples: tuple[HandedExamples, ...] = ()
    unread: tuple[UnreadFile, ...] = ()
    """The other files that might hold an answer."""

    def class_answers(self) -> Iterator[ClassAnswer]:
        """The answers that can be graded."""
        return (found.answer for found in self.answers.values() if found.answer is not None)

    def is_there(self, slug: str) -> bool:
        """Was a written answer to the exercise found, or a reason for which a person has to look at it?"""
        found = self.answers.get(slug, NOTHING_FOUND)
        return bool((found.answer and not found.untouched) or found.problem)


def read_hand_in(owned: Owned, questions: Sequence[Asked], titles: Titles) -> ReadHandIn:
    """Look for an answer to each question. Nothing in the delivery makes this raise an exception."""
    if owned.delivery.problem is not None:
        return ReadHandIn(owned, owned.delivery.problem, {})
    try:
        return _read(owned, questions, titles)
    except Unreadable as unreadable:
        return ReadHandIn(owned, unreadable.text, {})
    except Exception as error:  # an unexpected error in one hand-in must not stop the others
        return ReadHandIn(owned, not_read(owned.delivery.place, error), {})


def _read(owned: Owned, questions: Sequence[Asked], titles: Titles) -> ReadHandIn:
    code = code_files(owned.delivery.folders)
    files = CodeFiles(code, titles, unmentioned(unread_files(owned.delivery.folders, titles), code))
    found = ((question.exercise.slug, answer_to(question, files)) for question in questions)
    answers = {slug: answer for slug, answer in found if answer is not NOTHING_FOUND}
    if not any(answer.answer or answer.problem for answer in answers.values()):
        unreadable_files = [file.content for file in files.all if isinstance(file.content, Text)]
        nothing = _nothing(owned)
        return ReadHandIn(owned, unreadable_files[0] if unreadable_files else nothing, {})
    asked = [question.exercise.slug for question in questions]
    written = {slug: file for slug in asked if (file := examples_of(slug, files)) is not None}
    examples = tuple(_handed(owned, slug, file) for slug, file in written.items())
    with_examples = {file.path for file in written.values()}
    others = tuple(_read_file(file) for file in files.all if file.path not in with_examples)
    unread = tuple(replace(file) for file in files.unread)  # a copy does not keep the code that was read
    return ReadHandIn(owned, None, answers, others, examples, unread)


def _nothing(owned: Owned) -> Text:
    """The sentence for a delivery without an answer, with the files that it holds."""
    names = names_of_all(owned.delivery.folders)
    sentence = messages.ANSWERS_NOTHING if names else messages.HOLDS_NOTHING
    return sentence.filled(place=visible(owned.delivery.place), names=_listed(names))


def _read_file(file: CodeFile) -> ReadFile:
    return ReadFile(file.path, shown(file.path, file.folder), file.content if isinstance(file.content, Text) else None)


def _handed(owned: Owned, slug: str, file: CodeFile) -> HandedExamples:
    assert isinstance(file.content, Submission)
    return HandedExamples(owned.student, slug, shown(file.path, file.folder), file.content.parts[0].source)


def rows_of(
    read: ReadHandIn,
    slugs: Sequence[str],
    left_out: Collection[str],
    handed_out: Collection[tuple[str, str]],
) -> Iterator[HandInRow]:
    """The rows of one student. A row without an exercise lists files that answer none. So does a file that only defines
    the names of an exercise in `left_out`. Nobody asks about files whose name and content are in `handed_out`."""
    for slug in slugs:
        found = read.answers.get(slug, NOTHING_FOUND)
        reason = read.problem or found.problem
        answer = found.answer.digest if found.answer else ""
        handed_in = bool(answer or reason)
        file = found.file or (visible(read.owned.delivery.place) if handed_in else "")
        yield _row(read.owned, slug, file, answer, found.notes, reason, handed_in=handed_in)
    counted = {slug: found for slug, found in read.answers.items() if slug in slugs or _says_enough(found)}
    counted = {slug: found for slug, found in counted.items() if slug not in left_out}
    spare = _spare(read, counted)
    unreadable = [file for file in spare if file.problem is not None]
    if unreadable:
        yield _row(read.owned, "", _names(unreadable), "", (), unreadable[0].problem)
    used = {path for found in counted.values() for path in found.companions}
    unclaimed = [file for file in spare if file.problem is None and file.path not in used]
    missing = [slug for slug in slugs if read.problem is None and not read.is_there(slug)]
    if missing and unclaimed:
        unclear = messages.UNCLAIMED.filled(missing=", ".join(missing[:MAX_NAMES]))
        yield _row(read.owned, "", _names(unclaimed), "", (), unclear)
    unread = _unread(read, slugs, handed_out) if missing else []
    if unread:
        unclear = messages.UNREAD.filled(missing=", ".join(missing[:MAX_NAMES]), names=_listed(unread), slug=missing[0])
        yield _row(read.owned, "", _cut(unread), "", (), unclear)


def _unread(read: ReadHandIn, slugs: Sequence[str], handed_out: Collection[tuple[str, str]]) -> list[str]:
    """The names of the files that might hold a missing answer, without those that a row names already, those that were
    handed out, and those that are called like exercises that were answered."""
    considered = {path for slug in slugs for path in read.answers.get(slug, NOTHING_FOUND).considered}
    return [
        file.name
        for file in read.unread
        if file.path not in considered
        and (file.path.name, file.content) not in handed_out
        and not (file.slugs and all(read.is_there(slug) for slug in file.slugs))
    ]


def _says_enough(found: FoundAnswer) -> bool:
    """Whether the files answer an exercise even if it is none of the class: they are not left for a person then."""
    return found.claim not in ("hint", "part")


def _spare(read: ReadHandIn, counted: Mapping[str, FoundAnswer]) -> list[ReadFile]:
    """The files from which none of the answers that count was chosen."""
    considered = {path for found in counted.values() for path in found.considered}
    return [file for file in read.files if file.path not in considered]


def _row(
    owned: Owned,
    slug: str,
    file: str,
    submission: str,
    notes: tuple[Text, ...],
    problem: Text | None,
    *,
    handed_in: bool = True,
) -> HandInRow:
    delivery: Delivery = owned.delivery
    late, time = (delivery.late, delivery.time) if handed_in else (False, "")
    return HandInRow(owned.student, owned.name, slug, file, submission, late, time, notes, problem, owned.doubt)


def _names(files: Sequence[ReadFile]) -> str:
    return _cut([file.name for file in files])


def _listed(names: Sequence[str]) -> str:
    return _cut([f"`{name}`" for name in names])


def _cut(names: Sequence[str]) -> str:
    return ", ".join(names[:MAX_NAMES]) + (", …" if len(names) > MAX_NAMES else "")
