"""What a check came to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from dlgrade.checking.declare import Check
from dlgrade.checking.mismatch import OF_THE_TYPE, Mismatch
from dlgrade.isolation.student.outcome import Exchange, Lost, Missing, Outcome, Raised, Transcript, Unpackable
from dlgrade.kinds import Kind

LIMITS = {"MemoryError", "LimitReached"}  # the second stands for an OSError that says a limit was met


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One check against one submission. `outcome` is set where a call returned no value."""

    check: Check
    kind: Kind
    mismatch: Mismatch | None = None
    outcome: Outcome | None = None
    call: str = ""
    evidence: tuple[Any, Any] | None = None
    fault: str = ""
    transcript: Transcript = field(default_factory=Transcript)


def kind_of_outcome(outcome: Outcome) -> Kind:
    """The verdict kind of a call that did not return a value."""
    if isinstance(outcome, Lost):
        return outcome.kind
    if isinstance(outcome, Raised):
        if outcome.types[:1] == ("NotImplementedError",):
            return "not_attempted"
        return "limit" if LIMITS & set(outcome.types) else "error"
    if isinstance(outcome, Missing):
        return "error"
    return "limit" if isinstance(outcome, Unpackable) and outcome.too_large else "type"


def not_returned(check: Check, exchange: Exchange, transcript: Transcript) -> CheckResult:
    """The result of a check one of whose calls did not return."""
    outcome = exchange.outcome
    kind = kind_of_outcome(outcome)
    return CheckResult(check, kind, outcome=outcome, call=exchange.call.text, transcript=transcript)


def not_held(check: Check, mismatch: Mismatch, evidence: Any, transcript: Transcript) -> CheckResult:
    """The result of a check that found a mismatch."""
    kind: Kind = "type" if mismatch.kind in OF_THE_TYPE else "failed"
    last = transcript.exchanges[-1].call.text if transcript.exchanges else ""
    return CheckResult(check, kind, mismatch, None, mismatch.call or last, evidence, transcript=transcript)
