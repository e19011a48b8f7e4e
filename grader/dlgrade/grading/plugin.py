"""Lets `pytest exercises/06_learning/mse.py` collect the exercise's checks. The student's file is not imported."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

STATE = pytest.StashKey[Any]()


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> Generator[None, Any, Any]:
    """Collect our checks for an exercise's file, in place of pytest's own collection of the file as a test module."""
    collectors = yield
    if file_path.suffix == ".py" and file_path.parent.parent.name == "exercises":
        return _exercise_file(file_path, parent) or collectors
    return collectors


def _exercise_file(path: Path, parent: pytest.Collector) -> list[pytest.Collector] | None:
    """The checks of the exercise whose stub `path` is; None for any other file.

    Only files of the course around the folder in which pytest was started count. A folder that was handed in may look
    like a course too, and its checks would run in this process.
    """
    root = path.parents[2]
    if not _is_around(root, parent.config.invocation_params.dir):
        return None
    from dlgrade.course.loading import exercise_at

    exercise = exercise_at(root, path)
    if exercise is None:
        return None
    from dlgrade.grading.collect import ExerciseFile
    from dlgrade.submission.python_file import read_python_file
    from dlgrade.text import locale_language

    setting = _setting(parent.config, root)
    file = ExerciseFile.from_parent(parent, path=path)
    file.lang = locale_language(os.environ)
    # The course's own file may be a link, which the student has made on their own machine.
    file.open_ = lambda: (setting.grader(exercise), read_python_file(Path(os.path.realpath(path))))
    return [file]


def _is_around(root: Path, folder: Path) -> bool:
    """Is `root` the folder itself, or above it? Links are resolved first, since pytest does not resolve them."""
    inner = Path(os.path.realpath(folder))
    outer = Path(os.path.realpath(root))
    return outer == inner or outer in inner.parents


def _setting(config: pytest.Config, root: Path) -> Any:
    """One sandbox for the whole pytest session. It withholds the first course that is collected."""
    from dlgrade.grading.session import Setting
    from dlgrade.isolation.sandbox.choose import open_sandbox
    from dlgrade.isolation.sandbox.model import Limits

    if STATE not in config.stash:
        limits = Limits(withheld_folder=str(root))
        config.stash[STATE] = Setting(open_sandbox(limits), limits)
    return config.stash[STATE]


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the sandbox, if one was opened."""
    setting = config.stash.get(STATE, None)
    if setting is not None:
        setting.sandbox.close()
