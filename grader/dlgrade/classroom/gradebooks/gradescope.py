"""Gradescope: the `results.json` that an autograder writes for a submission."""

from __future__ import annotations

import json
from typing import Any

from dlgrade.classroom.gradebooks.decided import DecidedScores
from dlgrade.text import Lang, visible
from dlgrade.verdict.model import CheckVerdict

AFTER = "after_published"
"""The checks are shown when the teacher publishes the grades."""


def gradescope_json(scores: DecidedScores, student: str, lang: Lang) -> str | None:
    """The results of one student as JSON; None if the total is not decided. Details are left out, since they hold
    values of hidden inputs."""
    total = scores.total(student)
    if total is None:
        return None
    entries = scores.of(student)
    tests = [
        _test(f"{entry.row.exercise}: {check.title(lang)}", check, lang)
        for entry in entries
        if entry.verdict is not None
        for check in entry.verdict.checks
    ]
    named = [(entry.row.exercise, entry.named(lang)) for entry in entries if entry.named is not None]
    comments = [(entry.row.exercise, comment) for entry in entries for comment in entry.comments]
    output = "\n".join(f"{slug}: {text}" for slug, text in (*named, *comments))
    results = {"score": total, "visibility": AFTER, "output": visible(output, keep="\n"), "tests": tests}
    return json.dumps(results, ensure_ascii=False) + "\n"  # with an indentation, it takes ten times as long


def _test(name: str, check: CheckVerdict, lang: Lang) -> dict[str, Any]:
    explained = check.explanation
    return {
        "name": visible(name), "score": check.points, "max_score": check.max_points,
        "status": "passed" if check.kind == "passed" else "failed",
        "output": visible("\n".join(text(lang) for text in (explained.sentences if explained else ())), keep="\n"),
        "output_format": "text",
    }  # fmt: skip
