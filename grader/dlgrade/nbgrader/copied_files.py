"""What nbgrader's steps copy beside the notebooks that they make.

nbgrader copies everything in a student's folder but the notebooks, which it finds with `glob`. In a folder whose name
is a pattern, such as `[x]`, it finds none and copies them too.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dlgrade.nbgrader.folder_names import PATTERN
from dlgrade.nbgrader.inbound import SECRET, TIMESTAMP


def init_graded(converter: Any, assignment_id: str, student_id: str) -> None:
    """Like the step of nbgrader's Autograde, but no notebook of the student is copied to those that are graded, where
    `generate_feedback` would make a page of it."""
    graded = Path(converter._format_dest(assignment_id, student_id))
    is_pattern = PATTERN.search(str(graded)) is not None
    notebooks = graded.rglob("*.ipynb") if is_pattern else ()
    before = {path: path.read_bytes() for path in notebooks if path.is_file()}
    with _without_missing_files(converter.log):
        type(converter).init_assignment(converter, assignment_id, student_id)
    if not is_pattern:
        return
    for path in graded.rglob("*.ipynb"):
        if path not in before:
            path.unlink()
        elif path.read_bytes() != before[path]:
            path.write_bytes(before[path])


@contextmanager
def _without_missing_files(log: logging.Logger) -> Iterator[None]:
    """In the block, the log has no warning that a notebook was not handed in under its name: which file is graded in
    its place, or that there is none, stands there already."""

    def is_news(record: logging.LogRecord) -> bool:
        return not record.getMessage().startswith("No submitted file: ")

    log.addFilter(is_news)
    try:
        yield
    finally:
        log.removeFilter(is_news)


def init_feedback(converter: Any, assignment_id: str, student_id: str) -> None:
    """Takes the place of the step of nbgrader's GenerateFeedback, which copies all files of the hand-in. A folder of
    feedback is given to a student: beside the pages it holds only what `release_feedback` reads."""
    graded = Path(converter._format_source(assignment_id, student_id))
    pages = Path(converter._format_dest(assignment_id, student_id))
    for name in (TIMESTAMP, SECRET):
        if (graded / name).is_file():
            pages.mkdir(parents=True, exist_ok=True)
            (pages / name).unlink(missing_ok=True)
            shutil.copy(graded / name, pages / name)


def remove_notebooks(graded: Path, pages: Path) -> None:
    """Remove the graded notebooks that an earlier version copied to the pages. They hold the seed of the class."""
    for path in graded.glob("*.ipynb"):
        (pages / path.name).unlink(missing_ok=True)
