"""Finds the code that answers an exercise among the files of one student."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dlgrade.classroom.answers.choosing import chosen
from dlgrade.classroom.answers.claims import Claim, CodeFiles, Holds
from dlgrade.classroom.answers.code_files import CodeFile
from dlgrade.classroom.answers.questions import Asked
from dlgrade.classroom.answers.strength import Strength, strength_of
from dlgrade.classroom.answers.unread_files import UnreadFile
from dlgrade.classroom.model import ClassAnswer
from dlgrade.examples.file import SUFFIX as EXAMPLES_SUFFIX
from dlgrade.grading.readings import readings_in
from dlgrade.messages import class_intake as messages
from dlgrade.slicing.readings import answer_cells
from dlgrade.submission.folder_content import shown
from dlgrade.submission.model import Companion, Part, Submission
from dlgrade.submission.newest import ChosenFile
from dlgrade.submission.notebook import Notebook
from dlgrade.text import MAX_NAMES, Text, listed


@dataclass(frozen=True)
class FoundAnswer:
    """The code for one exercise, or the problem that a person has to look at; neither if nothing was handed in.
    `considered` are the files that the answer was chosen from."""

    answer: ClassAnswer | None = None
    considered: tuple[Path, ...] = ()
    claim: Strength = ""
    companions: frozenset[Path] = frozenset()
    """The files beside it that the code names."""
    file: str = ""
    notes: tuple[Text, ...] = ()
    problem: Text | None = None
    untouched: bool = False
    """True if the chosen file holds nothing but what was handed out."""


NOTHING_FOUND = FoundAnswer()


def answer_to(question: Asked, files: CodeFiles) -> FoundAnswer:
    """The newest answer among the files that claim to be one. Without one that holds more than was handed out, it may
    be in any notebook that cannot be read."""
    claims = files.claims(question)
    best = max((claim.holds for claim in claims), default=Holds.AN_IMPORT)
    unread = files.unread_of(question.slug) if best < Holds.A_DEFINITION else []
    if unread:
        return _unread(question, unread, claims)
    answered = best > Holds.WHAT_WAS_HANDED_OUT
    broken = [] if answered else [Claim(file, False, Holds.A_DEFINITION) for file in files.broken]
    fitting = broken or claims
    if not fitting:
        return NOTHING_FOUND
    choice = chosen(question, fitting)
    strength = strength_of(question, claims)
    considered = tuple(claim.file.path for claim in fitting)
    if choice.path is None:
        return FoundAnswer(None, considered, strength, problem=choice.problem)
    file = next(claim.file for claim in fitting if claim.file.path == choice.path)
    return replace(_found(question, file, choice), considered=considered, claim=strength)


def _unread(question: Asked, unread: Sequence[UnreadFile], claims: Sequence[Claim]) -> FoundAnswer:
    """The files that are called like the exercise and may hold the answer, but were not read."""
    names = [file.name for file in unread]
    return FoundAnswer(
        considered=(*(claim.file.path for claim in claims), *(file.path for file in unread)),
        claim=strength_of(question, claims),
        file=", ".join(names[:MAX_NAMES]),
        problem=messages.UNREAD_NAMED.filled(names=listed(names), slug=question.slug),
    )


def examples_of(slug: str, files: CodeFiles) -> CodeFile | None:
    """The newest readable file with the student's own examples of an exercise, `mse_examples.py`."""
    named = [file for file in files.with_stem(f"{slug}{EXAMPLES_SUFFIX}") if file.suffix == ".py"]
    readable = [file for file in named if isinstance(file.content, Submission)]
    return max(readable, key=lambda file: (file.path.stat().st_mtime, file.path), default=None)


def _found(question: Asked, file: CodeFile, choice: ChosenFile) -> FoundAnswer:
    content, slug = file.content, question.slug
    name = shown(file.path, file.folder)
    if isinstance(content, Text):
        return FoundAnswer(file=name, problem=content)  # nothing was graded, so no note says which file was
    beside, left_out = file.beside.files, file.beside.left_out
    if isinstance(content, Notebook):
        notebook = file.run_in_place
        readings = tuple(readings_in(question.exercise, notebook, (*content.notes, *left_out), beside))
        whole, python = answer_cells(question.wanted, file.opened), content.python
    else:
        # A message about one student's code must not name another student's file.
        part = Part(f"{slug}.py", content.parts[0].source)
        beside = _importable(beside, file.path.relative_to(file.beside.folder), slug)
        readings = (Submission((part,), (*content.notes, *left_out), beside),)
        whole, python = (part,), ""
    notes = tuple(dict.fromkeys(note for reading in readings for note in reading.notes))
    plain = tuple(replace(reading, notes=()) for reading in readings)
    used = frozenset(file.beside.folder / companion.name for companion in beside)
    return FoundAnswer(
        ClassAnswer(slug, plain, whole, python),
        companions=used,
        file=name,
        notes=(*choice.notes, *notes),
        untouched=not plain or question.is_handed_out(plain[0].parts),
    )


def _importable(beside: Iterable[Companion], own: Path, slug: str) -> tuple[Companion, ...]:
    """The companion files that a Python file can import. Left out are the file itself, another attempt at the exercise,
    and copies like `mse (1).py`, whose names cannot be imported."""
    return tuple(
        companion
        for companion in beside
        if companion.name not in (own.as_posix(), f"{slug}.py")
        and (not companion.name.endswith(".py") or Path(companion.name).stem.isidentifier())
    )
