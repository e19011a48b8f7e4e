"""`%grade mse`, which grades the cells that were run so far; `%%exercise mse`, which runs its cell and grades it;
`%%examples mse`, which judges the examples in its cell."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dlgrade.course.backups import keep_backup
from dlgrade.course.loading import find_root, load_course
from dlgrade.course.model import CourseError, Exercise
from dlgrade.files import write_atomically
from dlgrade.messages import notebook as messages
from dlgrade.notebook.examples import JudgedCell, judged_cell
from dlgrade.notebook.kernels import CheckCellFailed
from dlgrade.notebook.live import Checked, check_file, check_now, check_only, exercise_named
from dlgrade.submission.magics import plain_python
from dlgrade.text import LANGUAGES, Lang, Text, TextError, locale_language

WRITE = "--write"


@dataclass(frozen=True)
class MagicLine:
    """The arguments of a magic: `mse`, `mse en`, `mse --write`."""

    slug: str
    lang: Lang
    write: bool


class Told(Checked):
    """A verdict as a cell's value, which is shown as text in a terminal and as HTML in a notebook."""

    def __repr__(self) -> str:
        return self.report()


def language(name: str) -> Lang:
    """The language with this name, `ko` or `en`. An empty name means that of the locale."""
    return next((lang for lang in LANGUAGES if lang == name), locale_language(os.environ))


def grade_magic(line: str) -> Told:
    """Run `%grade mse` or `%grade mse en`."""
    wish = _asked(line, messages.USE_MAGIC)
    try:
        return Told(*check_now(wish.slug, wish.lang).parts)
    except TextError as error:
        raise CheckCellFailed(error.text, wish.lang) from None


def exercise_magic(line: str, cell: str) -> Told | None:
    """Run `%%exercise mse`: run the cell here, so that its functions can be used, then grade it in a process of its
    own. With `--write` it becomes the file of the course folder, which is graded then.
    """
    wish = _asked(line, messages.USE_CELL_MAGIC)
    try:
        exercise_named(wish.slug)
        ran = _shell().run_cell(cell)
        if isinstance(ran.error_in_exec, KeyboardInterrupt):
            return None
        checked = _written(wish, cell) if wish.write else check_only(wish.slug, wish.lang, cell)
        return Told(*checked.parts)
    except TextError as error:
        raise CheckCellFailed(error.text, wish.lang) from None


def examples_magic(line: str, cell: str) -> JudgedCell:
    """Run `%%examples mse`: judge the cell's examples. It is not run here; a worker evaluates its values."""
    wish = _asked(line, messages.USE_EXAMPLES_MAGIC)
    if wish.write:
        raise CheckCellFailed(messages.USE_EXAMPLES_MAGIC, wish.lang)
    try:
        return judged_cell(wish.slug, wish.lang, cell)
    except TextError as error:
        raise CheckCellFailed(error.text, wish.lang) from None


def _asked(line: str, how: Text) -> MagicLine:
    words = line.split()
    write = WRITE in words
    names = [word for word in words if word != WRITE]
    lang = language(names[1] if len(names) > 1 else "")
    if not names or len(names) > 2 or names[1:] not in ([], ["ko"], ["en"]):
        raise CheckCellFailed(how, lang)
    return MagicLine(names[0], lang, write)


def _written(wish: MagicLine, cell: str) -> Checked:
    """Write the cell as the exercise's file in the course folder around the notebook, and grade the file. The file's
    earlier contents are kept under `.grade/backups/`."""
    root = find_root(Path.cwd())
    if root is None:
        raise CourseError(messages.NO_FOLDER.filled(folder=Path.cwd(), slug=wish.slug))
    exercise = next((candidate for candidate in load_course(root).exercises if candidate.slug == wish.slug), None)
    if exercise is None:
        raise CourseError(messages.NO_EXERCISE.filled(slug=wish.slug))
    _replace(root, exercise, plain_python(cell).source.rstrip() + "\n")
    return check_file(exercise, root, wish.lang)


def _replace(root: Path, exercise: Exercise, source: str) -> None:
    before = exercise.stub.read_bytes() if exercise.stub.is_file() else b""
    if before and before != source.encode():
        keep_backup(root, exercise, before)
    write_atomically(exercise.stub, source)


def _shell() -> Any:
    from IPython import get_ipython

    return get_ipython()
