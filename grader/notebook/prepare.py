"""Before a run of `nbgrader autograde`: what a killed run left is done again, and a renamed notebook finds its name."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.utils import rmtree

FINISHED = "dlgrade_finished"


def prepare(converter: Any) -> None:
    """Look at each submission that the run of nbgrader's Autograde is about."""
    names = _names(converter)
    for folder in list(converter.assignments):
        student, assignment = _owner(converter, folder)
        expected = names.get(assignment, ())
        _forget_unfinished(converter, student, assignment, expected)
        converter.assignments[folder] = _adopted(converter, Path(folder), expected)


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
    """`06_learning (1).ipynb` is taken for the one notebook that is missing, if there is no other candidate."""
    found = [Path(path) for path in converter.assignments[str(folder)]]
    missing = [name for name in expected if not (folder / name).exists()]
    strangers = [path for path in found if path.name not in expected]
    if len(missing) == len(strangers) == 1 and converter.coursedir.notebook_id == "*":
        converter.log.warning("%s is taken for %s", strangers[0], missing[0])
        shutil.copy(strangers[0], folder / missing[0])
        found = [path for path in found if path not in strangers] + [folder / missing[0]]
    return list(map(str, found))
