"""Compares a verdict with the one before it, check by check."""

from __future__ import annotations

from typing import Literal

from dlgrade.text import Text
from dlgrade.verdict.model import CheckVerdict, Verdict

Change = Literal["mended", "broken", "different"]


def changes_since(before: Verdict | None, now: Verdict) -> tuple[Change | None, ...]:
    """The change of each check in `now`; None if it has not changed, if it was skipped, or if no code was run for one
    of the two verdicts."""
    checks_before = {check.name: check for check in before.checks} if before and is_on_code(before) else {}
    return tuple(_change(checks_before.get(check.name), check) if is_on_code(now) else None for check in now.checks)


def is_on_code(verdict: Verdict) -> bool:
    """Was code run for this verdict?"""
    return verdict.kind not in ("not_attempted", "ungraded")


def _change(before: CheckVerdict | None, now: CheckVerdict) -> Change | None:
    if before is None or now.kind == "skipped" or (before.kind, _reason(before)) == (now.kind, _reason(now)):
        return None
    if now.kind == "passed":
        return "mended"
    return "broken" if before.kind == "passed" else "different"


def _reason(check: CheckVerdict) -> tuple[Text, ...]:
    """The sentences that say what is wrong. Details are not compared, since their values change
    with almost every save."""
    return check.explanation.sentences if check.explanation else ()
