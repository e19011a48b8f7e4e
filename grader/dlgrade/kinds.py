"""The kinds of a verdict. They are never mixed; `grader/dlgrade/messages/report.py` says what each one means."""

from __future__ import annotations

from typing import Literal

Kind = Literal[
    "passed", "failed", "type", "error", "timeout", "crashed", "limit", "protocol", "not_attempted", "skipped",
    "ungraded", "grader_fault",
]  # fmt: skip
