"""What many tests need: the course, a sandbox, a grader for an exercise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import Course, Exercise
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.model import Limits, Sandbox
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.model import Verdict

from tests.browser import CHROMIUM, FLAGS, MISSING

ROOT = Path(__file__).resolve().parents[1]
FAST = Limits(load_seconds=3.0, call_seconds=3.0)
GradeSource = Callable[[str, str], Verdict]
TAKES_A_BROWSER_OR_A_BUILT_SITE = {"browser", "page", "context", "built", "address"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Slow by what they ask for: a browser, a built site, or an exercise with a framework."""
    for item in items:
        wanted = set(getattr(item, "fixturenames", ()))
        given = item.callspec.params.values() if hasattr(item, "callspec") else ()
        framework = any(isinstance(value, Exercise) and value.needs != "numpy" for value in given)
        if framework or wanted & TAKES_A_BROWSER_OR_A_BUILT_SITE:
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def course() -> Course:
    return load_course(ROOT)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """Where pytest-playwright lets one say which browser: the system's Chromium, nothing downloaded. All tests use its
    `browser`, since a process that starts Playwright a second time beside it gets an error."""
    if CHROMIUM is None:
        pytest.skip(MISSING)
    return {"executable_path": CHROMIUM, "args": FLAGS}


@pytest.fixture(scope="session")
def exercise_named(course: Course) -> Callable[[str], Exercise]:
    return lambda slug: select(course, slug)[0]


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    """The strongest here: on Linux its server imports NumPy once for all tests, and each submission is a fork of it.
    `tests/sandbox/test_portable.py` has the one that starts a process for each."""
    sandbox = open_sandbox(FAST)
    yield sandbox
    sandbox.close()


@pytest.fixture(scope="session")
def grade_source(exercise_named: Callable[[str], Exercise], sandbox: Sandbox) -> GradeSource:
    """The verdict on a source text for an exercise."""

    def grade(slug: str, source: str) -> Verdict:
        grader = ExerciseGrader(exercise_named(slug), sandbox, FAST, seed=1)
        return grader.grade(Submission((Part(f"{slug}.py", source),)))

    return grade
