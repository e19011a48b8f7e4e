"""A course as a page has it: checks, keys and tasks, with neither solutions nor variants."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from dlgrade.author.keys import write_key
from dlgrade.course.loading import select

from tests.author.course import COURSE

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
        write_key(exercise, folder)
    return folders
