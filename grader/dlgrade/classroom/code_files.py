"""The code files of one student, and what they may answer: the exercises after which they are named, those whose
functions they define, and those whose cells they have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dlgrade.examples.file import SUFFIX as EXAMPLES_SUFFIX
from dlgrade.grading.readings import answer_id
from dlgrade.lessons.mending import SUFFIX as MENDED_SUFFIX
from dlgrade.messages import hand_in as messages
from dlgrade.slicing.cells import names_in_text
from dlgrade.slicing.readings import opened
from dlgrade.slicing.statements import names_given
from dlgrade.submission.folder_content import content_of, shown
from dlgrade.submission.model import Submission, Unreadable
from dlgrade.submission.newest import stem_of
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
    def grade_ids(self) -> frozenset[str]:
        """The names of a notebook's cells in nbgrader's metadata."""
        cells = self.content.cells if isinstance(self.content, Notebook) else ()
        return frozenset(cell.grade_id for cell in cells if cell.grade_id)

    @cached_property
    def names_in_text(self) -> frozenset[str]:
        """The names that its code seems to define, for code that is not valid Python."""
        sources: Sequence[str] = ()
        if isinstance(self.content, Submission):
            sources = [self.content.parts[0].source]
        elif isinstance(self.content, Notebook):
            sources = [part.source for part in opened(self.content.cells).parts.values()]
        return frozenset(name for source in sources for name in names_in_text(source))

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
        """The files that define one of the names, and may answer any exercise. Without one, those whose text seems to:
        a definition that lacks its colon is an answer as well."""
        found = [file for file in self._free if names & file.names]
        return found or [file for file in self._free if names & file.names_in_text]

    def with_cells_of(self, slug: str) -> Sequence[CodeFile]:
        """The notebooks with a cell that nbgrader handed out for the exercise: its check, or that for the answer."""
        return [file for file in self._free if file.grade_ids & {slug, answer_id(slug)}]


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
