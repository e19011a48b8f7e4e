"""What has changed in a verdict since the one before it."""

from __future__ import annotations

from typing import Literal

from dlgrade.text import Text
from dlgrade.verdict.model import CheckVerdict, Verdict

Change = Literal["mended", "broken", "different"]


def changes_since(before: Verdict | None, now: Verdict) -> tuple[Change | None, ...]:
    """One entry for each check of `now`; None where nothing has changed, where nothing is known because the check was
    skipped, and where the verdict before is one on no code: then everything is new."""
    known = {check.name: check for check in before.checks} if before and is_on_code(before) else {}
    return tuple(_change(known.get(check.name), check) if is_on_code(now) else None for check in now.checks)


def is_on_code(verdict: Verdict) -> bool:
    """Was anything run for this verdict?"""
    return verdict.kind not in ("not_attempted", "ungraded")


def _change(before: CheckVerdict | None, now: CheckVerdict) -> Change | None:
    if before is None or now.kind == "skipped" or (before.kind, _reason(before)) == (now.kind, _reason(now)):
        return None
    if now.kind == "passed":
        return "mended"
    return "broken" if before.kind == "passed" else "different"


def _reason(check: CheckVerdict) -> tuple[Text, ...]:
    """What is wrong, in sentences. The values below them change with almost every save."""
    return check.explanation.sentences if check.explanation else ()
