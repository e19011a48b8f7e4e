"""Runs `nbgrader autograde` through nbgrader's own interface, with several processes that grade."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbgrader.apps import AutogradeApp, NbGraderAPI
from nbgrader.coursedir import CourseDirectory

from dlgrade.course.model import CourseError
from dlgrade.messages import nbgrader as messages
from dlgrade.nbgrader.ahead import Processes
from dlgrade.nbgrader.course_place import check_course
from dlgrade.nbgrader.folder_names import check_folder
from dlgrade.text import Lang, Text

EVERYONE = "*"
"""nbgrader's pattern for all students."""
DONE = ("Autograding ", "Skipping existing assignment")
"""How nbgrader's log begins a line for each notebook that it grades, and for each student who is graded already."""
ASKED_FOR = ("Removing existing", "Updating existing", "Late submission penalty")
"""How warnings begin that only say what `force`, a newer hand-in, or the teacher's penalty asks for. That about a
penalty names no student, and another warning says who was late."""


@dataclass(frozen=True)
class AutogradeRun:
    """How a run ended. `warnings` are the lines of nbgrader's log that a teacher should read; `error` is nbgrader's
    own account of what went wrong."""

    success: bool
    warnings: tuple[str, ...]
    error: str


class ParallelAPI(NbGraderAPI):  # type: ignore[misc]
    """nbgrader's interface, with the processes that grade and the language of the log. nbgrader makes the exporter,
    which finds them here."""

    def __init__(self, directory: CourseDirectory, app: AutogradeApp, processes: Processes, lang: Lang) -> None:
        super().__init__(directory, parent=app)
        self.processes, self.lang = processes, lang


def autograde(
    folder: Path,
    assignment: str,
    student: str,
    processes: Processes,
    force: bool,
    tell: Callable[[int, int], None],
    lang: Lang,
) -> AutogradeRun:
    """Grade the hand-ins of an assignment, or of one student. `tell(done, all)` is called with numbers of notebooks.
    Warnings are in `lang`; what students are given is in the language of the course.

    Raises CourseError where the folder is not a course, or where nothing was handed in.
    """
    check_course(folder)
    check_folder(folder)
    with chdir(folder):
        app = AutogradeApp(log_level=logging.CRITICAL)
        app.initialize([])
        try:
            directory = CourseDirectory(parent=app)
            waiting = _handed_in(directory, assignment, student)
            if not waiting:
                raise CourseError(_nothing_handed_in(directory, assignment, student))
            nbgrader = ParallelAPI(directory, app, processes, lang)
            gc.freeze()  # everything imported stays until the end, so the collector need not look at it again and again
            with _heard(nbgrader.log, waiting, tell) as warnings:
                ended = nbgrader.autograde(assignment, student, force=force)
        finally:
            AutogradeApp.clear_instance()
    if "KeyboardInterrupt" in ended.get("error", ""):
        raise KeyboardInterrupt
    return AutogradeRun(ended["success"], tuple(dict.fromkeys(warnings)), ended.get("error", ""))


def _handed_in(directory: Any, assignment: str, student: str) -> int:
    """The number of students who have handed something in."""
    pattern = directory.format_path(directory.submitted_directory, student, assignment)
    return len(list(Path(directory.root).glob(str(Path(pattern).relative_to(directory.root)))))


def _nothing_handed_in(directory: Any, assignment: str, student: str) -> Text:
    """The sentence for an assignment without hand-ins, or for a student who has none while others have."""
    others = _handed_in(directory, assignment, EVERYONE)
    if student == EVERYONE or not others:
        return messages.NOTHING_HANDED_IN.filled(name=assignment, folder=directory.root)
    folder = Path(directory.root, directory.submitted_directory)
    return messages.NOTHING_OF_STUDENT.filled(name=assignment, student=student, others=others, folder=folder)


@contextmanager
def _heard(log: logging.Logger, whole: int, tell: Callable[[int, int], None]) -> Iterator[list[str]]:
    """In the block, listen to nbgrader's log. The list that is yielded collects its warnings, and `tell` is called for
    each notebook that is done."""
    warnings: list[str] = []
    done = 0

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            nonlocal done
            message = record.getMessage()
            if record.levelno >= logging.WARNING and not message.startswith(ASKED_FOR):
                warnings.append(message)
            elif message.startswith(DONE):
                done += 1
                tell(min(done, whole), whole)

    listener = Listener()
    log.addHandler(listener)
    try:
        tell(0, whole)
        yield warnings
    finally:
        log.removeHandler(listener)
