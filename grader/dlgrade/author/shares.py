"""Shares that are published of each exercise, such as how many of its mistakes make a lesson."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dlgrade.author.digest import changed_since, proof_digest
from dlgrade.author.published import add_published, read_published
from dlgrade.course.model import Course, Exercise

LESSONS = Path("site/lessons.json")
"""Where the shares are published of mistakes that a small call refutes, exercise by exercise."""
PAIRS = Path("site/pairs.json")
"""Where it is published how often both of two mistakes are named, for the programs with two that can be made of an
exercise's list."""


@dataclass(frozen=True, slots=True)
class Share:
    """`found` out of `of`. `digest` is the fingerprint of the exercise's folder for which this was counted."""

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
    return Share(proof_digest(exercise), of, found, without)


def read_shares(path: Path) -> dict[str, Share]:
    """The published shares by the exercise's slug; empty where there is no file yet.
    Raises CourseError for a file of another form."""
    return read_published(path, lambda entry: Share(**{**entry, "without": tuple(entry["without"])}))


def add_shares(course: Course, file: Path, new: Mapping[str, Share]) -> None:
    """Write new shares into the file, in place of older ones of the same exercises."""
    path = course.root / file
    add_published(course, path, read_shares(path), new)


def stale_shares(course: Course, file: Path) -> list[str]:
    """NumPy exercises that have changed since their share was published, or that have none."""
    digests = {slug: share.digest for slug, share in read_shares(course.root / file).items()}
    numpy = {exercise.slug for exercise in course.exercises if exercise.needs == "numpy"}
    return [slug for slug in changed_since(course, digests) if slug in numpy]
