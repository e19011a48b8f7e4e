"""Solutions and mistakes of students whom nobody thought of: right ones keep every point, wrong ones are told why.

`right/<slug>/` holds right solutions in many styles, `wrong/<slug>/` plausible mistakes. The first line of a wrong one says
which listed mistake is to be named (`# expect: mse__sum`), or `# expect: any` where a general sentence has to do.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from dlgrade.cli.exercise.wrong_call import calls_of_the_course
from dlgrade.course.loading import select
from dlgrade.course.signatures import signatures
from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.exam.key import stub_of
from dlgrade.exam.small_calls.model import SmallCall
from dlgrade.exam.small_calls.recognized import recognized
from dlgrade.grading.connections import LocalConnection
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.model import Verdict

from tests.author.course import COURSE, NUMPY, QUICK
from tests.author.prepared import prepared
from tests.exam.pasting import gives_what_it_shows

HERE = Path(__file__).parent
LIMITS = Limits(load_seconds=60.0, call_seconds=20.0)  # torch takes its time on a busy machine
SLOW = {
    "epsilon_greedy": {"right": 2, "wrong": 1},
    "torch_line": {"right": 2, "wrong": 0},
    "torch_mlp": {"right": 2, "wrong": 2},
    "keras_line": {"right": 3, "wrong": 0},
    "keras_mlp": {"right": 1, "wrong": 1},
}  # thousands of calls, or a framework that takes seconds to start
FEW = {} if os.environ.get("ALL_STYLES") else SLOW
EXPECTED = re.compile(r"# expect: (\w+(?:, \w+)*)\n")


def files(kind: str) -> list[Path]:
    """The files of a kind; of exercises that take long only the first few, unless ALL_STYLES is set."""
    folders = sorted((HERE / kind).iterdir())
    return [file for folder in folders for file in sorted(folder.glob("*.py"))[: FEW.get(folder.name, {}).get(kind)]]


def cases(kind: str) -> list[Any]:
    """Every file. The first of a few exercises is quick; together they take minutes."""
    found, quick = [], set(QUICK)
    for file in files(kind):
        marks = [] if file.parent.name in quick else [pytest.mark.slow]
        quick.discard(file.parent.name)
        found.append(pytest.param(file, id=f"{file.parent.name}-{file.stem}", marks=marks))
    return found


@pytest.fixture(scope="module", autouse=True)
def _workers_end() -> Iterator[None]:
    yield
    if _sandbox.cache_info().currsize:
        _sandbox().close()


@cache
def _sandbox() -> Sandbox:
    """The strongest here: its server has a framework imported once, for dozens of mistakes to compare with."""
    return open_sandbox(LIMITS)


@cache
def of_a_framework(slug: str) -> ExerciseGrader:
    return ExerciseGrader(select(COURSE, slug)[0], _sandbox(), LIMITS, seed=1)


def grader_of(slug: str) -> ExerciseGrader:
    """Where NumPy is all that it takes, the grader of all tests of the exercise: it knows how each mistake behaves."""
    return prepared(slug).grader if slug in {exercise.slug for exercise in NUMPY} else of_a_framework(slug)


def grade(file: Path) -> tuple[Verdict, list[SmallCall]]:
    """The verdict, and the small calls that are shown with it. Where NumPy is all that it takes, in this process."""
    grader, source = grader_of(file.parent.name), file.read_text(encoding="utf-8")
    submission = Submission((Part(file.name, source),))
    if grader.exercise.needs != "numpy":
        return grader.grade(submission), []
    attempt = Attempt(grader.exam, [[file.name, source]], lambda: LocalConnection(LIMITS))
    results = run_all(attempt)
    small = grader.public_inputs.small_calls(attempt, results, seconds=60.0)
    return grader.verdict(submission, results, "", small), list(small.values())


@pytest.mark.parametrize("file", cases("right"))
def test_right_in_any_style(file: Path) -> None:
    said = [(check.name, check.explanation) for check in grade(file)[0].checks if check.kind != "passed"]
    assert not said


@pytest.mark.parametrize("file", cases("wrong"))
def test_wrong_and_told_why(file: Path) -> None:
    expected = EXPECTED.match(file.read_text(encoding="utf-8"))
    assert expected, "the first line says what is expected"
    verdict, small = grade(file)
    assert verdict.kind not in ("passed", "ungraded", "not_attempted")
    failed = [check for check in verdict.checks if check.kind not in ("passed", "skipped")]
    explained = [check.explanation for check in failed if check.explanation is not None]
    assert len(explained) == len(failed)
    assert all(explanation.headline.ko and explanation.headline.en for explanation in explained)
    assert set(verdict.mistakes) == (set(expected[1].split(", ")) if expected[1] != "any" else set())
    assert [each for each in small if not gives_what_it_shows(each, file.read_text(encoding="utf-8"))] == []
    exercise, shown = grader_of(file.parent.name).exercise, [check.small for check in verdict.checks if check.small]
    calls, public = calls_of_the_course(exercise), set(signatures(stub_of(exercise)))
    assert [each for each in shown if not recognized(each, calls, public)] == []
