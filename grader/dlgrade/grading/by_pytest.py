"""The command line's runner: pytest drives the checks, with our configuration and nothing of the submission's."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from dlgrade.exam.results import CheckResult
from dlgrade.grading.collect import CheckItem, ExerciseFile
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.grading.session import Entry, Setting
from dlgrade.verdict.model import Verdict

CONFIG = Path(__file__).with_name("pytest.ini")
OFF = ("python", "cacheprovider", "terminal", "faulthandler", "junitxml", "logging", "warnings", "unraisableexception",
       "threadexception")  # fmt: skip
OPTIONS = ["--disable-plugin-autoload", "--noconftest", *(word for name in OFF for word in ("-p", f"no:{name}"))]


class Journal:
    """Collects our check files only, and hears of each exercise when its last check is done."""

    def __init__(self, entries: Sequence[Entry], setting: Setting, finished: Callable[[Entry, Verdict], None]) -> None:
        self._entries = {entry.exercise.folder / "checks.py": entry for entry in entries}
        self._setting, self._report = setting, finished
        self.error: BaseException | None = None

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> ExerciseFile | None:
        entry = self._entries.get(file_path)
        if entry is None:
            return None
        file = ExerciseFile.from_parent(parent, path=file_path)
        file.open_ = lambda: (self._setting.grader(entry.exercise), entry.submission)
        return file

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
        result = yield
        if isinstance(item, CheckItem) and (nextitem is None or nextitem.parent is not item.parent):
            self._finish(item.file)
        return result

    def pytest_keyboard_interrupt(self) -> None:
        """pytest would go on to its own report; the command line has to hear of it."""
        self.error = KeyboardInterrupt()

    def _finish(self, file: ExerciseFile) -> None:
        """What goes wrong in a report would be lost in pytest: it is raised again when pytest is done."""
        entry = self._entries.pop(file.path)
        try:
            self._report(entry, verdict_of(file.grader, file))
        except Exception as error:
            self.error = self.error or error

    def give_up(self, reason: str) -> None:
        """What pytest did not come to is our fault, and is said as such."""
        for entry in self._entries.values():
            grader = self._setting.grader(entry.exercise)
            results = [CheckResult(check, "grader_fault", fault=reason) for check in grader.exam.checks]
            self._report(entry, grader.verdict(entry.submission, results, ""))


def verdict_of(grader: ExerciseGrader, file: ExerciseFile) -> Verdict:
    """From the journal: a check without a result is our fault, never the student's."""
    if file.untouched:
        return grader.not_attempted(file.submission)
    journal = file.attempt.results
    results = [
        journal.get(check.name) or CheckResult(check, "grader_fault", fault="the check was not run")
        for check in grader.exam.checks
    ]
    return grader.verdict(file.submission, results, file.prints)


def grade_by_pytest(entries: Sequence[Entry], setting: Setting, finished: Callable[[Entry, Verdict], None]) -> None:
    """Grade every entry; `finished` hears each verdict as soon as it stands. pytest's exit code says nothing here."""
    if not entries:
        return
    paths = [str(entry.exercise.folder / "checks.py") for entry in entries]
    root = entries[0].exercise.folder.parents[1]
    journal = Journal(entries, setting, finished)
    noise = io.StringIO()
    with contextlib.redirect_stdout(noise), contextlib.redirect_stderr(noise):
        pytest.main(["-c", str(CONFIG), "--rootdir", str(root), *OPTIONS, *paths], plugins=[journal])
    if journal.error is not None:
        raise journal.error
    journal.give_up(noise.getvalue()[-2000:])
