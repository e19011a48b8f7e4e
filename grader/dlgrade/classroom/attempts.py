"""How often students had to hand in again until a mistake was gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from types import MappingProxyType

from dlgrade.kinds import Kind
from dlgrade.verdict.model import Verdict

Histories = Mapping[tuple[str, str], Sequence[Verdict]]
"""(student, exercise) → the verdicts on what the student handed in, one after another, where that was more than one
answer."""
CAME_BACK: tuple[Kind, ...] = ("passed", "failed", "type")
"""The kinds of checks whose calls returned a value."""
NO_HISTORIES: Histories = MappingProxyType({})


@dataclass(frozen=True)
class Overcome:
    """A mistake in the history of a class: `made` students have made it at some time, and `gone` of them no longer do.
    `attempts` is the median of the further answers that it took them."""

    made: int
    gone: int
    attempts: float | None


def overcome(histories: Sequence[Sequence[Verdict]], mistake: str) -> Overcome:
    """What became of one mistake, as far as the answers say something."""
    taken = [_attempts(history, mistake) for history in histories]
    gone = [each for each in taken if each]
    made = sum(each is not None for each in taken)
    return Overcome(made, len(gone), float(median(gone)) if gone else None)


def _attempts(history: Sequence[Verdict], mistake: str) -> int | None:
    """How many further answers it took until the mistake was gone for good; 0 where the newest answer still shows it,
    None where no answer ever did."""
    shown = [mistake in verdict.mistakes for verdict in history if says_something(verdict)]
    if True not in shown:
        return None
    if shown[-1]:
        return 0
    last = len(shown) - 1 - shown[::-1].index(True)
    return last + 1 - shown.index(True)


def says_something(verdict: Verdict) -> bool:
    """Can the verdict show whether a mistake is still made? One without points cannot, nor one on an untouched stub or
    on code that came to no answer, such as a file that Python cannot read."""
    return verdict.points is not None and any(check.kind in CAME_BACK for check in verdict.checks)
