"""Reads and writes `proof.json`: the proof of each exercise, with a digest of the files that it is about."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterable
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from dlgrade.author.digest import changed_since
from dlgrade.author.model import UNBOUNDED, Proof
from dlgrade.course.model import Course, CourseError
from dlgrade.files import write_atomically
from dlgrade.isolation.frameworks import DISTRIBUTIONS, FRAMEWORKS
from dlgrade.messages import author as messages

PACKAGES = ("numpy", *(name for framework in FRAMEWORKS.values() for name in framework.installs))
Entries = dict[str, dict[str, Any]]


def entry(proof: Proof) -> dict[str, Any]:
    """A proof in the form that strict JSON allows: without infinities."""
    data = asdict(proof)
    data["margins"] = {name: None if value == UNBOUNDED else round(value, 1) for name, value in data["margins"].items()}
    return data


def read_report(path: Path) -> Entries:
    """The entries by the exercise's slug; empty where there is no report yet.
    Raises CourseError for a file that is not a report."""
    return read_published(path)[1] if path.is_file() else {}


def read_published(path: Path) -> tuple[dict[str, str], Entries]:
    """The versions of the packages that the proofs ran on, and the entries by the exercise's slug. Raises CourseError
    where there is no report, or a file of another form."""
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
        return dict(report["versions"]), dict(report["exercises"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CourseError(messages.REPORT_UNREADABLE.filled(path=path)) from error


def write_report(path: Path, course: Course, proofs: Iterable[Proof]) -> Entries:
    """Add the proofs to the report."""
    return add_entries(path, course, versions(), {proof.exercise: entry(proof) for proof in proofs})


def add_entries(path: Path, course: Course, ran_on: dict[str, str], new: Entries) -> Entries:
    """Add entries to the report, in the order of the course. Exercises that no longer exist are removed."""
    proofs = read_report(path) | new
    entries = {e.slug: proofs[e.slug] for e in course.exercises if e.slug in proofs}
    text = json.dumps({"versions": ran_on, "exercises": entries}, ensure_ascii=False, indent=1, allow_nan=False)
    write_atomically(path, text + "\n")
    return entries


def versions() -> dict[str, str]:
    """The versions of Python and of the packages on which a proof would run now."""
    by_name = {"python": platform.python_version()}
    for name in (distribution for package in PACKAGES for distribution in DISTRIBUTIONS.get(package, (package,))):
        try:
            by_name[name] = version(name)
        except PackageNotFoundError:
            continue
    return by_name


def stale(course: Course, entries: Entries) -> list[str]:
    """Exercises without a proof, and exercises that have changed since their proof."""
    return changed_since(course, {slug: entry["digest"] for slug, entry in entries.items()})
