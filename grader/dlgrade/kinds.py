"""The kinds of a verdict, never mixed: what each means stands in `grader/dlgrade/messages/report.py`."""

from __future__ import annotations

from typing import Literal

Kind = Literal[
    "passed", "failed", "type", "error", "timeout", "crashed", "limit", "protocol", "not_attempted", "skipped",
    "ungraded", "grader_fault",
]  # fmt: skip
