"""The course of this checkout, exercise by exercise."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import Exercise

COURSE = load_course(Path(__file__).resolve().parents[2])
NUMPY = [exercise for exercise in COURSE.exercises if exercise.needs == "numpy"]
FRAMEWORK = [exercise for exercise in COURSE.exercises if exercise.needs != "numpy"]


def copy_of(slug: str, root: Path) -> Path:
    """The folder of one exercise in a course of its own, which may be broken; it has no stub and no pages."""
    original = select(COURSE, slug)[0]
    chapter = root / "solutions" / original.chapter
    shutil.copytree(original.folder, chapter / slug, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(original.folder.parent / "chapter.yaml", chapter)
    return chapter / slug


QUICK = ("accuracy", "dense_backward", "mse")


def quick_or_slow(exercises: Iterable[Exercise]) -> list[Any]:
    """Cases for a test that runs all variants of an exercise: a few are quick, all of them take minutes."""
    return [
        pytest.param(each, id=each.slug, marks=[] if each.slug in QUICK else [pytest.mark.slow]) for each in exercises
    ]
