"""Writes verdicts for programs: one JSON array, in both languages."""

from __future__ import annotations

import json
from collections.abc import Sequence

from dlgrade.course.model import Exercise
from dlgrade.text import Lang
from dlgrade.verdict.json import to_data
from dlgrade.verdict.model import Verdict


def report(graded: Sequence[tuple[Exercise, Verdict]], lang: Lang) -> str:  # noqa: ARG001  # the signature of every report
    """The array, indented; each entry follows `verdict.schema.json`."""
    return json.dumps([to_data(verdict) for _, verdict in graded], ensure_ascii=False, indent=2) + "\n"
