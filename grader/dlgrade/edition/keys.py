"""The keys of an edition. They are copied from the course where it has them, and else recorded on all cores."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import as_completed
from dataclasses import dataclass
from multiprocessing import active_children
from pathlib import Path

from dlgrade.author.digest import folder_digest
from dlgrade.author.keys import unnamed_key, write_key
from dlgrade.course.model import CourseError, Exercise, Needs
from dlgrade.exam.key import read_key
from dlgrade.exam.key_file import KEY_FILE, write_key_file
from dlgrade.isolation.frameworks import FRAMEWORKS, NEEDS
from dlgrade.isolation.sandbox.folders import WorkFolder
from dlgrade.isolation.sandbox.own_processes import OwnProcesses
from dlgrade.isolation.worker.boot import preload

Progress = Callable[[int, int], None]
"""Is told how many keys are ready, and of how many."""


def framework_is_missing(needs: Needs) -> bool:
    """Whether the framework of an exercise is not installed. Nothing is imported to find that out."""
    return importlib.util.find_spec(FRAMEWORKS[needs].module) is None


@dataclass(frozen=True)
class EditionKeys:
    """The contents of `key.bin` for each exercise, and which of these keys cannot name mistakes."""

    files: Mapping[Exercise, bytes]
    unnamed: frozenset[Exercise]
    """The exercises whose framework is missing. Their keys grade, but name no mistake."""


def keys_of(exercises: Sequence[Exercise], progress: Progress) -> EditionKeys:
    """The keys of these exercises. A key that the course has is taken if it fits; else it is recorded, which takes
    seconds for each exercise. Raises CourseError where a course has neither solution nor key."""
    files = {exercise: (exercise.folder / KEY_FILE).read_bytes() for exercise in exercises if _fits(exercise)}
    waiting = [exercise for exercise in exercises if exercise not in files]
    unnamed = frozenset(exercise for exercise in waiting if framework_is_missing(exercise.needs))
    with WorkFolder() as scratch:
        progress(len(files), len(exercises))
        for exercise, path in _written(waiting, unnamed, scratch):
            files[exercise] = path.read_bytes()
            progress(len(files), len(exercises))
    return EditionKeys(files, unnamed)


def _written(
    waiting: Sequence[Exercise], unnamed: Collection[Exercise], place: Path
) -> Iterator[tuple[Exercise, Path]]:
    """Each exercise with the path of its new key under `place`, as soon as that is written."""
    for exercise in waiting:
        if exercise in unnamed:
            path = place / exercise.slug / KEY_FILE
            write_key_file(path, unnamed_key(exercise))
            yield exercise, path
    yield from _recorded([exercise for exercise in waiting if exercise not in unnamed], place)


def _fits(exercise: Exercise) -> bool:
    """Whether the key beside the exercise can be copied. An unreadable or outdated one has to be recorded anew. Raises
    CourseError for an unreadable key where there is no solution from which to record another."""
    try:
        source = read_key(exercise).source
    except CourseError:
        if not exercise.solution.is_file():
            raise
        return False
    return not exercise.solution.is_file() or source == folder_digest(exercise)


def _recorded(exercises: Sequence[Exercise], place: Path) -> Iterator[tuple[Exercise, Path]]:
    """Each exercise with its key under `place`, as soon as it is recorded. Frameworks never meet in one process."""
    for needs in NEEDS:
        group = [exercise for exercise in exercises if exercise.needs == needs]
        if not group:
            continue
        workers = min(len(group), os.cpu_count() or 1)
        with OwnProcesses(workers, _prepare, (needs,)) as pool:
            waiting = {pool.submit(write_key, exercise, place / exercise.slug): exercise for exercise in group}
            try:
                for future in as_completed(waiting):
                    yield waiting[future], future.result()
            except BaseException:
                _end(pool)
                raise


def _end(pool: OwnProcesses) -> None:
    """End the workers at once. The pool alone would wait for the key that each is recording, which may take minutes."""
    pool.shutdown(wait=False, cancel_futures=True)
    for worker in active_children():
        worker.terminate()


def _prepare(needs: Needs) -> None:
    """Prepare a new worker process. It prints nothing: neither what variants print nor what frameworks log. Errors come
    back as exceptions."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    preload(needs)
