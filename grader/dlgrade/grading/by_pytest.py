"""Runs the checks with pytest for the command line, with our configuration and without any of the user's."""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from dlgrade.exam.drawings import NO_DRAWINGS, Drawings
from dlgrade.exam.results import CheckResult
from dlgrade.grading.collect import CheckItem, ExerciseFile
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.grading.left_out import with_note
from dlgrade.grading.session import HandedIn, Setting
from dlgrade.submission.model import Submission
from dlgrade.verdict.model import Verdict

Finished = Callable[[HandedIn, Verdict, Drawings], None]
CONFIG = Path(__file__).with_name("pytest.ini")
DISABLED = ("python", "cacheprovider", "terminal", "faulthandler", "junitxml", "logging", "warnings",
            "unraisableexception", "threadexception")  # fmt: skip
"""pytest's own plugins that a run does without."""
OPTIONS = ["--disable-plugin-autoload", "--noconftest", *(word for name in DISABLED for word in ("-p", f"no:{name}"))]


class ChecksPlugin:
    """A pytest plugin that collects only our check files, and reports each submission after its last check."""

    def __init__(self, entries: Sequence[HandedIn], setting: Setting, finished: Finished) -> None:
        self._setting, self._report = setting, finished
        self._entries: dict[Path, list[HandedIn]] = {}
        for entry in entries:
            self._entries.setdefault(entry.exercise.folder / "checks.py", []).append(entry)
        self._entry_of: dict[ExerciseFile, HandedIn] = {}
        self.error: BaseException | None = None

    @pytest.hookimpl(wrapper=True)
    def pytest_collection(self, session: pytest.Session) -> Iterator[None]:
        """Have pytest look for the check files from the course's folder. Written in full, the path of a course in
        `C++ [1]` or `a::b` would be refused, since pytest takes brackets and double colons for parts of a test's
        name. Afterwards the folder is the one before, to which pytest returns at its end."""
        given = session.config.invocation_params
        session.config.invocation_params = replace(given, dir=session.config.rootpath)
        try:
            return (yield)
        finally:
            session.config.invocation_params = given

    @pytest.hookimpl(wrapper=True)
    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> Iterator[None]:
        """Collect a `checks.py` once for each submission to its exercise, and no other file."""
        yield
        return [self._file(file_path, parent, entry) for entry in self._entries.get(file_path, ())]  # type: ignore[return-value]

    def _file(self, path: Path, parent: pytest.Collector, entry: HandedIn) -> ExerciseFile:
        file = ExerciseFile.from_parent(parent, path=path)
        file.open_ = lambda: self._open(entry)
        self._entry_of[file] = entry
        return file

    def _open(self, entry: HandedIn) -> tuple[ExerciseGrader, Submission]:
        """The grader and the submission of an entry. An error here, for instance in a broken course file, is stored and
        raised after pytest ends, in place of pytest's own error."""
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
        """Store a Ctrl-C for the command line, since pytest itself would only write its report. pytest also calls this
        after an error in collection, which `_open` has stored already."""
        self.error = self.error or KeyboardInterrupt()

    def _finish(self, file: ExerciseFile) -> None:
        """Report a submission. pytest would swallow an exception in the report, so it is stored and
        raised after pytest ends."""
        entry = self._entry_of.pop(file)
        self._entries[file.path] = [other for other in self._entries[file.path] if other is not entry]
        try:
            self._report(entry, *graded(file))
        except Exception as error:
            self.error = self.error or error

    def give_up(self, reason: str) -> None:
        """Report a verdict of kind `grader_fault` for each submission that pytest did not finish."""
        for entry in [entry for entries in self._entries.values() for entry in entries]:
            grader = self._setting.grader(entry.exercise)
            results = [CheckResult(check, "grader_fault", fault=reason) for check in grader.exam.checks]
            self._report(entry, grader.verdict(entry.submission, results, ""), NO_DRAWINGS)


def graded(file: ExerciseFile) -> tuple[Verdict, Drawings]:
    """The verdict from the attempt's results, with its drawings. A check without a result counts as a fault of the
    grader, never of the student."""
    grader, plugin = file.grader, file.attempt.results
    if file.untouched:
        return grader.not_attempted(file.submission), NO_DRAWINGS
    results = [
        plugin.get(check.name) or CheckResult(check, "grader_fault", fault="the check was not run")
        for check in grader.exam.checks
    ]
    verdict = grader.verdict(
        with_note(file.submission, file.attempt),
        results,
        file.prints or "",
        file.small,
        file.diagnoses,
        file.attempt.budget,
    )
    return verdict, grader.public_inputs.drawings(results)


def grade_by_pytest(entries: Sequence[HandedIn], setting: Setting, finished: Finished) -> None:
    """Grade every entry. `finished` is called with each entry, its verdict and its drawings, as soon as they are known.
    pytest's exit code is ignored."""
    if not entries:
        return
    root = entries[0].exercise.folder.parents[1]
    paths = list(dict.fromkeys(str((entry.exercise.folder / "checks.py").relative_to(root)) for entry in entries))
    plugin = ChecksPlugin(entries, setting, finished)
    noise = io.StringIO()
    with _without_the_users_options(), contextlib.redirect_stdout(noise), contextlib.redirect_stderr(noise):
        pytest.main(["-c", str(CONFIG), "--rootdir", str(root), *OPTIONS, *paths], plugins=[plugin])
    if plugin.error is not None:
        raise plugin.error
    plugin.give_up(noise.getvalue()[-2000:])


@contextlib.contextmanager
def _without_the_users_options() -> Iterator[None]:
    """Inside the block, pytest does not see `PYTEST_ADDOPTS`, `PYTEST_PLUGINS` and similar variables. They are for the
    user's own tests, and an option of a plugin that is disabled here would end the run."""
    kept = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("PYTEST_")}
    try:
        yield
    finally:
        os.environ.update(kept)
