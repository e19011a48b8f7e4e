"""A course of one exercise, and its student edition."""

from __future__ import annotations

from pathlib import Path

import pytest
from dlgrade.course.loading import load_course
from dlgrade.edition.release import release

from tests.author.course import copy_of


def no_progress(done: int, whole: int) -> None:
    assert done <= whole


@pytest.fixture(scope="package")
def teacher(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course of one exercise, with its solution."""
    root = tmp_path_factory.mktemp("강사 폴더")
    copy_of("mse", root)
    return root


@pytest.fixture(scope="package")
def released(teacher: Path) -> Path:
    """The student edition of it, in a folder with Korean and a space."""
    folder = teacher.parent / f"{teacher.name} 나누어 줄 것"
    release(load_course(teacher), folder, "ko", no_progress)
    return folder
