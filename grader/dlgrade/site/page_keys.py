"""Keeps recorded keys of exercises from one build to the next, as long as recording them again would give the same."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from dlgrade.author import keys
from dlgrade.author.digest import folder_digest
from dlgrade.course.compositions import FILE as COMPOSITIONS
from dlgrade.course.model import Exercise
from dlgrade.exam.key_file import KEY_FILE
from dlgrade.site.archive import digest

SAYS_ONLY = ("dlgrade/page/", "dlgrade/report/", "dlgrade/verdict/", "dlgrade/messages/", "dlgrade/submission/")
"""Rooms behind the comparison: what a key holds does not depend on them."""


def recorded(exercises: Sequence[Exercise], kept: Path, modules: Mapping[str, bytes]) -> dict[str, bytes]:
    """The keys by slug. Keys that are missing under `kept` are recorded, on all cores, and old ones are removed.

    `modules` are the modules that grade, by their path. A key is recorded anew when one of them or its exercise has
    changed.
    """
    grading = b"".join(text for name, text in sorted(modules.items()) if not name.startswith(SAYS_ONLY))
    recorder = digest(grading + Path(keys.__file__).read_bytes())
    folders = {each: kept / each.slug / digest(f"{_state(each)} {recorder}".encode()) for each in exercises}
    missing = [(each, folder) for each, folder in folders.items() if not (folder / KEY_FILE).is_file()]
    if missing:
        start = os.getpid() % len(missing)
        with ProcessPoolExecutor(min(len(missing), os.cpu_count() or 1), get_context("spawn")) as pool:
            list(pool.map(_record, missing[start:] + missing[:start]))
    for folder in folders.values():
        _remove_old(folder)
    return {each.slug: (folder / KEY_FILE).read_bytes() for each, folder in folders.items()}


def _state(exercise: Exercise) -> str:
    """Stands for everything in the exercise's folder that its key depends on."""
    compositions = exercise.folder / COMPOSITIONS
    text = compositions.read_bytes() if compositions.is_file() else b""
    return f"{folder_digest(exercise)} {digest(text)}"


def _record(missing: tuple[Exercise, Path]) -> None:
    """Record missing keys. Two builds at once, such as tests make, begin in different places, so that each finds
    keys that the other has recorded."""
    exercise, folder = missing
    if not (folder / KEY_FILE).is_file():
        keys.write_key(exercise, folder)


def _remove_old(folder: Path) -> None:
    for other in folder.parent.iterdir():
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)
