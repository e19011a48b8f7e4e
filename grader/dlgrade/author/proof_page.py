"""Publishes the proof: `site/proof.json`, and `site/{ko,en}/proof.md` that is made from it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dlgrade.author.proof_json import add_entries, read_published
from dlgrade.author.proof_table import page
from dlgrade.course.model import Course
from dlgrade.files import write_atomically
from dlgrade.text import LANGUAGES, Lang

PUBLISHED = Path("site/proof.json")


def pages(course: Course, report: Path, languages: Iterable[Lang]) -> dict[Path, str]:
    """Path → text of each page; CourseError where the report cannot be read."""
    versions, entries = read_published(report)
    return {course.root / "site" / lang / "proof.md": page(course, entries, versions, lang) for lang in languages}


def publish(course: Course, report: Path) -> list[Path]:
    """Add the report to the published one and write the pages again. Returns the pages' paths."""
    add_entries(course.root / PUBLISHED, course, *read_published(report))
    found = pages(course, course.root / PUBLISHED, LANGUAGES)
    for path, text in found.items():
        write_atomically(path, text)
    return list(found)
