"""Before a run of `nbgrader autograde`: what a killed run left is done again, a renamed notebook finds its name, and
whoever handed in anything at all is on the list."""

from __future__ import annotations

import glob
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.utils import parse_utc, rmtree

FINISHED = "dlgrade_finished"
RECORDS = ("timestamp.txt", "timestamp.txt.unreadable", "submission_secret.txt")
"""What nbgrader writes beside a submission."""


def prepare(converter: Any) -> None:
    """Look at each submission that the run of nbgrader's Autograde is about."""
    names = _names(converter)
    for folder in [*converter.assignments, *_overlooked(converter)]:
        student, assignment = _owner(converter, folder)
        expected = names.get(assignment, ())
        _set_aside_timestamp(converter, Path(folder))
        _forget_unfinished(converter, student, assignment, expected)
        converter.assignments[folder] = _adopted(converter, Path(folder), expected)


def _overlooked(converter: Any) -> Iterator[str]:
    """Folders with files of which nbgrader took none for a notebook, or whose name is a pattern to it."""
    directory = converter.coursedir
    pattern = converter._format_source(directory.assignment_id, directory.student_id)
    for folder in glob.glob(pattern):  # noqa: PTH207  # as nbgrader does
        if folder not in converter.assignments and directory.notebook_id == "*" and any(_handed_in(Path(folder))):
            yield folder


def _handed_in(folder: Path) -> Iterator[Path]:
    """What the student put there."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name not in RECORDS and not path.name.startswith("."):
            yield path


def _set_aside_timestamp(converter: Any, folder: Path) -> None:
    """nbgrader ends the whole run over a time that it cannot read."""
    path = folder / "timestamp.txt"
    if not path.exists():
        return
    try:
        text = path.read_text(encoding="utf-8").strip()
        if text:
            parse_utc(text)
    except (OSError, ValueError, OverflowError) as error:
        aside = path.with_name("timestamp.txt.unreadable")
        converter.log.warning("%s holds no time (%s); it is now %s", path, error, aside.name)
        path.replace(aside)


def _owner(converter: Any, folder: str) -> tuple[str, str]:
    """The student and the assignment that a folder of `submitted` belongs to."""
    pattern = converter._format_source("(?P<assignment>.*)", "(?P<student>.*)", escape=True)
    match = re.match(pattern, folder)
    return (match["student"], match["assignment"]) if match else ("", "")


def _names(converter: Any) -> dict[str, tuple[str, ...]]:
    """The file names of the notebooks of each assignment that the gradebook knows."""
    with Gradebook(converter.coursedir.db_url, converter.coursedir.course_id) as gradebook:
        return {
            assignment.name: tuple(f"{notebook.name}.ipynb" for notebook in assignment.notebooks)
            for assignment in gradebook.assignments
        }


def _forget_unfinished(converter: Any, student: str, assignment: str, expected: tuple[str, ...]) -> None:
    """A folder without the mark was left by a run that was killed: nbgrader would take it for graded, with 0 points."""
    directory = converter.coursedir
    graded = Path(directory.format_path(directory.autograded_directory, student, assignment))
    if graded.is_dir() and not all(is_finished(graded / name) for name in expected):
        converter.log.warning("%s is from a run that did not end; it is graded again", graded)
        rmtree(str(graded))


def is_finished(path: Path) -> bool:
    """Was this autograded notebook written by a run that came to its end?"""
    try:
        return bool(json.loads(path.read_text(encoding="utf-8"))["metadata"][FINISHED])
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _adopted(converter: Any, folder: Path, expected: tuple[str, ...]) -> list[str]:
    """The notebooks to grade. `06_learning (1).ipynb` is taken for the one that is missing, if there is no other
    candidate; where none is there at all, all are listed, and each will be found to be unreadable."""
    found = [folder / name for name in expected if (folder / name).exists() or (folder / name).is_symlink()]
    strangers = [path for path in _handed_in(folder) if path.name not in expected and _may_be_notebook(path)]
    missing = [name for name in expected if folder / name not in found]
    if converter.coursedir.notebook_id != "*" or not expected:
        return list(converter.assignments[str(folder)])
    if len(missing) == len(strangers) == 1:
        converter.log.warning("%s is taken for %s", strangers[0], missing[0])
        shutil.copy(strangers[0], folder / missing[0])
        found.append(folder / missing[0])
    return list(map(str, found or [folder / name for name in expected]))


def _may_be_notebook(path: Path) -> bool:
    """`WEEK1.IPYNB` and `week1.ipynb.txt` too; a link is not followed."""
    return ".ipynb" in path.name.lower() and path.is_file() and not path.is_symlink()
