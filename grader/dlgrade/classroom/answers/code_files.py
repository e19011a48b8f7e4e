"""The code files of one student, with what tells which exercises they may answer: their names, their cells, and what
they define."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from dlgrade.classroom.model import Delivery
from dlgrade.course.slow_text import statement_count
from dlgrade.messages import hand_in as messages
from dlgrade.slicing.cells import names_in_text
from dlgrade.slicing.opened import Opened, opened
from dlgrade.slicing.statements import Given, names_given
from dlgrade.submission.cells import Cell
from dlgrade.submission.companions import HandInFiles
from dlgrade.submission.folder_content import content_of, shown
from dlgrade.submission.model import Companion, Submission, Unreadable
from dlgrade.submission.newest import stem_of
from dlgrade.submission.notebook import MAX_BYTES as MAX_NOTEBOOK_BYTES
from dlgrade.submission.notebook import Notebook, parse_notebook
from dlgrade.submission.python_file import MAX_BYTES, from_bytes
from dlgrade.submission.regular_file import read_regular
from dlgrade.submission.run_in_place import run_in_place
from dlgrade.text import Text

MAX_OPENED = 200
"""Most code files of one student that are read; real hand-ins have far fewer."""
MAX_STATEMENTS = 200_000
"""Most lines and semicolons in all code files of one student."""
CODE = re.compile(
    r"(?P<suffix>\.ipynb|\.py)(?:\.txt|(?:의[-_ ]*+|[-_ ]++)(?:copy|복사본|사본)[-_ ()\d]*+)?$", re.IGNORECASE
)
"""What ends the name of a code file, also as Windows (`mse.py.txt`) and Google Drive (`mse.ipynb의 사본`) write it."""
OF_THE_COURSE = "solutions/*/*/checks.py"
"""The code, besides the stubs, that a course folder is handed out with."""


@dataclass(frozen=True)
class Beside:
    """The companion files of a code file, and the folder in which the code finds them by their names: its own, and if
    it names none there, that of the whole hand-in. `left_out` are notes on files beyond the limits."""

    folder: Path
    files: tuple[Companion, ...]
    left_out: tuple[Text, ...]


@dataclass(frozen=True)
class CodeFile:
    """A file of a student with code, somewhere below `folder`. If it cannot be read, `content` is a Text that says
    why."""

    path: Path
    folder: Path
    suffix: str
    content: Submission | Notebook | Text
    hand_in: HandInFiles = field(default_factory=HandInFiles, compare=False, repr=False)
    """The files of the whole hand-in, read once for all of its code files."""
    archive: str = ""
    """The archive that it came out of; "" if it came out of none."""
    is_undated: bool = False
    """Whether it is only known when it was packed into the archive, and not when it was saved."""

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
    def exercise_cells(self) -> frozenset[str]:
        """The words in the lines of a notebook that grade it, such as `%%exercise mse` and `check("mse")`; slugs of
        exercises are among them."""
        return frozenset(self.opened.graded_in if isinstance(self.content, Notebook) else ())

    @property
    def statements(self) -> int:
        """How many statements the code can hold: its lines and semicolons."""
        return sum(map(statement_count, self._written))

    @cached_property
    def names_in_text(self) -> frozenset[str]:
        """The names that its code seems to define, for code that is not valid Python."""
        return frozenset(name for source in self._sources for name in names_in_text(source))

    @cached_property
    def given(self) -> Given:
        """The names to which its code gives a value. The code is parsed only if somebody asks: most files tell by their
        own name which exercise they answer."""
        if isinstance(self.content, Submission):
            return names_given(self.content.parts[0].source)
        cells = self.opened.statements.values() if isinstance(self.content, Notebook) else ()
        statements = [each for cell in cells for each in cell.all]
        imports = [each for each in statements if each.idle and not each.definition]
        imported = frozenset(name for each in imports for name in each.defines)
        defined = frozenset(name for each in statements if each not in imports for name in each.defines)
        return Given(defined, frozenset(name for each in statements for name in each.binds), imported)

    @property
    def _written(self) -> Sequence[str]:
        """The code before it is parsed."""
        if isinstance(self.content, Notebook):
            return [cell.source for cell in self.content.cells if cell.kind == "code"]
        return [part.source for part in self.content.parts] if isinstance(self.content, Submission) else ()

    @property
    def _sources(self) -> Sequence[str]:
        if isinstance(self.content, Submission):
            return [self.content.parts[0].source]
        if isinstance(self.content, Notebook):
            return [part.source for part in self.opened.parts.values()]
        return ()

    @property
    def texts(self) -> Sequence[str]:
        """Its code, and the text cells of a notebook."""
        return [cell.source for cell in self.content.cells] if isinstance(self.content, Notebook) else self._sources

    @cached_property
    def opened(self) -> Opened:
        """The code of a notebook, or of a Python file as if it were one cell."""
        if isinstance(self.content, Notebook):
            return opened(self.content.cells)
        return opened(tuple(Cell("code", source) for source in self._sources))

    @cached_property
    def run_in_place(self) -> Opened:
        """The code of a notebook with the scripts that it runs."""
        cells = run_in_place(self.opened.cells, self.beside.files)
        return self.opened if cells == self.opened.cells else opened(cells)

    @cached_property
    def beside(self) -> Beside:
        """The companion files of the code, found once for all exercises that it answers."""
        sources = [cell.source for cell in self.opened.cells] if self.suffix == ".ipynb" else self._sources
        own = None if self.suffix == ".ipynb" else self.path
        for folder in (self.path.parent, self.folder):
            files, left_out = self.hand_in.companions(folder, sources, own)
            if files or left_out or folder == self.folder:
                break
        return Beside(folder, files, left_out)


def code_files(delivery: Delivery) -> list[CodeFile]:
    """The code files of a student, without the hidden copies that Jupyter and macOS make, and without the course's
    checks, if a student hands in the whole course folder. Raises Unreadable if there are more than MAX_OPENED, or
    if they hold more than MAX_STATEMENTS."""
    files, hand_in, statements = list[CodeFile](), HandInFiles(), 0
    for folder in delivery.folders:
        for path in content_of(folder).files:
            inside = path.relative_to(folder)
            match = CODE.search(unicodedata.normalize("NFC", path.name))
            hidden = any(part.startswith((".", "__MACOSX")) for part in inside.parts)
            if match is None or hidden or inside.match(OF_THE_COURSE):
                continue
            if len(files) == MAX_OPENED:
                raise Unreadable(messages.TOO_MUCH)
            file = _opened(path, folder, match["suffix"].lower(), hand_in)
            archive = delivery.archives.get(folder, "")
            files.append(replace(file, archive=archive, is_undated=path in delivery.undated))
            statements += files[-1].statements
            if statements > MAX_STATEMENTS:
                raise Unreadable(messages.TOO_MUCH)
    return files


def _opened(path: Path, folder: Path, suffix: str, hand_in: HandInFiles) -> CodeFile:
    name = Path(shown(path, folder))
    try:
        if suffix == ".ipynb":
            content: Submission | Notebook | Text = parse_notebook(
                read_regular(path, MAX_NOTEBOOK_BYTES, str(name), folder), name
            )
        else:
            content = from_bytes(read_regular(path, MAX_BYTES, str(name), folder), name)
    except Unreadable as unreadable:
        content = unreadable.text
    return CodeFile(path, folder, suffix, content, hand_in)
