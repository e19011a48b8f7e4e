"""The command line's runner: pytest runs the checks, with our configuration and without any of the submission's."""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from dlgrade.exam.drawings import NO_DRAWINGS, Drawings
from dlgrade.exam.results import CheckResult
from dlgrade.grading.collect import CheckItem, ExerciseFile
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.grading.session import HandedIn, Setting
from dlgrade.submission.model import Submission
from dlgrade.verdict.model import Verdict

Finished = Callable[[HandedIn, Verdict, Drawings], None]
CONFIG = Path(__file__).with_name("pytest.ini")
OFF = ("python", "cacheprovider", "terminal", "faulthandler", "junitxml", "logging", "warnings", "unraisableexception",
       "threadexception")  # fmt: skip
OPTIONS = ["--disable-plugin-autoload", "--noconftest", *(word for name in OFF for word in ("-p", f"no:{name}"))]


class Journal:
    """A pytest plugin that collects only our check files, and reports each submission after its last check."""

    def __init__(self, entries: Sequence[HandedIn], setting: Setting, finished: Finished) -> None:
        self._setting, self._report = setting, finished
        self._entries: dict[Path, list[HandedIn]] = {}
        for entry in entries:
            self._entries.setdefault(entry.exercise.folder / "checks.py", []).append(entry)
        self._entry_of: dict[ExerciseFile, HandedIn] = {}
        self.error: BaseException | None = None

    @pytest.hookimpl(wrapper=True)
    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> Iterator[None]:
        """One collector for each submission to the exercise whose checks these are."""
        yield
        return [self._file(file_path, parent, entry) for entry in self._entries.get(file_path, ())]  # type: ignore[return-value]

    def _file(self, path: Path, parent: pytest.Collector, entry: HandedIn) -> ExerciseFile:
        file = ExerciseFile.from_parent(parent, path=path)
        file.open_ = lambda: self._open(entry)
        self._entry_of[file] = entry
        return file

    def _open(self, entry: HandedIn) -> tuple[ExerciseGrader, Submission]:
        """Open an entry. If that fails, for instance at a broken course file, the run ends with that error and
        not with pytest's."""
        try:
            return self._setting.grader(entry.exercise), entry.submission
        except Exception as error:
            self.error = self.error or error
            raise

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
        result = yield
        if isinstance(item, CheckItem) and (nextitem is None or nextitem.parent is not item.parent):
            self._finish(item.file)
        return result

    def pytest_keyboard_interrupt(self) -> None:
        """Note a Ctrl-C for the command line, since pytest itself would go on to its own report. pytest also calls this
        after an error while collecting, which `_open` has noted."""
        self.error = self.error or KeyboardInterrupt()

    def _finish(self, file: ExerciseFile) -> None:
        """Report a submission. An exception in the report would be lost in pytest, so it is noted, and raised again
        after pytest ends."""
        entry = self._entry_of.pop(file)
        self._entries[file.path] = [each for each in self._entries[file.path] if each is not entry]
        try:
            self._report(entry, *graded(file))
        except Exception as error:
            self.error = self.error or error

    def give_up(self, reason: str) -> None:
        """Give the submissions that pytest did not get to a verdict that says that the fault is ours."""
        for entry in [entry for entries in self._entries.values() for entry in entries]:
            grader = self._setting.grader(entry.exercise)
            results = [CheckResult(check, "grader_fault", fault=reason) for check in grader.exam.checks]
            self._report(entry, grader.verdict(entry.submission, results, ""), NO_DRAWINGS)


def graded(file: ExerciseFile) -> tuple[Verdict, Drawings]:
    """The verdict from the recorded results, with its drawings. A check without a result is our fault, never the
    student's."""
    grader, journal = file.grader, file.attempt.results
    if file.untouched:
        return grader.not_attempted(file.submission), NO_DRAWINGS
    results = [
        journal.get(check.name) or CheckResult(check, "grader_fault", fault="the check was not run")
        for check in grader.exam.checks
    ]
    verdict = grader.verdict(
        file.submission, results, file.prints or "", file.small, file.diagnoses, file.attempt.budget
    )
    return verdict, grader.drawings(results)


def grade_by_pytest(entries: Sequence[HandedIn], setting: Setting, finished: Finished) -> None:
    """Grade every entry. `finished` is called with each verdict, and what can be drawn of it, as soon as it is known.
    pytest's exit code is not used."""
    if not entries:
        return
    paths = list(dict.fromkeys(str(entry.exercise.folder / "checks.py") for entry in entries))
    root = entries[0].exercise.folder.parents[1]
    journal = Journal(entries, setting, finished)
    noise = io.StringIO()
    with _without_the_users_options(), contextlib.redirect_stdout(noise), contextlib.redirect_stderr(noise):
        pytest.main(["-c", str(CONFIG), "--rootdir", str(root), *OPTIONS, *paths], plugins=[journal])
    if journal.error is not None:
        raise journal.error
    journal.give_up(noise.getvalue()[-2000:])


@contextlib.contextmanager
def _without_the_users_options() -> Iterator[None]:
    """Inside, pytest does not see `PYTEST_ADDOPTS`, `PYTEST_PLUGINS` and the like. They are meant for the user's own
    tests, and an option of a plugin that is switched off here would end the run."""
    kept = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("PYTEST_")}
    try:
        yield
    finally:
        os.environ.update(kept)
