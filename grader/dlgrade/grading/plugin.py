"""A pytest plugin: `pytest exercises/06_learning/mse.py` collects
the exercise's checks, without importing the student's file."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

STATE = pytest.StashKey[Any]()


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> Generator[None, Any, Any]:
    """Collect the checks for an exercise's file, instead of the file itself as a test module."""
    collectors = yield
    if file_path.suffix == ".py" and file_path.parent.parent.name == "exercises":
        return _exercise_file(file_path, parent) or collectors
    return collectors


def _exercise_file(path: Path, parent: pytest.Collector) -> list[pytest.Collector] | None:
    """The checks of the exercise whose stub is `path`; None for any other file.

    Only the course that contains the folder in which pytest was started is used. A folder that was handed in may look
    like a course too, and its checks would run unprotected in this process.
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
    # In the student's own course folder, the file may be a link.
    file.open_ = lambda: (setting.grader(exercise), read_python_file(Path(os.path.realpath(path))))
    return [file]


def _is_around(root: Path, folder: Path) -> bool:
    """Is `root` the folder itself, or a folder above it? Links are resolved, since pytest does not do that."""
    inner = Path(os.path.realpath(folder))
    outer = Path(os.path.realpath(root))
    return outer == inner or outer in inner.parents


def _setting(config: pytest.Config, root: Path) -> Any:
    """The settings, with one sandbox for the whole pytest session. It withholds the folder of the first
    course that is collected."""
    from dlgrade.grading.session import Setting
    from dlgrade.isolation.sandbox.choose import open_sandbox
    from dlgrade.isolation.sandbox.limits import Limits

    if STATE not in config.stash:
        limits = Limits(withheld_folder=str(root))
        config.stash[STATE] = Setting(open_sandbox(limits), limits)
    return config.stash[STATE]


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the sandbox, if one was opened."""
    setting = config.stash.get(STATE, None)
    if setting is not None:
        setting.sandbox.close()
