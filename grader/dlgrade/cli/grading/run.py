"""One run of the grader from the command line: grades targets, stores their verdicts, and determines the exit code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from dlgrade.cli.grading.targets import Target
from dlgrade.cli.main import NOT_PASSED, OUR_FAULT, PASSED, USAGE
from dlgrade.course.model import Course
from dlgrade.exam.drawings import NO_DRAWINGS, Drawings
from dlgrade.files import CannotWrite
from dlgrade.grading.by_pytest import grade_by_pytest
from dlgrade.grading.installed_frameworks import missing_framework
from dlgrade.grading.session import HandedIn, Setting
from dlgrade.lessons.own_mistakes import keep_verdict
from dlgrade.messages import progress as messages
from dlgrade.submission.model import Unreadable
from dlgrade.text import Text
from dlgrade.verdict.model import Verdict
from dlgrade.verdict.store import VerdictStore

Verdicts = dict[Target, Verdict]
Report = Callable[[Target, Verdict, Drawings], None]


class Run:
    """Grades targets. Each verdict is stored as soon as it is known. Verdicts are reported in the
    order of the targets."""

    def __init__(self, course: Course, setting: Setting, report: Report) -> None:
        self._setting, self._report = setting, report
        self._store = VerdictStore(course.root)
        self._targets: Sequence[Target] = ()
        self._finished: Verdicts = {}
        self._reported = 0
        self._old: set[Target] = set()
        self.drawings: dict[Target, Drawings] = {}
        """The drawings of the verdicts on targets that were run."""
        self.left_out: dict[Target, Text] = {}
        self.not_kept: CannotWrite | None = None
        self.aside: list[Path] = []
        """The new paths of stored verdicts that could not be read and were renamed."""

    @property
    def verdicts(self) -> Verdicts:
        """All verdicts so far, in the order of the targets."""
        return {target: self._finished[target] for target in self._targets if target in self._finished}

    @property
    def reused(self) -> int:
        """The number of attempted exercises that were not run again, because nothing has changed."""
        return sum(self._finished[target].kind != "not_attempted" for target in self._old)

    def grade(self, targets: Sequence[Target], reuse: bool) -> None:
        """Grade all targets. With `reuse`, targets that have not changed since their stored
        verdict are not run again."""
        self._targets = targets
        entries = {target: entry for target in targets if (entry := self._entry(target, reuse))}
        waiting = list(entries.items())

        def finished(entry: HandedIn, verdict: Verdict, drawings: Drawings) -> None:
            target = next(target for target, other in waiting if other is entry)
            self.drawings[target] = drawings
            self._keep(target, verdict)
            self._finish(target, verdict)

        grade_by_pytest([entry for _, entry in waiting], self._setting, finished)

    def _entry(self, target: Target, reuse: bool) -> HandedIn | None:
        """The exercise with its submission, if it has to be run; None if the verdict is already known."""
        exercise = target.exercise
        if missing := missing_framework(exercise):
            self.left_out[target] = missing
            self._finish(target, self._setting.grader(exercise).ungraded(missing))
            return None
        try:
            submission = target.read()
        except Unreadable as unreadable:
            self._finish(target, self._setting.grader(exercise).ungraded(unreadable.text))
            return None
        seed, level = self._setting.seed, self._setting.sandbox.level
        verdict = self._store.current(exercise, submission.digest, seed, level) if reuse else None
        if verdict is None:
            return HandedIn(exercise, submission)
        self._old.add(target)
        self._finish(target, verdict)
        return None

    def _keep(self, target: Target, verdict: Verdict) -> None:
        """Store the verdict, if the file is the course's own file for the exercise. Verdicts on other
        files are not stored."""
        if not target.own:
            return
        try:
            aside = keep_verdict(self._store, target.exercise, verdict)
            self.aside += [aside] if aside is not None else []
        except CannotWrite as error:  # reported at the end, after the verdicts have been shown
            self.not_kept = self.not_kept or error

    def _finish(self, target: Target, verdict: Verdict) -> None:
        self._finished[target] = replace(verdict, file=target.shown)
        while self._reported < len(self._targets) and self._targets[self._reported] in self._finished:
            following = self._targets[self._reported]
            self._reported += 1
            if following not in self._old:
                self._report(following, self._finished[following], self.drawings.get(following, NO_DRAWINGS))


def exit_code(run: Run, named: bool) -> int:
    """The exit code: 0 if all passed, 1 if not all did, 2 if something could not be graded, 3 after an error in dlgrade
    itself. Unless `named`, exercises whose framework is missing give 1."""
    kinds = {verdict.kind for target, verdict in run.verdicts.items() if named or target not in run.left_out}
    if "grader_fault" in kinds:
        return OUR_FAULT
    if "ungraded" in kinds:
        return USAGE
    return PASSED if kinds <= {"passed"} and not run.left_out else NOT_PASSED


def set_aside_sentence(aside: Path) -> Text:
    """The sentence about a stored verdict that could not be read and was renamed to this path."""
    original = aside.with_name(f"{aside.name.partition('-unreadable-')[0]}{aside.suffix}")
    return messages.ASIDE.filled(path=original, aside=aside.name)
