"""Which calls of the checks two mistakes answer differently, how far apart the answers are, and the fewest calls that
separate all."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import combinations
from math import inf
from typing import Any

import numpy as np

from dlgrade.exam.diagnosis.alike import OBSERVATION_TOLERANCE, same_outcome
from dlgrade.exam.diagnosis.numbers import numbers_of
from dlgrade.exam.diagnosis.values import same_value
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.outcome import Outcome, Returned

MAX_SETS = 50_000  # sets of calls that are tried, in looking for fewer than the greedy choice has
Pair = tuple[str, str]
AskedCall = tuple[str, int]
"""A check, and the position of the call in it; OBSERVED stands for what the check itself saw: what it observed, or that
one mistake passes and the other does not. So a mistake that touches the global random stream is told from one that does
not, although both answer the same."""
OBSERVED = -1
Observations = Sequence[tuple[str, Any]]


def separating(one: Mapping[str, CheckResult], other: Mapping[str, CheckResult]) -> dict[AskedCall, float]:
    """The calls that two mistakes answer differently, each with how far apart the answers are."""
    found: dict[AskedCall, float] = {}
    for name, ours in one.items():
        theirs = other[name]
        if (ours.kind == "passed") != (theirs.kind == "passed"):
            found[name, OBSERVED] = inf
        if ours.check.compare == "observations" and ours.transcript.observations:
            apart = _observed(ours.transcript.observations, theirs.transcript.observations)
            found |= {(name, OBSERVED): apart} if apart is not None else {}
            continue
        pairs = zip(ours.transcript.exchanges, theirs.transcript.exchanges, strict=False)
        for position, (a, b) in enumerate(pairs):
            # What a check asks may depend on the replies before. A call with other arguments compares nothing.
            if a.call.text == b.call.text and not same_outcome(a.outcome, b.outcome):
                found[name, position] = _between(a.outcome, b.outcome)
    return found


def _between(one: Outcome, other: Outcome) -> float:
    both = isinstance(one, Returned) and isinstance(other, Returned)
    return distance(one.value, other.value) if both else inf  # type: ignore[union-attr]


def _observed(ours: Observations, theirs: Observations) -> float | None:
    """How far apart the observed quantities are; None where they are the same."""
    if [name for name, _ in ours] != [name for name, _ in theirs]:
        return inf
    pairs = [(a, b) for (_, a), (_, b) in zip(ours, theirs, strict=True)]
    return max((distance(a, b) for a, b in pairs if not same_value(a, b, OBSERVATION_TOLERANCE)), default=None)


def distance(one: Any, other: Any) -> float:
    """The largest difference between the numbers of two values, relative to the largest number; infinite where the
    values differ in more than numbers."""
    a, b = numbers_of(one), numbers_of(other)
    if a.shape != b.shape or not a.size or not (np.isfinite(a).all() and np.isfinite(b).all()):
        return inf
    difference = float(np.abs(a - b).max())
    return difference / float(max(np.abs(a).max(), np.abs(b).max())) if difference else inf


def fewest_calls(separating: Mapping[Pair, Collection[AskedCall]]) -> tuple[tuple[AskedCall, ...], bool]:
    """Calls that separate every pair, and whether fewer cannot. They are chosen greedily; then all smaller sets are
    tried, where there are not too many."""
    by_call: dict[AskedCall, set[Pair]] = {}
    for pair, calls in separating.items():
        for call in calls:
            by_call.setdefault(call, set()).add(pair)
    chosen, left = list[AskedCall](), set(separating)
    while left:
        chosen.append(max(by_call, key=lambda call: len(by_call[call] & left)))
        left -= by_call[chosen[-1]]
    return _smaller(by_call, tuple(chosen), set(separating))


def _smaller(
    by_call: Mapping[AskedCall, set[Pair]], chosen: tuple[AskedCall, ...], pairs: set[Pair]
) -> tuple[tuple[AskedCall, ...], bool]:
    tried = 0
    for size in range(1, len(chosen)):
        for calls in combinations(by_call, size):
            tried += 1
            if tried > MAX_SETS:
                return chosen, False
            if len(set().union(*(by_call[call] for call in calls))) == len(pairs):
                return calls, True
    return chosen, True
