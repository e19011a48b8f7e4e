"""Reads and writes shares that are published of each exercise, such as how many of its mistakes make a lesson."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from dlgrade.author.digest import changed_since, folder_digest
from dlgrade.course.model import Course, CourseError, Exercise
from dlgrade.files import write_atomically
from dlgrade.messages import author as messages

LESSONS = Path("site/lessons.json")
"""Of the mistakes of an exercise, those that a small call refutes."""
PAIRS = Path("site/pairs.json")
"""Of the programs with two mistakes that can be made of an exercise's list, those of which both are named."""


@dataclass(frozen=True, slots=True)
class Share:
    """`found` of so many. `digest` is the fingerprint of the exercise's folder that it is about."""

    digest: str
    of: int
    found: int
    without: tuple[str, ...] = ()
    """The names of the others, where they have some."""

    @property
    def text(self) -> str:
        return f"{self.found}/{self.of}"


def share_of(exercise: Exercise, of: int, found: int, without: tuple[str, ...] = ()) -> Share:
    """The share of an exercise as its folder is now."""
    return Share(folder_digest(exercise), of, found, without)


def read_shares(path: Path) -> dict[str, Share]:
    """Exercise → its share; empty where nothing is published yet. CourseError for another file."""
    try:
        data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return {slug: Share(**{**found, "without": tuple(found["without"])}) for slug, found in data.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise CourseError(messages.REPORT_UNREADABLE.filled(path=path)) from error


def add_shares(course: Course, file: Path, new: Mapping[str, Share]) -> None:
    """Add to what is published, in the order of the course. Exercises that no longer exist are removed."""
    path = course.root / file
    known = read_shares(path) | dict(new)
    kept = {each.slug: asdict(known[each.slug]) for each in course.exercises if each.slug in known}
    write_atomically(path, json.dumps(kept, ensure_ascii=False, indent=1) + "\n")


def stale_shares(course: Course, file: Path) -> list[str]:
    """NumPy exercises that have changed since their share was published, or that have none."""
    known = {slug: share.digest for slug, share in read_shares(course.root / file).items()}
    numpy = {each.slug for each in course.exercises if each.needs == "numpy"}
    return [slug for slug in changed_since(course, known) if slug in numpy]
