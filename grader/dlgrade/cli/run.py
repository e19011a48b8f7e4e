"""One run of the grader from the command line: what is graded, what is kept, and the exit code."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path

from dlgrade.cli.main import NOT_PASSED, OUR_FAULT, PASSED, USAGE
from dlgrade.course.model import Course, Exercise, Needs
from dlgrade.files import CannotWrite
from dlgrade.grading.by_pytest import grade_by_pytest
from dlgrade.grading.session import Entry, Setting
from dlgrade.submission.model import Submission, Unreadable
from dlgrade.submission.python_file import read_python_file
from dlgrade.verdict.model import Verdict
from dlgrade.verdict.store import VerdictStore

Files = dict[Exercise, Path]
Verdicts = dict[Exercise, Verdict]
Report = Callable[[Exercise, Verdict], None]
MODULES: dict[Needs, str] = {"torch": "torch", "keras": "keras"}


def missing_framework(exercise: Exercise) -> bool:
    """Is the framework of this exercise not installed? Looked up, not imported."""
    module = MODULES.get(exercise.needs)
    return module is not None and importlib.util.find_spec(module) is None


class Run:
    """Grades files of a course; each verdict is reported and kept as soon as it stands."""

    def __init__(self, course: Course, setting: Setting, report: Report) -> None:
        self._setting, self._report = setting, report
        self._store = VerdictStore(course.root)
        self._own: set[Exercise] = set()  # whose file is the course's; a file from elsewhere is graded and not kept
        self.verdicts: Verdicts = {}
        self.reused = 0
        self.not_kept: CannotWrite | None = None

    def grade(self, files: Files, reuse: bool) -> None:
        """Grade all files; with `reuse`, what has not changed since its last verdict is not run again."""
        self._own = {exercise for exercise, path in files.items() if path.resolve() == exercise.stub.resolve()}
        entries = [entry for exercise, path in files.items() if (entry := self._entry(exercise, path, reuse))]
        grade_by_pytest(entries, self._setting, self._finished)

    def _entry(self, exercise: Exercise, path: Path, reuse: bool) -> Entry | None:
        """What is to be run; None where the verdict stands already."""
        try:
            submission = _read(path)
        except Unreadable as unreadable:
            self._report_only(exercise, self._setting.grader(exercise).ungraded(unreadable.text))
            return None
        seed, level = self._setting.seed, self._setting.sandbox.level
        verdict = self._store.current(exercise, submission.digest, seed, level) if reuse else None
        if verdict is None:
            return Entry(exercise, submission)
        self.verdicts[exercise] = verdict
        self.reused += verdict.kind != "not_attempted"
        return None

    def _finished(self, entry: Entry, verdict: Verdict) -> None:
        self._report_only(entry.exercise, verdict)
        if entry.exercise not in self._own:
            return
        try:
            self._store.save(entry.exercise, verdict)
        except CannotWrite as error:  # shown when everything is graded; the verdicts are on the screen
            self.not_kept = self.not_kept or error

    def _report_only(self, exercise: Exercise, verdict: Verdict) -> None:
        self.verdicts[exercise] = verdict
        self._report(exercise, verdict)


def _read(path: Path) -> Submission:
    """The source in a file or a notebook; Unreadable says what is wrong with it."""
    if path.suffix != ".ipynb":
        return read_python_file(path)
    from dlgrade.submission.notebook import read_notebook

    return read_notebook(path)


def exit_code(verdicts: Verdicts) -> int:
    """0 all passed, 1 not all, 2 if a file could not be read, 3 if any of them met a fault of ours."""
    kinds = {verdict.kind for verdict in verdicts.values()}
    if "grader_fault" in kinds:
        return OUR_FAULT
    if "ungraded" in kinds:
        return USAGE
    return PASSED if kinds <= {"passed"} else NOT_PASSED
