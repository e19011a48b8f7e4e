"""Finds the code that answers an exercise among the files of one student."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from dlgrade.classroom.code_files import CodeFile, CodeFiles
from dlgrade.classroom.model import ClassAnswer
from dlgrade.course.model import Exercise
from dlgrade.course.stub import is_untouched
from dlgrade.examples.file import SUFFIX as EXAMPLES_SUFFIX
from dlgrade.grading.readings import readings_of, wanted_by
from dlgrade.messages import hand_in as messages
from dlgrade.slicing.readings import IPYTHON, Wanted, answer_cells
from dlgrade.submission.companions import companions
from dlgrade.submission.folder_content import shown
from dlgrade.submission.model import Companion, Part, Submission
from dlgrade.submission.newest import Candidate, ChosenFile, candidate, newest
from dlgrade.submission.notebook import Notebook
from dlgrade.text import Text

Claim = Literal["", "weak", "strong"]
"""How clearly a student's files claim to answer an exercise. `strong`: a file has its name or its cells. `weak`: a file
with another name only defines one of its names, which may be a helper of that student. A notebook that cannot be read
might answer any exercise, so it makes no claim."""


@dataclass(frozen=True)
class FoundAnswer:
    """The code for one exercise, or the problem that a person has to look at; neither if nothing was handed in.
    `considered` are the files that the answer was chosen from."""

    answer: ClassAnswer | None = None
    considered: tuple[Path, ...] = ()
    claim: Claim = ""
    companions: frozenset[Path] = frozenset()
    """The files beside it that the code names."""
    file: str = ""
    notes: tuple[Text, ...] = ()
    problem: Text | None = None


NOTHING_FOUND = FoundAnswer()


@dataclass(frozen=True)
class Asked:
    """An exercise with the names that an answer to it has to define."""

    exercise: Exercise
    wanted: Wanted

    @classmethod
    def of(cls, exercise: Exercise) -> Asked:
        return cls(exercise, wanted_by(exercise))


def answer_to(question: Asked, files: CodeFiles) -> FoundAnswer:
    """The newest answer among the files that claim to be one; without these, among the notebooks that cannot be
    read."""
    claiming = _claiming(question, files)
    fitting = claiming or files.broken
    if not fitting:
        return NOTHING_FOUND
    choice, claim = _choice(question, fitting), _claim(question, files, claiming)
    considered = tuple(file.path for file in fitting)
    if choice.path is None:
        return FoundAnswer(None, considered, claim, problem=choice.problem)
    file = next(candidate for candidate in fitting if candidate.path == choice.path)
    return replace(_found(question, file, choice), considered=considered, claim=claim)


def _claiming(question: Asked, files: CodeFiles) -> Sequence[CodeFile]:
    """The files that claim to be the answer.

    Where the exercise was handed out as cells of a notebook and its cells were filled in, they are notebooks, as when
    nbgrader grades: a Python file beside them is a helper, whatever it is called and defines. Else they are the files
    that have the exercise's name, and their versions; without one, the files that define its names.
    """
    slug, names = question.exercise.slug, question.wanted.names
    handed_out, named = files.with_cells_of(slug), files.named(slug)
    if any(not _is_untouched(question, file) for file in handed_out):
        return [file for file in _once(*handed_out, *named, *files.defining(names)) if file.suffix == ".ipynb"]
    return [*named, *files.versions(slug, names)] if named else _once(*files.defining(names), *handed_out)


def _claim(question: Asked, files: CodeFiles, claiming: Sequence[CodeFile]) -> Claim:
    slug, names = question.exercise.slug, question.wanted.names
    if not claiming:
        return ""
    has_its_name = files.named(slug) or files.versions(slug, names) or files.with_cells_of(slug)
    return "strong" if has_its_name or any(_names_in_a_cell(slug, file) for file in claiming) else "weak"


def _names_in_a_cell(slug: str, file: CodeFile) -> bool:
    """Does a cell of a notebook ask for a verdict on the exercise: `%%exercise mse`, `%grade mse`, `check("mse")`?"""
    asks = re.compile(rf"""(?:%%exercise|%grade)[ \t]++{slug}\b|\bcheck\(["']{slug}["']""")
    return isinstance(file.content, Notebook) and any(asks.search(cell.source) for cell in file.content.cells)


def _once(*files: CodeFile) -> list[CodeFile]:
    return list({file.path: file for file in files}.values())


def examples_of(slug: str, files: CodeFiles) -> CodeFile | None:
    """The newest readable file with the student's own examples of an exercise, `mse_examples.py`."""
    named = [file for file in files.named(f"{slug}{EXAMPLES_SUFFIX}") if file.suffix == ".py"]
    readable = [file for file in named if isinstance(file.content, Submission)]
    return max(readable, key=lambda file: (file.path.stat().st_mtime, file.path), default=None)


def _choice(question: Asked, files: Sequence[CodeFile]) -> ChosenFile:
    if len(files) > 1:
        candidates = [_candidate(question, file) for file in files]
        return newest(files[0].folder, candidates)
    [file] = files
    name = shown(file.path, file.folder)
    plain = name in (f"{question.exercise.slug}.py", f"{question.exercise.slug}.ipynb")
    return ChosenFile(file.path, () if plain else (messages.GRADED.filled(name=name),))


def _candidate(question: Asked, file: CodeFile) -> Candidate:
    return candidate(file.path, _is_untouched(question, file), file.suffix)


def _is_untouched(question: Asked, file: CodeFile) -> bool:
    """Whether the file contains only what was handed out for the exercise, or nothing of it any more."""
    stub = question.wanted.stub
    if isinstance(file.content, Submission):
        return is_untouched(file.content.parts[0].source, stub)
    if isinstance(file.content, Notebook):
        first = next(readings_of(question.exercise, file.content.cells, ()), None)
        return first is not None and first.parts in ((Part("notebook", stub),), (IPYTHON,))
    return False


def _found(question: Asked, file: CodeFile, choice: ChosenFile) -> FoundAnswer:
    content, slug = file.content, question.exercise.slug
    name = shown(file.path, file.folder)
    if isinstance(content, Text):
        return FoundAnswer(file=name, notes=choice.notes, problem=content)
    sources = [cell.source for cell in content.cells] if isinstance(content, Notebook) else [content.parts[0].source]
    folder, beside, left_out = _companions(file, sources)
    if isinstance(content, Notebook):
        readings = tuple(readings_of(question.exercise, content.cells, (*content.notes, *left_out), beside))
        whole, python = answer_cells(question.wanted, content.cells), content.python
    else:
        part = Part(f"{slug}.py", sources[0])  # a message about one student's code must not name another student's file
        beside = _importable(beside, file.path.relative_to(folder), slug)
        readings = (Submission((part,), (*content.notes, *left_out), beside),)
        whole, python = (part,), ""
    notes = tuple(dict.fromkeys(note for reading in readings for note in reading.notes))
    plain = tuple(replace(reading, notes=()) for reading in readings)
    used = frozenset(folder / companion.name for companion in beside)
    return FoundAnswer(
        ClassAnswer(slug, plain, whole, python), file=name, notes=(*choice.notes, *notes), companions=used
    )


def _companions(file: CodeFile, sources: Sequence[str]) -> tuple[Path, tuple[Companion, ...], tuple[Text, ...]]:
    """The companion files of a code file, and the folder in which the code finds them by their names: its own, and if
    it names none there, that of the whole hand-in."""
    own = None if file.suffix == ".ipynb" else file.path
    for folder in (file.path.parent, file.folder):
        beside, left_out = companions(folder, sources, own)
        if beside or left_out or folder == file.folder:
            break
    return folder, beside, left_out


def _importable(beside: Iterable[Companion], own: Path, slug: str) -> tuple[Companion, ...]:
    """The companion files that a Python file can import. Left out are the file itself, another attempt at the exercise,
    and copies like `mse (1).py`, whose names cannot be imported."""
    return tuple(
        companion
        for companion in beside
        if companion.name not in (own.as_posix(), f"{slug}.py")
        and (not companion.name.endswith(".py") or Path(companion.name).stem.isidentifier())
    )
