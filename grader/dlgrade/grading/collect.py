"""Presents each check as a pytest item, so that editors can list and run them. The results are stored in the attempt,
and verdicts are built from these, never from pytest's own outcomes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from dlgrade.checking.declare import Check
from dlgrade.exam.diagnosis.model import Diagnosis
from dlgrade.exam.results import CheckResult
from dlgrade.exam.small_calls.model import NO_SMALL_CALLS, SmallCall
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.messages import explain as messages
from dlgrade.submission.model import Submission
from dlgrade.text import Lang, TextError
from dlgrade.verdict.explain import explain
from dlgrade.verdict.small_call import small_call_text

Open = Callable[[], tuple[ExerciseGrader, Submission]]


class CheckDidNotPass(Exception):
    """Carries a result to pytest's report."""

    def __init__(self, result: CheckResult) -> None:
        super().__init__(result.check.name)
        self.result = result


class ExerciseFile(pytest.File):
    """One exercise with one submission. `open_` returns the grader and the submission;
    `lang` is the language of the failure texts."""

    open_: Open
    lang: Lang = "en"
    prints: str | None = None
    """The prints of the submission during the checks; None until they are known."""
    small: Mapping[str, SmallCall] = NO_SMALL_CALLS
    diagnoses: Mapping[str, Diagnosis] | None = None
    """Check → its diagnosis; None until one is needed, since computing them may take seconds."""

    def collect(self) -> Iterator[pytest.Item]:
        try:
            self.grader, self.submission = self.open_()
        except TextError as error:  # pytest then shows the sentence instead of a traceback
            raise self.CollectError(error.text(self.lang)) from error
        self.attempt = self.grader.attempt(self.submission)
        self.untouched = self.grader.untouched(self.submission)
        for check in self.grader.exam.checks:
            yield CheckItem.from_parent(self, name=check.name, check=check)

    def teardown(self) -> None:
        self.prints = self.attempt.prints() if self.prints is None else self.prints
        self.attempt.close()
        self.grader.close()

    def run(self, check: Check) -> CheckResult:
        """The check's result. A check that has already run is not run again."""
        return self.attempt.results.get(check.name) or self.attempt.run(check)

    def small_calls(self) -> Mapping[str, SmallCall]:
        """Check → its small call. The remaining checks are run first, and the prints are read before the search runs
        more of the submission."""
        if self.prints is None:
            results = [self.run(check) for check in self.grader.exam.checks]
            self.prints = self.attempt.prints()
            self.small = self.grader.public_inputs.small_calls(self.attempt, results)
        return self.small

    def diagnosis(self, result: CheckResult) -> Diagnosis | None:
        """The diagnosis of the check; None if there is none. It depends on the results of all checks, so the remaining
        ones are run first."""
        if self.diagnoses is None:
            results = [self.run(check) for check in self.grader.exam.checks]
            self.diagnoses = self.grader.namer.diagnose(results, self.submission, self.attempt.budget, self.attempt)
        return self.diagnoses.get(result.check.name)


class CheckItem(pytest.Item):
    """One check of the file's exercise."""

    def __init__(self, *, check: Check, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.check = check

    @property
    def file(self) -> ExerciseFile:
        assert isinstance(self.parent, ExerciseFile)
        return self.parent

    def runtest(self) -> None:
        if self.file.untouched:
            pytest.skip(messages.NOT_ATTEMPTED(self.file.lang))
        if self.check.after is not None:
            self.file.run(self.check.after)
        result = self.file.run(self.check)
        if result.kind == "skipped":
            pytest.skip(self._explanation(result))
        if result.kind != "passed":
            raise CheckDidNotPass(result)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if isinstance(excinfo.value, CheckDidNotPass):
            return self._explanation(excinfo.value.result)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        return self.path, None, f"{self.file.grader.exercise.slug}: {self.check.title(self.file.lang)}"

    def _explanation(self, result: CheckResult) -> str:
        diagnosis, needs = self.file.diagnosis(result), self.file.grader.exercise.needs
        explanation = explain(result, diagnosis, needs, self.file.submission.parts)
        if explanation is None:
            return ""
        small = self.file.small_calls().get(result.check.name)
        texts = [*explanation.sentences, *explanation.details, *([small_call_text(small)] if small else [])]
        return "\n".join(text(self.file.lang) for text in texts)
