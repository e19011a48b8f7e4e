"""`proof.json`: what was proven, exercise by exercise, with a digest of what it was proven of."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterable
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from grader.author.digest import folder_digest
from grader.author.model import UNBOUNDED, Proof
from grader.course.model import Course

PACKAGES = ("numpy", "torch", "keras", "tensorflow-cpu")
Entries = dict[str, dict[str, Any]]


def entry(proof: Proof) -> dict[str, Any]:
    """A proof as strict JSON has it: no infinities."""
    data = asdict(proof)
    data["margins"] = {name: None if value == UNBOUNDED else round(value, 1) for name, value in data["margins"].items()}
    return data


def read_report(path: Path) -> Entries:
    """Exercise → entry; empty where there is no report yet."""
    if not path.is_file():
        return {}
    entries: Entries = json.loads(path.read_text(encoding="utf-8"))["exercises"]
    return entries


def write_report(path: Path, course: Course, proofs: Iterable[Proof]) -> Entries:
    """Add the proofs to the report, in the order of the course; exercises that are gone leave it."""
    known = read_report(path) | {proof.exercise: entry(proof) for proof in proofs}
    entries = {e.slug: known[e.slug] for e in course.exercises if e.slug in known}
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"versions": versions(), "exercises": entries}, ensure_ascii=False, indent=1, allow_nan=False)
    path.write_text(text + "\n", encoding="utf-8")
    return entries


def versions() -> dict[str, str]:
    """What the proof ran on."""
    found = {"python": platform.python_version()}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def stale(course: Course, entries: Entries) -> list[str]:
    """Exercises without a proof, or changed since theirs."""
    return [e.slug for e in course.exercises if entries.get(e.slug, {}).get("digest") != folder_digest(e)]
