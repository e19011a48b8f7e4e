"""A fingerprint of everything in an exercise's folder that its proof depends on."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from dlgrade.course.model import Course, Exercise

DIGESTED_FILES = ("solution.py", "checks.py", "variants.py", "equivalent.md", "task.ko.md", "task.en.md")


def changed_since(course: Course, digests: Mapping[str, str]) -> list[str]:
    """The exercises whose folder has another fingerprint than in `digests`, or none there."""
    return [exercise.slug for exercise in course.exercises if digests.get(exercise.slug) != folder_digest(exercise)]


def folder_digest(exercise: Exercise) -> str:
    """Sixteen hexadecimal digits. They change if the contents of any file do, but not with its line ends."""
    state = hashlib.sha256()
    for name in DIGESTED_FILES:
        path = exercise.folder / name
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        state.update(f"{name}\0{len(text)}\0{text}".encode())
    return state.hexdigest()[:16]
