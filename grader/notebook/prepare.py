"""Before a run of `nbgrader autograde`: what a killed run left is done again, and a renamed notebook finds its name."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import Autograde
from nbgrader.utils import rmtree

FINISHED = "dlgrade_finished"


def prepare(converter: Any) -> None:
    """Look at each submission that the run is about; nothing for converters that grade nothing."""
    if not isinstance(converter, Autograde):
        return
    for folder in list(converter.assignments):
        found = Path(folder)
        student, assignment = _owner(converter, found)
        _forget_unfinished(converter, student, assignment)
        converter.assignments[folder] = _adopted(converter, found, assignment)


def _owner(converter: Any, folder: Path) -> tuple[str, str]:
    import re

    pattern = converter._format_source("(?P<assignment>.*)", "(?P<student>.*)", escape=True)
    match = re.match(pattern, str(folder))
    return (match["student"], match["assignment"]) if match else ("", "")


def _forget_unfinished(converter: Any, student: str, assignment: str) -> None:
    """A folder without the mark was left by a run that was killed: nbgrader would take it for graded, with 0 points."""
    directory = converter.coursedir
    graded = Path(directory.format_path(directory.autograded_directory, student, assignment))
    if graded.is_dir() and not all(map(is_finished, _expected(converter, graded, assignment))):
        converter.log.warning("%s is from a run that did not end; it is graded again", graded)
        rmtree(str(graded))


def is_finished(path: Path) -> bool:
    """Was this autograded notebook written by a run that came to its end?"""
    try:
        return bool(json.loads(path.read_text(encoding="utf-8"))["metadata"][FINISHED])
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _expected(converter: Any, folder: Path, assignment: str) -> list[Path]:
    return [folder / f"{name}.ipynb" for name in _names(converter, assignment)]


def _names(converter: Any, assignment: str) -> list[str]:
    """The notebooks of an assignment; none if the gradebook does not know it."""
    with Gradebook(converter.coursedir.db_url, converter.coursedir.course_id) as gradebook:
        try:
            return [notebook.name for notebook in gradebook.find_assignment(assignment).notebooks]
        except MissingEntry:
            return []


def _adopted(converter: Any, folder: Path, assignment: str) -> list[str]:
    """`06_learning (1).ipynb` is taken for the one notebook that is missing, if there is no other candidate."""
    found = [str(path) for path in map(Path, converter.assignments[str(folder)])]
    missing = [path for path in _expected(converter, folder, assignment) if not path.exists()]
    known = {str(path) for path in _expected(converter, folder, assignment)}
    strangers = [path for path in found if path not in known]
    if len(missing) != 1 or len(strangers) != 1 or converter.coursedir.notebook_id != "*":
        return found
    converter.log.warning("%s is taken for %s", strangers[0], missing[0].name)
    shutil.copy(strangers[0], missing[0])
    return [*(path for path in found if path in known), str(missing[0])]
