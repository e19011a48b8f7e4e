"""Reads the delivery of one student: what answers each exercise, and which files answer none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dlgrade.classroom.answers.claims import CodeFiles
from dlgrade.classroom.answers.code_files import CodeFile, code_files
from dlgrade.classroom.answers.file_titles import Titles
from dlgrade.classroom.answers.questions import Asked
from dlgrade.classroom.answers.reading import NOTHING_FOUND, FoundAnswer, answer_to, examples_of
from dlgrade.classroom.answers.unread_files import UnreadFile, names_of_all, unmentioned, unread_files
from dlgrade.classroom.hand_ins.deliveries import not_read
from dlgrade.classroom.hand_ins.owners import Owned
from dlgrade.classroom.model import ClassAnswer, HandedExamples
from dlgrade.messages import class_intake as messages
from dlgrade.submission.folder_content import shown
from dlgrade.submission.model import Submission, Unreadable
from dlgrade.text import Text, listed, visible


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
    code = code_files(owned.delivery)
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
    return sentence.filled(place=visible(owned.delivery.place), names=listed(names))


def _read_file(file: CodeFile) -> ReadFile:
    return ReadFile(file.path, shown(file.path, file.folder), file.content if isinstance(file.content, Text) else None)


def _handed(owned: Owned, slug: str, file: CodeFile) -> HandedExamples:
    assert isinstance(file.content, Submission)
    return HandedExamples(owned.student, slug, shown(file.path, file.folder), file.content.parts[0].source)
