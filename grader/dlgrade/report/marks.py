"""The marks of results, and their symbols, which are the same in every form of a report."""

from __future__ import annotations

from typing import Literal

from dlgrade.kinds import Kind

Mark = Literal["passed", "failed", "waiting", "unclear"]
SYMBOLS: dict[Mark, str] = {"passed": "✓", "failed": "✗", "waiting": "·", "unclear": "?"}
MARKS: dict[Kind, Mark] = {
    "passed": "passed",
    "not_attempted": "waiting",
    "skipped": "waiting",
    "ungraded": "unclear",
    "grader_fault": "unclear",
    "protocol": "unclear",
}


def mark_of(kind: Kind) -> Mark:
    """The mark of a result's kind. A kind that is not in MARKS counts as failed."""
    return MARKS.get(kind, "failed")
