"""How often students had to hand in again until a mistake was gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from types import MappingProxyType

from dlgrade.kinds import Kind
from dlgrade.verdict.model import Verdict

Histories = Mapping[tuple[str, str], Sequence[Verdict]]
"""(student, exercise) → the verdicts on the student's successive answers. Only students with
several answers are in it."""
RETURNED_KINDS: tuple[Kind, ...] = ("passed", "failed", "type")
"""The kinds of checks whose calls returned a value."""
NO_HISTORIES: Histories = MappingProxyType({})


@dataclass(frozen=True)
class Overcome:
    """How a class got over one mistake: `made` students have ever made it, and `gone` of them no longer do. `attempts`
    is the median number of further answers until they stopped; None if nobody did."""

    made: int
    gone: int
    attempts: float | None


def overcome(histories: Sequence[Sequence[Verdict]], mistake: str) -> Overcome:
    """How a class got over `mistake`. Each history holds the verdicts on one student's answers, the oldest first."""
    taken = [_attempts(history, mistake) for history in histories]
    gone = [attempt for attempt in taken if attempt]
    made = sum(attempt is not None for attempt in taken)
    return Overcome(made, len(gone), float(median(gone)) if gone else None)


def _attempts(history: Sequence[Verdict], mistake: str) -> int | None:
    """The number of further answers until the mistake was gone for good: 0 if the newest answer still shows it, None if
    no answer ever did."""
    shown = [mistake in verdict.mistakes for verdict in history if shows_mistakes(verdict)]
    if True not in shown:
        return None
    if shown[-1]:
        return 0
    last = len(shown) - 1 - shown[::-1].index(True)
    return last + 1 - shown.index(True)


def shows_mistakes(verdict: Verdict) -> bool:
    """Can the verdict show whether a mistake is still made? It cannot if a person still has to decide on the points, if
    the stub is untouched, or if no call returned a value, as with a file that Python cannot parse."""
    return verdict.points is not None and any(check.kind in RETURNED_KINDS for check in verdict.checks)
