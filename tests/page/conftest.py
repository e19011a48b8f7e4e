"""A course as a page has it: checks, keys and tasks, with neither solutions nor variants."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from dlgrade.course.loading import select
from dlgrade.exam.key_file import KEY_FILE

from tests.author.course import COURSE
from tests.author.kept import key_of

EXERCISES = ("mse", "softmax", "neuron")


@pytest.fixture(scope="session")
def in_page(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folders of three exercises, by slug."""
    root = tmp_path_factory.mktemp("page") / "solutions"
    folders = {}
    for slug in EXERCISES:
        exercise = select(COURSE, slug)[0]
        folder = folders[slug] = root / exercise.chapter / slug
        folder.mkdir(parents=True)
        for name in ("checks.py", "task.ko.md", "task.en.md"):
            shutil.copy(exercise.folder / name, folder)
        (folder / KEY_FILE).write_bytes(key_of(exercise))
    return folders
