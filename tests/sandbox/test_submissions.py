"""Every submission of the catalogue gets the verdict that its folder names, for the right reason, and leaves nothing behind."""

from __future__ import annotations

import importlib.util
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from dlgrade.course.model import Exercise
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.choose import NoSuchIsolation, open_sandbox
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.submission.model import Part, Submission, Unreadable
from dlgrade.submission.python_file import read_python_file
from dlgrade.verdict.model import Verdict

from tests.sandbox import traces
from tests.sandbox.expectation import Expectation, expectations
from tests.waiting import comes_true

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the traces are read from /proc and /dev/shm")
PATIENT, HASTY = Limits(), Limits(load_seconds=0.1, call_seconds=0.06, submission_seconds=0.75)
"""What never ends need not be waited for any longer than it takes to measure it. The seconds are a worker's own."""
ALL = [expected for expected in expectations() if not expected.framework]
FIRST = {expected.path.parent: expected for expected in reversed(ALL)}.values()
CATALOGUE = [pytest.param(each, marks=[] if each in FIRST else pytest.mark.slow, id=each.name) for each in ALL]
WITH_FRAMEWORKS = [expected for expected in expectations() if expected.framework]
ExerciseGraders = Callable[[str], ExerciseGrader]
RIGHT = "import numpy as np\n\n\ndef mse(a, b):\n    if np.shape(a) != np.shape(b):\n        raise ValueError\n    return np.mean((np.asarray(a, float) - b) ** 2)\n"


@pytest.fixture(scope="module", autouse=True)
def own_temporary_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Use a temporary folder of this test's own, by which remains of submissions can be distinguished from other programs' files."""
    before, tempfile.tempdir = tempfile.tempdir, str(tmp_path_factory.mktemp("catalogue"))
    yield
    tempfile.tempdir = before


@dataclass(frozen=True)
class Graders:
    """`of(exercise, patient?)` is a grader at the level that is tested. `shares`: does one process start all workers?"""

    of: Callable[[str, bool], ExerciseGrader]
    shares: bool


# The whole catalogue takes minutes, so quick runs try one submission of each kind, at the level without bubblewrap.
LEVELS = [pytest.param("L1", marks=pytest.mark.slow), "L2", pytest.param("L3", marks=pytest.mark.slow)]


@pytest.fixture(scope="module", params=LEVELS)
def graders(request: pytest.FixtureRequest, exercise_named: Callable[[str], Exercise]) -> Iterator[Graders]:
    try:
        boxes = {patient: open_sandbox(PATIENT if patient else HASTY, level=request.param) for patient in (True, False)}
    except NoSuchIsolation as error:
        pytest.skip(str(error))
    made: dict[tuple[str, bool], ExerciseGrader] = {}

    def grader(slug: str, patient: bool) -> ExerciseGrader:
        if (slug, patient) not in made:
            limits = PATIENT if patient else HASTY
            made[slug, patient] = ExerciseGrader(exercise_named(slug), boxes[patient], limits, seed=20261)
        return made[slug, patient]

    for box in boxes.values():  # so that the servers are there before the first look at what is left behind
        box.start("numpy").close()
    assert grader("mse", True).grade(Submission((Part("first.py", RIGHT),))).kind == "passed"
    yield Graders(grader, shares=request.param != "L1")
    for box in boxes.values():
        box.close()


@pytest.fixture(scope="module")
def best(exercise_named: Callable[[str], Exercise]) -> Iterator[ExerciseGraders]:
    """exercise → a grader at the best level of this machine, with a server that is there already."""
    limits = Limits(load_seconds=60.0, call_seconds=60.0)
    box = open_sandbox(limits)
    made: dict[str, ExerciseGrader] = {}

    def grader(slug: str) -> ExerciseGrader:
        if slug not in made:
            made[slug] = ExerciseGrader(exercise_named(slug), box, limits, seed=20261)
            box.start(made[slug].exercise.needs).close()
        return made[slug]

    yield grader
    for each in made.values():
        each.close()
    box.close()


def verdict_on(expected: Expectation, graders: Graders) -> Verdict:
    grader = graders.of(expected.exercise, "timeout" not in expected.kinds)
    try:
        return grader.grade(read_python_file(expected.path))
    except Unreadable as unreadable:
        return grader.ungraded(unreadable.text)


def english(verdict: Verdict) -> str:
    """Everything that the report says about the checks."""
    said = [check.explanation for check in verdict.checks if check.explanation]
    return "\n".join(text.en for each in said for text in (each.headline, *each.details))


def points_wanted(expected: Expectation, verdict: Verdict) -> int | None:
    if expected.path.parent.name == "ungraded":
        return None
    if expected.path.parent.name == "passed":
        return verdict.max_points
    return expected.points or 0


def assert_as_told(expected: Expectation, verdict: Verdict) -> None:
    assert verdict.kind in expected.kinds, f"{verdict.kind}: {english(verdict)}"
    assert re.search(expected.says, english(verdict)), english(verdict)
    assert verdict.points == points_wanted(expected, verdict)
    assert all(character.isprintable() or character == "\n" for character in english(verdict))


@pytest.mark.parametrize("expected", CATALOGUE)
def test_verdict_reason_and_traces(expected: Expectation, graders: Graders) -> None:
    """Where one process starts all workers, a right submission comes after each. Where each has a process of its own, the
    next in the catalogue is as good a witness, since nothing but files and processes could reach it."""
    before, processes = traces.left_files() | traces.shared_memory(), traces.marked_processes()
    assert_as_told(expected, verdict_on(expected, graders))
    assert comes_true(lambda: traces.marked_processes() <= processes), traces.marked_processes()
    assert traces.left_files() | traces.shared_memory() <= before
    if graders.shares:
        assert graders.of("mse", True).grade(Submission((Part("next.py", RIGHT),))).kind == "passed"


@pytest.mark.slow
@pytest.mark.parametrize("expected", WITH_FRAMEWORKS, ids=[expected.name for expected in WITH_FRAMEWORKS])
def test_with_a_framework(expected: Expectation, best: ExerciseGraders) -> None:
    """At the best level alone: starting a framework for each takes longest of all."""
    if importlib.util.find_spec(expected.framework) is None:
        pytest.skip(f"{expected.framework} is not installed")
    grader = best(expected.exercise)
    left = traces.left_files() | traces.shared_memory()
    assert_as_told(expected, grader.grade(read_python_file(expected.path)))
    assert traces.left_files() | traces.shared_memory() <= left
