"""Both runners, pytest and the plain loop, give the same verdict."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from dlgrade.course.model import Exercise
from dlgrade.course.variants import read_variants
from dlgrade.exam.attempt import run_all
from dlgrade.exam.drawings import Drawings
from dlgrade.grading.by_pytest import grade_by_pytest
from dlgrade.grading.session import HandedIn, Setting
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.model import Verdict

from tests.conftest import FAST, ROOT

EXERCISES = ("mse", "accuracy", "gradient_step", "dropout")
EACH = 4  # only every fourth variant is graded, since each is graded twice in workers of its own


@pytest.mark.parametrize("slug", [pytest.param(each, marks=[pytest.mark.slow] * (each != "mse")) for each in EXERCISES])
def test_both_runners_give_the_same_verdict(
    slug: str, sandbox: Sandbox, exercise_named: Callable[[str], Exercise]
) -> None:
    """pytest is started once for all variants of an exercise, as it is for all files of a command line."""
    exercise = exercise_named(slug)
    setting, variants = Setting(sandbox, FAST), read_variants(exercise)[::EACH]
    assert {variant.mistake is None for variant in variants} == {True, False}
    entries = [HandedIn(exercise, Submission((Part(f"{variant.name}.py", variant.source),))) for variant in variants]
    by_pytest: dict[str, Verdict] = {}

    def finished(entry: HandedIn, verdict: Verdict, _: Drawings) -> None:
        by_pytest[entry.submission.parts[0].name] = verdict

    grade_by_pytest(entries, setting, finished)
    grader = setting.grader(exercise)
    for entry, variant in zip(entries, variants, strict=True):
        direct, other = grader.grade(entry.submission, run_all), by_pytest[f"{variant.name}.py"]
        assert other == replace(direct, prints=other.prints), variant.name
        assert direct.kind == "passed" if variant.mistake is None else direct.kind != "passed", variant.name


def test_an_editor_reads_the_language_of_the_locale() -> None:
    """An untouched stub is skipped, and says so in Korean under a Korean locale."""
    environment = {**os.environ, "LC_ALL": "ko_KR.UTF-8", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "pytest", "-q", "-rs", "-p", "no:cacheprovider", "exercises/06_learning/mse.py"]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert "아직 작성하지 않았습니다." in done.stdout
