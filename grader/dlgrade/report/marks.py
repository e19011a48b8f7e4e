"""The mark of a result: one sign for each, in every form of a report."""

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
    """The mark of a result. Every kind that is not listed means failed."""
    return MARKS.get(kind, "failed")
