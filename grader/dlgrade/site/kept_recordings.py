"""Caches what builds record about exercises, as long as recording it again would give the same."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from dlgrade.author.digest import folder_digest
from dlgrade.course.compositions import FILE as COMPOSITIONS
from dlgrade.course.model import Exercise
from dlgrade.site.archive import digest

Record = Callable[[Exercise, Path], object]
"""Writes a file about an exercise into a folder. It is called in another process, so it is a function of a module."""


def recordings(exercises: Sequence[Exercise], kept: Path, recorder: str, file: str, record: Record) -> dict[str, bytes]:
    """The recorded `file` of each exercise by its slug. Those that are missing under `kept` are recorded, on all cores,
    and old ones are removed. One is recorded anew when its exercise or the `recorder` has changed."""
    folders = {
        exercise: kept / exercise.slug / digest(f"{_state(exercise)} {recorder}".encode()) for exercise in exercises
    }
    missing = [(exercise, folder) for exercise, folder in folders.items() if not (folder / file).is_file()]
    if missing:
        start = os.getpid() % len(missing)
        with ProcessPoolExecutor(min(len(missing), os.cpu_count() or 1), get_context("spawn")) as pool:
            list(pool.map(partial(_record, file, record), missing[start:] + missing[:start]))
    for folder in folders.values():
        _remove_old(folder)
    return {exercise.slug: (folder / file).read_bytes() for exercise, folder in folders.items()}


def _state(exercise: Exercise) -> str:
    """A fingerprint of everything in the exercise's folder that a recording depends on."""
    compositions = exercise.folder / COMPOSITIONS
    text = compositions.read_bytes() if compositions.is_file() else b""
    return f"{folder_digest(exercise)} {digest(text)}"


def _record(file: str, record: Record, missing: tuple[Exercise, Path]) -> None:
    """Record one missing file, unless another build has recorded it meanwhile. Builds that run at the same time, such
    as those of tests, go through the exercises in different orders, so they share the work."""
    exercise, folder = missing
    if not (folder / file).is_file():
        record(exercise, folder)


def _remove_old(folder: Path) -> None:
    for other in folder.parent.iterdir():
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)
