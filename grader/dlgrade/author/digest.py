"""Two fingerprints of an exercise's folder: of its texts, for keys, and of its behaviour, for proofs."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping

from dlgrade.course.behaviour import behaviour_text
from dlgrade.course.model import Course, Exercise

DIGESTED_FILES = ("solution.py", "checks.py", "variants.py", "equivalent.md", "task.ko.md", "task.en.md")


def changed_since(course: Course, digests: Mapping[str, str]) -> list[str]:
    """The exercises whose proof has another fingerprint than in `digests`, or none there."""
    return [exercise.slug for exercise in course.exercises if digests.get(exercise.slug) != proof_digest(exercise)]


def folder_digest(exercise: Exercise) -> str:
    """Sixteen hexadecimal digits. They change if the contents of any file do, but not with its line ends."""
    return _digest(exercise, lambda _, text: text)


def proof_digest(exercise: Exercise) -> str:
    """Sixteen hexadecimal digits. They change if what any file does changes, but not with a comment or a sentence that
    students read; the reasons in `equivalent.md` count.

    Proofs, certificates and the calls of lessons carry it. Tests read all sentences anew whenever they run.
    """
    return _digest(exercise, behaviour_text)


def _digest(exercise: Exercise, part: Callable[[str, str], str]) -> str:
    state = hashlib.sha256()
    for name in DIGESTED_FILES:
        path = exercise.folder / name
        text = part(name, path.read_text(encoding="utf-8") if path.is_file() else "")
        state.update(f"{name}\0{len(text)}\0{text}".encode())
    return state.hexdigest()[:16]
