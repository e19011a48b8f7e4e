"""Measures the evidence for a listed mistake in a check that a submission answers as the mistake does.

Only the mistake's *wrong* answers are evidence, since the solution gives the right ones too. Numbers are the strongest
evidence. An odd number (`numbers.is_odd`), such as 0.32184, is unlikely to agree by chance, although it may at one
input: 7 times the mean of 7 numbers is their sum. A small one (a small whole number, 5/17, a truth value, a label)
often agrees by chance. So a single number of either kind is not enough. Neither is an exception or an empty reply: two
programs may raise the same ValueError for different reasons.

A function that returns the same small number for every input shows no particular mistake, so all its replies count as
one number, unless the mistake does exactly this. The sentence of such a mistake has to be true of every program that
gives this reply.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest
from types import MappingProxyType

import numpy as np

from dlgrade.checking.mismatch import SIDE_EFFECTS
from dlgrade.exam.diagnosis.alike import OBSERVATION_TOLERANCE, REPLY_TOLERANCE, difference
from dlgrade.exam.diagnosis.numbers import differing, few_distinct, is_odd, numbers_of
from dlgrade.exam.diagnosis.values import same_value
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.outcome import Outcome, Raised, Returned

SIDE_EFFECT = 2.0  # a changed or shared argument, or a global random stream: the worker saw the mistake itself
WATCHED = 2.0  # a fault that the check itself tests for: a missing exception, a wrong dtype
OBSERVED = 2.0  # a quantity that the check's author chose to tell mistakes apart, mostly a mean of many random replies
MESSAGE = 2.0  # exceptions with the same message; Python's messages contain names and sizes
BARE = 1.0  # for exceptions of the same type, None, empty replies and objects, all together
ENOUGH = 2.0  # numbers of either kind that are needed if the submission answers every check as the mistake does
ENOUGH_BESIDE = 2.0  # odd numbers that are needed if the submission also fails in other ways than the mistake
REWORDED = {"float division by zero": "division by zero"}
"""Message of Python 3.11 to 3.13 → the same message in the wording of Python 3.14, which runs in the web page."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The number of wrong numbers that agree, odd and small. Other evidence is counted as a number of small numbers.
    `always` holds the numbers that some function returned for every input; each counts once."""

    odd: float = 0.0
    small: float = 0.0
    always: frozenset[float] = frozenset()

    def __add__(self, other: Evidence) -> Evidence:
        return Evidence(self.odd + other.odd, self.small + other.small, self.always | other.always)

    def suffices(self, throughout: bool) -> bool:
        """Is the evidence enough to name the mistake? `throughout` is True
        if the submission answers every check as the mistake does."""
        return self.odd + self.small + len(self.always) >= ENOUGH if throughout else self.odd >= ENOUGH_BESIDE


def evidence_of(
    ours: CheckResult, theirs: CheckResult, right: CheckResult, always: Mapping[str, float] = MappingProxyType({})
) -> Evidence:
    """The evidence in one check that the submission (`ours`) answered as the mistake (`theirs`) does, where the
    solution (`right`) answers otherwise. `always` are the functions whose replies never vary (`only_replies`)."""
    kind = difference(ours)
    total = Evidence(SIDE_EFFECT if kind in SIDE_EFFECTS else 0.0, WATCHED if kind in ("no_error", "dtype") else 0.0)
    if ours.check.compare == "observations" and ours.transcript.observations:
        return total + _of_observations(ours, right)
    exchanges = [result.transcript.exchanges for result in (ours, theirs, right)]
    bare = 0.0
    for mine, listed, answer in zip_longest(*exchanges):
        if mine is None or listed is None:
            continue
        expected_outcome = answer.outcome if answer else None
        if isinstance(mine.outcome, Returned):
            value = _of_value(mine.outcome, expected_outcome, numbers_of(list(mine.call.arguments or ())))
            only = always.get(mine.call.function) if value.small else None
            total += value if only is None else Evidence(value.odd, always=frozenset({only}))
        if not isinstance(mine.outcome, Returned) or _is_bare(mine.outcome, expected_outcome):
            bare = max(bare, _of_outcome(mine.outcome, listed.outcome))
    return total + Evidence(small=bare)  # the same exception in each of ten calls counts once


def only_replies(results: Mapping[str, CheckResult], solution_results: Mapping[str, CheckResult]) -> dict[str, float]:
    """Function → its reply, for functions that returned the same number in each of several calls.

    `results` maps a check to its result. The names of the called functions are taken from `solution_results`, since
    recorded results contain only the answers.
    """
    numbers: dict[str, set[float]] = {}
    calls: Counter[str] = Counter()
    for name, result in results.items():
        for exchange, solution_exchange in zip(
            result.transcript.exchanges, solution_results[name].transcript.exchanges, strict=False
        ):
            if isinstance(exchange.outcome, Returned):
                function = solution_exchange.call.function
                calls[function] += 1
                known = numbers.setdefault(function, set())
                if len(known) < 2:  # otherwise the replies vary already
                    known |= few_distinct(exchange.outcome.value)
    return {name: min(known) for name, known in numbers.items() if calls[name] > 1 and len(known) == 1}


def evidence_of_numbers(got: np.ndarray, expected: np.ndarray, given_numbers: np.ndarray) -> Evidence:
    """The evidence that both programs returned `got`, where `expected` was right. A number that is among the arguments
    (`given_numbers`) counts as small, since it agrees more easily by chance."""
    wrong = got[differing(got, expected, REPLY_TOLERANCE)]
    odd = is_odd(wrong) & ~np.isin(wrong, given_numbers)
    return Evidence(float(np.unique(wrong[odd]).size), float(np.count_nonzero(~odd)))


def _of_value(mine: Returned, expected_outcome: Outcome | None, given_numbers: np.ndarray) -> Evidence:
    """The evidence of a returned value, and of the side effects of its call."""
    if not isinstance(expected_outcome, Returned):
        return evidence_of_numbers(numbers_of(mine.value), np.zeros(0), given_numbers)
    has_other_effects = (
        mine.changed != expected_outcome.changed or mine.global_streams != expected_outcome.global_streams
    )
    total = Evidence(odd=SIDE_EFFECT if has_other_effects else 0.0)
    if same_value(mine.value, expected_outcome.value, REPLY_TOLERANCE):
        return total
    if isinstance(mine.value, str):
        return total + Evidence(small=1.0)  # there are few labels, so they agree by chance
    got, expected = numbers_of(mine.value), numbers_of(expected_outcome.value)
    arranged = not differing(got, expected, REPLY_TOLERANCE).any()  # these are the right numbers in another shape
    return total + evidence_of_numbers(got, np.zeros(0) if arranged else expected, given_numbers)


def _is_bare(mine: Returned, expected_outcome: Outcome | None) -> bool:
    """Is the returned value wrong and without any number: None, an empty array, or an object?"""
    same = isinstance(expected_outcome, Returned) and same_value(mine.value, expected_outcome.value, REPLY_TOLERANCE)
    return not same and not isinstance(mine.value, str) and not numbers_of(mine.value).size


def _of_outcome(mine: Outcome, listed: Outcome) -> float:
    if isinstance(mine, Raised) and isinstance(listed, Raised):
        return MESSAGE if mine.message and plain(mine.message) == plain(listed.message) else BARE
    return BARE


def plain(message: str) -> str:
    """The message in the wording of one version of Python, without the numbers that frameworks append to names:
    `dense_7` in one run is `dense_2` in another."""
    unnumbered = re.sub(r"(?<=[a-z])_[0-9]+", "", message)
    return REWORDED.get(unnumbered, unnumbered)


def _of_observations(ours: CheckResult, right: CheckResult) -> Evidence:
    """The evidence of those observed quantities (`observe`) that are wrong."""
    total = Evidence()
    for mine, wanted in zip_longest(ours.transcript.observations, right.transcript.observations):
        if mine is not None:
            got, expected = numbers_of(mine[1]), numbers_of(wanted[1] if wanted else None)
            wrong = got[differing(got, expected, OBSERVATION_TOLERANCE)]
            total += evidence_of_numbers(wrong, np.zeros(0), np.zeros(0))
            total += Evidence(small=OBSERVED if wrong.size else 0.0)
    return total
