"""What many tests need: the course, a sandbox, a grader for an exercise."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import Course, Exercise
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.model import Verdict
from xdist.remote import Producer

from tests.browser import CHROMIUM, FLAGS, MISSING
from tests.sharing import ByExerciseOrFile, group_of

ROOT = Path(__file__).resolve().parents[1]
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # cannot be imported, see tests/notebook/quick.py
FAST = Limits(load_seconds=3.0, call_seconds=3.0)
GradeSource = Callable[[str, str], Verdict]
LONGEST_FIRST = (
    "site/test_site_browser", "sandbox/test_submissions", "notebook/test_classroom", "sandbox/test_from_outside",
    "author/test_compositions", "notebook/test_formgrader", "notebook/test_guide", "styles/test_styles",
    "examples/test_samples", "site/test_workbench_cards", "page/test_page_examples", "site/test_site_python",
    "site/test_workbench_browser", "figures/test_figures_dragged", "site/test_keyboard_walk", "train_xor", "numpy_line",
    "train_classifier", "fit_line", "epsilon_greedy", "site/test_examples_browser", "figures/test_figures_in_browser",
    "quiz/test_quiz_page", "page/test_page_lessons", "site/test_lesson_browser", "torch_line", "keras_line",
    "page/test_glue", "site/test_site_quiz", "site/test_site_text", "site/test_site_phone", "site/test_site_update",
)  # fmt: skip
"""The files, and the exercises by themselves, that take longest. `python bench/suite.py` lists them. The first one builds
the site, and the next eight are long and need none, so that hardly a process waits for it."""
PATIENCE_MS = 30_000
"""So long a test in the browser waits for what must come: on a busy machine, opening a chapter takes many seconds."""
BROWSER = {"browser", "page", "context"}
TAKES_A_BROWSER_OR_A_BUILT_SITE = {*BROWSER, "built", "address"}
ONCE_MORE = {"reruns": 1, "only_rerun": ["^TimeoutError", "^AssertionError: (Locator|Page) expected"]}
"""A wait in the browser that ran out is tried once more before it counts, as a student's work is whose time ran out on a
busy machine; the summary says it (`RERUN`). What is wrong fails both times, and any other failure counts at once."""


def pytest_configure(config: pytest.Config) -> None:
    """pytest-xdist hands out the files with the most tests first, unless this is off; ours with the fewest take longest.
    Hooks of one file run in one place of the order, so the one that sorts is registered by itself."""
    if hasattr(config.option, "loadscopereorder"):
        config.option.loadscopereorder = False
    config.pluginmanager.register(InOrder())


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Python's cyclic garbage collector neither runs while tests are collected nor looks at them afterwards. Nearly all of
    what is made then lasts until the end, and each full collection goes through a million objects, which takes half a
    second: it was half of the collecting, and a tenth of many tests."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByExerciseOrFile | None:
    return ByExerciseOrFile(config, log) if config.getoption("dist") == "loadfile" else None


class InOrder:
    """The tests of one exercise come together. Where several processes share the tests, the longest files begin, so that
    none is left alone at the end. This has the last word: pytest itself moves all tests of a browser to the front."""

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        longest = LONGEST_FIRST if hasattr(config, "workerinput") else ()
        order = {name: place for place, name in enumerate(longest)}
        for item in items:
            order.setdefault(group_of(item.nodeid), len(order))
        items.sort(key=lambda item: order[group_of(item.nodeid)])


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Slow by what they ask for: a browser, a built site, or an exercise with a framework."""
    can_try_again = config.pluginmanager.hasplugin("rerunfailures")
    for item in items:
        wanted = set(getattr(item, "fixturenames", ()))
        given = item.callspec.params.values() if hasattr(item, "callspec") else ()
        framework = any(isinstance(value, Exercise) and value.needs != "numpy" for value in given)
        if framework or wanted & TAKES_A_BROWSER_OR_A_BUILT_SITE:
            item.add_marker(pytest.mark.slow)
        if can_try_again and wanted & BROWSER:
            item.add_marker(pytest.mark.flaky(**ONCE_MORE))


@pytest.fixture(autouse=True)
def _other_handlers_stay_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """nbgrader's applications close all logging handlers of the process. If another test has imported TensorFlow, its
    handler would close pytest's own stream, and no later test of the process could run."""
    monkeypatch.setattr(logging, "_handlerList", [])


@pytest.fixture(scope="session")
def course() -> Course:
    return load_course(ROOT)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """Where pytest-playwright lets one say which browser: the system's Chromium, nothing downloaded. All tests use its
    `browser`, since a process that starts Playwright a second time beside it gets an error."""
    if CHROMIUM is None:
        pytest.skip(MISSING)
    from playwright.sync_api import expect  # only where there are tests with a browser

    expect.set_options(timeout=PATIENCE_MS)
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
