"""`site/{ko,en}/proof.md` from the published report."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from grader.author.report import read_report
from grader.author.table import page
from grader.course.model import Course
from grader.text import Lang


def pages(course: Course, report: Path, languages: Iterable[Lang]) -> dict[Path, str]:
    """Path → text of each page."""
    versions = json.loads(report.read_text(encoding="utf-8"))["versions"]
    entries = read_report(report)
    return {course.root / "site" / lang / "proof.md": page(course, entries, versions, lang) for lang in languages}


def write_pages(course: Course, report: Path, languages: Iterable[Lang]) -> list[Path]:
    found = pages(course, report, languages)
    for path, text in found.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(found)
