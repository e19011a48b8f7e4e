"""Which calls of the checks two mistakes answer differently,
how far apart the answers are, and the fewest calls that separate all."""

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

MAX_SETS = 50_000  # at most so many sets of calls are tried in the search for a smaller one than the greedy choice
Pair = tuple[str, str]
AskedCall = tuple[str, int]
"""A check, and the position of the call in it. In place of a position, OBSERVED stands for what the check itself noted
(its observations, and whether it passed). For example, a mistake that uses the global random stream may answer every
call like one that does not, and only the check notices the difference."""
OBSERVED = -1
Answer = tuple[bytes, Outcome]
Observations = Sequence[tuple[str, Any]]


@dataclass(frozen=True)
class AskedCheck:
    """A mistake's result in one check, with the text of each call, and each outcome with its pickled bytes, by which it
    is quickly compared with those of every other mistake."""

    result: CheckResult
    calls: tuple[str, ...]
    answers: tuple[Answer, ...]


def asked_check(result: CheckResult) -> AskedCheck:
    exchanges = result.transcript.exchanges
    calls = tuple(exchange.call.text for exchange in exchanges)
    return AskedCheck(
        result,
        calls,
        tuple((pickle.dumps(asked_exchange.outcome), asked_exchange.outcome) for asked_exchange in exchanges),
    )


class Differences:
    """Computes how far apart two outcomes are, and caches it: many pairs of mistakes give the same two outcomes."""

    def __init__(self) -> None:
        self._found: dict[tuple[bytes, bytes], float | None] = {}

    def between(self, one: Answer, other: Answer) -> float | None:
        """The distance between two answers; None where they are the same."""
        key = one[0], other[0]
        if key not in self._found:
            ours, theirs = one[1], other[1]
            self._found[key] = None if same_outcome(ours, theirs) else _between(ours, theirs)
        return self._found[key]


def separating(
    one: Mapping[str, AskedCheck], other: Mapping[str, AskedCheck], differences: Differences
) -> dict[AskedCall, float]:
    """The calls that two mistakes answer differently, each with how far apart the answers are."""
    apart_by_call: dict[AskedCall, float] = {}
    for name, asked in one.items():
        ours, theirs = asked.result, other[name].result
        if (ours.kind == "passed") != (theirs.kind == "passed"):
            apart_by_call[name, OBSERVED] = inf
        if ours.check.compare == "observations" and ours.transcript.observations:
            apart = _observed(ours.transcript.observations, theirs.transcript.observations)
            apart_by_call |= {(name, OBSERVED): apart} if apart is not None else {}
            continue
        alike = map(eq, asked.calls, other[name].calls)
        pairs = zip(asked.answers, other[name].answers, strict=False)
        for position, ((a, b), is_alike) in enumerate(zip(pairs, alike, strict=True)):
            # What a check asks may depend on earlier replies. Answers to calls with other arguments are not compared.
            apart = differences.between(a, b) if is_alike else None
            if apart is not None:
                apart_by_call[name, position] = apart
    return apart_by_call


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
    """Calls that together separate every pair, and whether this is proven to be the smallest number of calls.

    They are chosen greedily. Then all smaller sets are tried, up to MAX_SETS.
    """
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
    """The smallest set of calls that separates all pairs, and whether all smaller sets were tried.

    Sets of pairs are bits of an integer, since uniting Python sets would take most of the time.
    """
    tried = 0
    for size in range(1, len(chosen)):
        for calls in combinations(by_call, size):
            tried += 1
            if tried > MAX_SETS:
                return chosen, False
            if reduce(or_, (by_call[call] for call in calls)) == pairs:
                return calls, True
    return chosen, True
