"""Reads and writes `site/certificates.json`, from which the proof's
page shows how well each exercise tells its mistakes apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isinf
from pathlib import Path

from dlgrade.author.certificate import Certificate
from dlgrade.author.digest import changed_since, proof_digest
from dlgrade.author.published import add_published, read_published
from dlgrade.course.model import Course, Exercise

PUBLISHED = Path("site/certificates.json")


@dataclass(frozen=True, slots=True)
class ToldApart:
    """The part of a certificate that is published."""

    digest: str
    """The fingerprint of the exercise's folder that it is about."""
    mistakes: int
    pairs: int
    apart: int
    """The pairs that some call tells apart. The others are declared alike, with a reason."""
    calls: int
    """So many calls tell all these pairs apart."""
    is_fewest: bool
    """Do fewer calls not suffice?"""
    nearest: tuple[str, ...]
    """The two mistakes that answer most alike; empty where there are not two."""
    distance: float | None
    """How far apart these two are: None where they differ by a shape, a type or an exception."""
    losing_all: int
    """The number of mistakes that keep no point because the checks after the failed one are skipped."""
    sparable: int
    """The number of mistakes that would pass some of the checks that are skipped for them."""
    sparable_points: int
    """The points of these checks, for all mistakes together."""


def told_apart(exercise: Exercise, made: Certificate) -> ToldApart:
    """The published part of the certificate `made` for an exercise."""
    return ToldApart(
        proof_digest(exercise), made.mistakes, made.pairs, made.pairs - len(made.unseparated), len(made.fewest),
        made.is_exact, made.nearest or (), None if isinf(made.distance) else float(f"{made.distance:.2g}"),
        made.lost.losing_all, made.lost.sparable, made.lost.sparable_points,
    )  # fmt: skip


def read_certificates(path: Path) -> dict[str, ToldApart]:
    """The published certificates by the exercise's slug; empty where there is no file yet. Raises CourseError for a
    file of another form."""
    return read_published(path, lambda entry: ToldApart(**{**entry, "nearest": tuple(entry["nearest"])}))


def add_certificates(course: Course, new: Mapping[str, ToldApart]) -> None:
    """Write new certificates into the file, in place of older ones of the same exercises."""
    path = course.root / PUBLISHED
    add_published(course, path, read_certificates(path), new)


def stale_certificates(course: Course) -> list[str]:
    """Exercises that have changed since their certificate, or that have none."""
    certificates = read_certificates(course.root / PUBLISHED)
    return changed_since(course, {slug: made.digest for slug, made in certificates.items()})
