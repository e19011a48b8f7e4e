"""The result of a check, and its construction from a call that did not return or from a mismatch."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from dlgrade.checking.declare import Check
from dlgrade.checking.mismatch import TYPE_MISMATCHES, CheckFailed, Mismatch
from dlgrade.course.signatures import Result, name_of
from dlgrade.exam.calls import call_text, calls_text
from dlgrade.exam.judged import Answer, ReplyPart, place_of
from dlgrade.isolation.student.outcome import Exchange, Lost, Missing, Outcome, Raised, Transcript, Unpackable
from dlgrade.isolation.student.proxy import Signatures
from dlgrade.isolation.student.unfinished import is_not_written
from dlgrade.kinds import Kind
from dlgrade.text import Text

# Mismatches that a check finds as soon as a call returns, so the judged call is the last one.
JUDGED_AT_ONCE = ("no_error", "wrong_error")
LIMITS = {"MemoryError", "LimitReached"}  # LimitReached stands for an OSError that reports a limit


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The result of one check for one submission. `outcome` is set if a call returned no value, `mismatch`
    if the check found one."""

    check: Check
    kind: Kind
    mismatch: Mismatch | None = None
    outcome: Outcome | None = None
    call: str = ""
    """The text of the call that failed or was judged; several lines if the judged value came from several calls."""
    place: ReplyPart | None = None
    """The part of a reply that was judged, if it came from one exchange."""
    evidence: tuple[Any, Any] | None = None
    wrong: np.ndarray | None = None
    """A boolean array that marks the entries that failed, if the evidence is two arrays of one shape."""
    fault: str = ""
    obstacle: Text | None = None
    """Why this machine cannot run the check, which is neither the student's fault nor the course's; the
    result is then `ungraded`."""
    transcript: Transcript = field(default_factory=Transcript)


def kind_of_outcome(outcome: Outcome) -> Kind:
    """The verdict kind of a call that did not return a value."""
    if isinstance(outcome, Lost):
        # A worker that was killed from outside says nothing about the submission.
        return "ungraded" if outcome.kind == "killed" else outcome.kind
    if isinstance(outcome, Raised):
        if is_not_written(outcome):
            return "not_attempted"
        return "limit" if LIMITS & set(outcome.types) else "error"
    if isinstance(outcome, Missing):
        return "error"
    return "limit" if isinstance(outcome, Unpackable) and outcome.too_large else "type"


def not_returned(check: Check, exchange: Exchange, transcript: Transcript) -> CheckResult:
    """The result of a check in which a call did not return a value."""
    outcome = exchange.outcome
    kind = kind_of_outcome(outcome)
    return CheckResult(check, kind, outcome=outcome, call=call_text(exchange, transcript), transcript=transcript)


def not_held(
    check: Check, failed: CheckFailed, transcript: Transcript, signatures: Signatures, answer: Answer
) -> CheckResult:
    """The result of a check that found a mismatch, with the judged call and the name of the judged part."""
    mismatch, exchanges = failed.mismatch, transcript.exchanges
    kind: Kind = "type" if mismatch.kind in TYPE_MISMATCHES else "failed"
    if failed.exchange is not None:
        place: ReplyPart | None = ReplyPart(failed.exchange)
    elif mismatch.kind in JUDGED_AT_ONCE:
        place = ReplyPart(exchanges[-1])
    else:
        place = _place_of(failed, exchanges, answer)
    call = call_text(place.exchange, transcript) if place else calls_text(transcript)
    mismatch = replace(mismatch, call=call)
    if place is not None:
        signature = signatures.get(place.exchange.call.function)
        name = name_of(signature.result if signature else Result(), place.path)
        mismatch = replace(mismatch, result=name, where=place.index)
    return CheckResult(check, kind, mismatch, None, call, place, failed.evidence, failed.wrong, transcript=transcript)


def _place_of(failed: CheckFailed, exchanges: list[Exchange], answer: Answer) -> ReplyPart | None:
    """None for what is computed from replies, even where some reply happens to have the same value."""
    mismatch = failed.mismatch
    return None if mismatch.quantity else place_of(failed.judged, mismatch.where, failed.wanted, exchanges, answer)
