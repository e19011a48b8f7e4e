"""Finds the code that answers an exercise among the files of one student."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from dlgrade.classroom.model import ClassAnswer
from dlgrade.course.model import Exercise
from dlgrade.course.stub import is_untouched
from dlgrade.examples.file import SUFFIX as EXAMPLES_SUFFIX
from dlgrade.grading.readings import readings_of, wanted_by
from dlgrade.lessons.mending import SUFFIX as MENDED_SUFFIX
from dlgrade.messages import hand_in as messages
from dlgrade.slicing.readings import Wanted, answer_cells, opened
from dlgrade.slicing.statements import names_given
from dlgrade.submission.companions import companions
from dlgrade.submission.folder_content import content_of, shown
from dlgrade.submission.model import Companion, Part, Submission, Unreadable
from dlgrade.submission.newest import Candidate, ChosenFile, candidate, newest, stem_of
from dlgrade.submission.notebook import MAX_BYTES as MAX_NOTEBOOK_BYTES
from dlgrade.submission.notebook import Notebook, parse_notebook
from dlgrade.submission.python_file import MAX_BYTES, from_bytes
from dlgrade.submission.regular_file import read_regular
from dlgrade.text import Text

MAX_OPENED = 200
"""Most code files of one student that are read; real hand-ins have far fewer."""
NO_VERSIONS = (EXAMPLES_SUFFIX, MENDED_SUFFIX, "_test")
"""Endings of files that are made beside an answer, and are no versions of it."""
CODE = re.compile(r"(?P<suffix>\.ipynb|\.py)(?:\.txt)?$", re.IGNORECASE)


@dataclass(frozen=True)
class CodeFile:
    """A file of a student with code, somewhere below `folder`. If it cannot be read, `content` is a Text that says
    why."""

    path: Path
    folder: Path
    suffix: str
    content: Submission | Notebook | Text

    @cached_property
    def stem(self) -> str:
        """The file's name without suffix, copy number and case, to be compared with the slugs of exercises."""
        return stem_of(self.path.name, self.suffix)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names that its code defines. The code is parsed only if somebody asks: most files tell by their own name
        which exercise they answer."""
        if isinstance(self.content, Submission):
            return names_given(self.content.parts[0].source)
        if isinstance(self.content, Notebook):
            statements = [each for cell in opened(self.content.cells).statements.values() for each in cell.all]
            return frozenset(name for each in statements for name in each.defines | each.binds)
        return frozenset()


class CodeFiles:
    """The code files of one student, sorted so that each of the many exercises of a course finds its own at once.

    A Python file named after an exercise in `slugs` answers only that one, and its other definitions are helpers.
    """

    def __init__(self, files: Sequence[CodeFile], slugs: frozenset[str]) -> None:
        self.all = files
        self._named: dict[str, list[CodeFile]] = {}
        for file in files:
            self._named.setdefault(file.stem, []).append(file)
        self._free = [file for file in files if file.suffix == ".ipynb" or file.stem not in slugs]
        self.broken = [file for file in files if isinstance(file.content, Text) and file.suffix == ".ipynb"]
        """The notebooks that cannot be read."""

    def named(self, stem: str) -> Sequence[CodeFile]:
        return self._named.get(stem.lower(), ())

    def versions(self, slug: str, names: frozenset[str]) -> Sequence[CodeFile]:
        """The Python files that are called like an exercise with something behind it, such as `mse_최종.py`, and that
        define its function themselves: other versions of the answer, none of which may be passed over."""
        version = re.compile(rf"{slug}(?![a-z])(?!{'|'.join(NO_VERSIONS)})")
        defines = re.compile(
            rf"^(?:def|class)[^\S\n]++(?:{'|'.join(names)})\b|^(?:{'|'.join(names)})[^\S\n]*+=", re.MULTILINE
        )
        return [
            file
            for file in self._free
            if version.match(file.stem)
            and file.stem != slug
            and isinstance(file.content, Submission)
            and file.suffix == ".py"
            and defines.search(file.content.parts[0].source)
        ]

    def defining(self, names: frozenset[str]) -> Sequence[CodeFile]:
        """The files that define one of the names, and may answer any exercise."""
        return [file for file in self._free if names & file.names]


@dataclass(frozen=True)
class FoundAnswer:
    """The code for one exercise, or the problem that a person has to look at; neither if nothing was handed in.
    `considered` are the files that the answer was chosen from."""

    answer: ClassAnswer | None = None
    considered: tuple[Path, ...] = ()
    claimed: bool = False
    """True if a file has the exercise's name or defines its functions. A notebook that cannot be read might answer any
    exercise, so it does not count."""
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


def code_files(folders: Iterable[Path]) -> list[CodeFile]:
    """The code files in the folders, without the hidden copies that Jupyter and macOS make. Raises Unreadable if there
    are more than MAX_OPENED."""
    files: list[CodeFile] = []
    for folder in folders:
        for path in content_of(folder).files:
            inside = path.relative_to(folder)
            match = CODE.search(path.name)
            if match is None or any(part.startswith((".", "__MACOSX")) for part in inside.parts):
                continue
            if len(files) == MAX_OPENED:
                raise Unreadable(messages.TOO_MUCH)
            files.append(_opened(path, folder, match["suffix"].lower()))
    return files


def _opened(path: Path, folder: Path, suffix: str) -> CodeFile:
    name = Path(shown(path, folder))
    try:
        if suffix == ".ipynb":
            content: Submission | Notebook | Text = parse_notebook(
                read_regular(path, MAX_NOTEBOOK_BYTES, str(name)), name
            )
        else:
            content = from_bytes(read_regular(path, MAX_BYTES, str(name)), name)
    except Unreadable as unreadable:
        content = unreadable.text
    return CodeFile(path, folder, suffix, content)


def answer_to(question: Asked, files: CodeFiles) -> FoundAnswer:
    """The newest answer among the files that have the exercise's name, and their versions; without one, among the files
    that define its names; without these, among the notebooks that cannot be read."""
    slug, names = question.exercise.slug, question.wanted.names
    named = files.named(slug)
    claiming = [*named, *files.versions(slug, names)] if named else files.defining(names)
    fitting = claiming or files.broken
    if not fitting:
        return NOTHING_FOUND
    choice, claimed = _choice(question, fitting), bool(claiming)
    considered = tuple(file.path for file in fitting)
    if choice.path is None:
        return FoundAnswer(None, considered, claimed, problem=choice.problem)
    file = next(candidate for candidate in fitting if candidate.path == choice.path)
    return replace(_found(question, file, choice), considered=considered, claimed=claimed)


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
    stub = question.wanted.stub
    untouched = False
    if isinstance(file.content, Submission):
        untouched = is_untouched(file.content.parts[0].source, stub)
    elif isinstance(file.content, Notebook):
        first = next(readings_of(question.exercise, file.content.cells, ()), None)
        untouched = first is not None and first.parts == (Part("notebook", stub),)
    return candidate(file.path, untouched, file.suffix)


def _found(question: Asked, file: CodeFile, choice: ChosenFile) -> FoundAnswer:
    content, slug = file.content, question.exercise.slug
    name = shown(file.path, file.folder)
    if isinstance(content, Text):
        return FoundAnswer(file=name, notes=choice.notes, problem=content)
    if isinstance(content, Notebook):
        beside, left_out = companions(file.folder, (cell.source for cell in content.cells))
        readings = tuple(readings_of(question.exercise, content.cells, (*content.notes, *left_out), beside))
        whole, python = answer_cells(question.wanted, content.cells), content.python
    else:
        source = content.parts[0].source
        beside, left_out = companions(file.folder, [source], file.path)
        part = Part(f"{slug}.py", source)  # a message about one student's code must not name another student's file
        readings = (Submission((part,), (*content.notes, *left_out), _importable(beside, file, slug)),)
        whole, python = (part,), ""
    notes = tuple(dict.fromkeys(note for reading in readings for note in reading.notes))
    plain = tuple(replace(reading, notes=()) for reading in readings)
    return FoundAnswer(ClassAnswer(slug, plain, whole, python), file=name, notes=(*choice.notes, *notes))


def _importable(beside: Iterable[Companion], file: CodeFile, slug: str) -> tuple[Companion, ...]:
    """The companion files that a Python file can import. Left out are the file itself, another attempt at the exercise,
    and copies like `mse (1).py`, whose names cannot be imported."""
    own = file.path.relative_to(file.folder).as_posix()
    return tuple(
        companion
        for companion in beside
        if companion.name not in (own, f"{slug}.py")
        and (not companion.name.endswith(".py") or Path(companion.name).stem.isidentifier())
    )
