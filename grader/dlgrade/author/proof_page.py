"""Publishes the proof: `site/proof.json`, and `site/{ko,en}/proof.md` that is made from it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dlgrade.author.certificate_page import section
from dlgrade.author.certificates import PUBLISHED as CERTIFICATES
from dlgrade.author.certificates import read_certificates
from dlgrade.author.proof_json import add_entries, read_published
from dlgrade.author.proof_table import page
from dlgrade.author.prove import ProofPlan
from dlgrade.author.shares import LESSONS, PAIRS, read_shares
from dlgrade.course.model import Course, CourseError
from dlgrade.files import write_atomically
from dlgrade.messages import author as messages
from dlgrade.text import LANGUAGES, Lang

PUBLISHED = Path("site/proof.json")


def pages(course: Course, report: Path, languages: Iterable[Lang]) -> dict[Path, str]:
    """The text of each page by its path.
    Raises CourseError where the report or the published certificates cannot be read."""
    versions, entries = read_published(report)
    certificates = read_certificates(course.root / CERTIFICATES)
    shares = [read_shares(course.root / file) for file in (LESSONS, PAIRS)]
    return {
        course.root / "site" / lang / "proof.md": "\n".join(
            [page(course, entries, versions, lang), *section(course, certificates, lang, *shares)]
        )
        for lang in languages
    }


def publish(course: Course, report: Path) -> list[Path]:
    """Add the report to the published one and write the pages again. Returns the pages' paths. Raises CourseError where
    the report cannot be read, or tried fewer seeds or mutants than a proof does."""
    ran_on, entries = read_published(report)
    whole = ProofPlan()
    samples = [
        slug for slug, entry in entries.items() if entry["seeds"] < whole.seeds or entry.get("every", 1) != whole.every
    ]
    if samples:
        raise CourseError(messages.REPORT_IS_A_SAMPLE.filled(path=report, seeds=whole.seeds, names=" ".join(samples)))
    add_entries(course.root / PUBLISHED, course, ran_on, entries)
    return write_pages(course)


def write_pages(course: Course) -> list[Path]:
    """Write the pages from what is published. Returns their paths."""
    text_by_path = pages(course, course.root / PUBLISHED, LANGUAGES)
    for path, text in text_by_path.items():
        write_atomically(path, text)
    return list(text_by_path)
