"""Two runners, one meaning: pytest and the plain loop give the same verdict."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest
from dlgrade.course.loading import load_course
from dlgrade.course.model import Exercise
from dlgrade.course.variants import read_variants
from dlgrade.exam.attempt import run_all
from dlgrade.grading.by_pytest import grade_by_pytest
from dlgrade.grading.session import HandedIn, Setting
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.model import Verdict

from tests.conftest import FAST, ROOT

QUICK, LONGER = ("mse",), ("accuracy", "gradient_step", "dropout")
EXERCISES = [
    pytest.param(each, id=each.slug, marks=[pytest.mark.slow] if each.slug in LONGER else [])
    for each in load_course(ROOT).exercises
    if each.slug in QUICK + LONGER
]


@pytest.mark.parametrize("exercise", EXERCISES)
def test_both_runners_give_the_same_verdict(exercise: Exercise, sandbox: Sandbox) -> None:
    """pytest is started once for all variants of an exercise, as it is for all files of a command line."""
    setting, variants = Setting(sandbox, FAST), read_variants(exercise)
    entries = [HandedIn(exercise, Submission((Part(f"{variant.name}.py", variant.source),))) for variant in variants]
    by_pytest: dict[str, Verdict] = {}

    def finished(entry: HandedIn, verdict: Verdict) -> None:
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
