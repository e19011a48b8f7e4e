"""Which calls of the checks two mistakes answer differently, how far apart the answers are, and the fewest calls that
separate all."""

from __future__ import annotations

import pickle
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import combinations
from math import inf
from operator import eq, or_
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
Answer = tuple[bytes, Outcome]
Observations = Sequence[tuple[str, Any]]


@dataclass(frozen=True)
class AskedCheck:
    """A mistake's result in one check, with the texts of the calls, and each outcome with its bytes. They are compared
    with those of every other mistake."""

    result: CheckResult
    calls: tuple[str, ...]
    answers: tuple[Answer, ...]


def asked_check(result: CheckResult) -> AskedCheck:
    exchanges = result.transcript.exchanges
    calls = tuple(exchange.call.text for exchange in exchanges)
    return AskedCheck(result, calls, tuple((pickle.dumps(each.outcome), each.outcome) for each in exchanges))


class Differences:
    """How far apart two outcomes are. Most mistakes give the same right answer to most calls, so any two different
    outcomes are compared once, however many pairs of mistakes give them."""

    def __init__(self) -> None:
        self._found: dict[tuple[bytes, bytes], float | None] = {}

    def between(self, one: Answer, other: Answer) -> float | None:
        """None where they are the same."""
        key = one[0], other[0]
        if key not in self._found:
            ours, theirs = one[1], other[1]
            self._found[key] = None if same_outcome(ours, theirs) else _between(ours, theirs)
        return self._found[key]


def separating(
    one: Mapping[str, AskedCheck], other: Mapping[str, AskedCheck], differences: Differences
) -> dict[AskedCall, float]:
    """The calls that two mistakes answer differently, each with how far apart the answers are."""
    found: dict[AskedCall, float] = {}
    for name, asked in one.items():
        ours, theirs = asked.result, other[name].result
        if (ours.kind == "passed") != (theirs.kind == "passed"):
            found[name, OBSERVED] = inf
        if ours.check.compare == "observations" and ours.transcript.observations:
            apart = _observed(ours.transcript.observations, theirs.transcript.observations)
            found |= {(name, OBSERVED): apart} if apart is not None else {}
            continue
        alike = map(eq, asked.calls, other[name].calls)
        pairs = zip(asked.answers, other[name].answers, strict=False)
        for position, ((a, b), is_alike) in enumerate(zip(pairs, alike, strict=True)):
            # What a check asks may depend on the replies before. A call with other arguments compares nothing.
            apart = differences.between(a, b) if is_alike else None
            if apart is not None:
                found[name, position] = apart
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
    by_call: dict[AskedCall, int] = {}
    for number, calls in enumerate(separating.values()):
        for call in calls:
            by_call[call] = by_call.get(call, 0) | 1 << number
    chosen, left = list[AskedCall](), (1 << len(separating)) - 1
    while left:
        chosen.append(max(by_call, key=lambda call: (by_call[call] & left).bit_count()))
        left &= ~by_call[chosen[-1]]
    return _smaller(by_call, tuple(chosen), (1 << len(separating)) - 1)


def _smaller(
    by_call: Mapping[AskedCall, int], chosen: tuple[AskedCall, ...], pairs: int
) -> tuple[tuple[AskedCall, ...], bool]:
    """The pairs are the bits of an integer: the union of a few thousand sets would take longer than all else."""
    tried = 0
    for size in range(1, len(chosen)):
        for calls in combinations(by_call, size):
            tried += 1
            if tried > MAX_SETS:
                return chosen, False
            if reduce(or_, (by_call[call] for call in calls)) == pairs:
                return calls, True
    return chosen, True
