"""The course of this checkout, exercise by exercise."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import Exercise
from dlgrade.course.stub import BEGIN, END
from dlgrade.course.task import read_text

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
        pytest.param(exercise, id=exercise.slug, marks=[pytest.mark.slow] * (exercise.slug not in QUICK))
        for exercise in exercises
    ]


def quick_or_slow_files(paths: Iterable[Path]) -> list[Any]:
    """Cases for files that lie in a folder with the name of their exercise: a few are quick, all of them take minutes."""
    return [
        pytest.param(
            path, id=f"{path.parent.name}-{path.stem}", marks=[pytest.mark.slow] * (path.parent.name not in QUICK)
        )
        for path in sorted(paths)
    ]


MIN_HIDDEN = 20
"""Shorter parts, such as `pass` or `return np.tanh(z)`, occur in checks and stubs as well, and give nothing away."""


def hidden_parts(exercise: Exercise) -> set[str]:
    """Texts that a course without solutions must not contain: the marked parts of the solution, and the body of each function and
    class of the variants, as `unindented` text."""
    marked = [part.split(END)[0] for part in read_text(exercise.solution).split(BEGIN)[1:]]
    source = read_text(exercise.folder / "variants.py")
    lines = source.splitlines()
    defined = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    bodies = ["\n".join(lines[node.body[0].lineno - 1 : node.end_lineno]) for node in defined]
    return {part for part in map(unindented, (*marked, *bodies)) if len(part) >= MIN_HIDDEN}


def unindented(text: str) -> str:
    """The text without blanks at either end of its lines, so that a part is found at any depth."""
    return "\n".join(line.strip() for line in text.strip().splitlines())
