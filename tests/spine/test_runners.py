"""Two runners, one meaning: pytest and the plain loop give the same verdict."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest
from dlgrade.course.loading import load_course
from dlgrade.course.model import Exercise
from dlgrade.course.variants import Variant, read_variants
from dlgrade.exam.attempt import run_all
from dlgrade.grading.by_pytest import grade_by_pytest
from dlgrade.grading.session import HandedIn, Setting
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.model import Verdict

from tests.conftest import FAST, ROOT

SLUGS = ("accuracy", "mse", "gradient_step", "dropout")
CASES = [
    (exercise, variant)
    for exercise in load_course(ROOT).exercises
    if exercise.slug in SLUGS
    for variant in read_variants(exercise)
]


@pytest.mark.parametrize(("exercise", "variant"), CASES, ids=lambda value: getattr(value, "name", ""))
def test_both_runners_give_the_same_verdict(exercise: Exercise, variant: Variant, sandbox: Sandbox) -> None:
    submission = Submission((Part("work.py", variant.source),))
    setting = Setting(sandbox, FAST)
    direct = setting.grader(exercise).grade(submission, run_all)
    by_pytest: list[Verdict] = []
    grade_by_pytest([HandedIn(exercise, submission)], setting, lambda entry, verdict: by_pytest.append(verdict))
    assert by_pytest == [replace(direct, prints=by_pytest[0].prints)]
    assert direct.kind == "passed" if variant.mistake is None else direct.kind != "passed"


def test_an_editor_reads_the_language_of_the_locale() -> None:
    """An untouched stub is skipped, and says so in Korean under a Korean locale."""
    environment = {**os.environ, "LC_ALL": "ko_KR.UTF-8", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "pytest", "-q", "-rs", "-p", "no:cacheprovider", "exercises/06_learning/mse.py"]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert "아직 작성하지 않았습니다." in done.stdout
