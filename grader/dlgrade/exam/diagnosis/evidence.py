"""Measures how strongly it suggests a listed mistake that a submission answered a check as the mistake does.

Only the mistake's *wrong* answers count, since the solution gives its right answers too. Numbers count most. An odd
number (`numbers.is_odd`), such as 0.32184, is unlikely to come up by chance, although it may at one input: 7 times the
mean of 7 numbers is their sum. A small one (a small whole number, 5/17, a truth value, a label) often comes up by
chance. So a single number of either kind is not enough, and neither is an exception or an empty reply: two programs
raise the same ValueError for different reasons. A function that gives one and the same small number to whatever it is
asked shows no particular mistake, so all its replies count as one, unless the mistake itself does just that. The
sentence of such a mistake has to be true of any program that gives this reply.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest
from types import MappingProxyType

import numpy as np

from dlgrade.exam.diagnosis.alike import OBSERVATION_TOLERANCE, REPLY_TOLERANCE, difference
from dlgrade.exam.diagnosis.numbers import differing, is_odd, numbers_of
from dlgrade.exam.diagnosis.values import same_value
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.outcome import Outcome, Raised, Returned

DEED = 2.0  # a changed argument or global random stream, which the worker saw; this *is* the mistake
DEEDS = ("changed_input", "global_stream")
WATCHED = 2.0  # a fault that the check itself saw: a missing exception, another dtype
OBSERVED = 2.0  # a quantity that the check's author chose to tell mistakes apart, mostly a mean of many random replies
MESSAGE = 2.0  # exceptions with the same message; Python's messages contain names and sizes
BARE = 1.0  # exceptions of the same type, None, empty replies, objects: all of these together
ENOUGH = 2.0  # numbers of either kind that are needed where the submission answers every check as the mistake does
ENOUGH_BESIDE = 2.0  # odd numbers that are needed where it also fails in ways that the mistake does not
REWORDED = {"float division by zero": "division by zero"}
"""Messages of Python as 3.14 words them, which runs in the page, for those of 3.11 to 3.13."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many wrong numbers agree. Evidence other than numbers counts as so many small numbers. `always` holds the
    numbers that a function gave to whatever it was asked."""

    odd: float = 0.0
    small: float = 0.0
    always: frozenset[float] = frozenset()

    def __add__(self, other: Evidence) -> Evidence:
        return Evidence(self.odd + other.odd, self.small + other.small, self.always | other.always)

    def suffices(self, throughout: bool) -> bool:
        """Is it enough to name the mistake? `throughout`: the submission answers every check as the mistake does."""
        return self.odd + self.small + len(self.always) >= ENOUGH if throughout else self.odd >= ENOUGH_BESIDE


def evidence_of(
    ours: CheckResult, theirs: CheckResult, right: CheckResult, always: Mapping[str, float] = MappingProxyType({})
) -> Evidence:
    """The evidence in one check: the submission (`ours`) answered as the mistake (`theirs`) does, and not as
    the solution does. `always` are the functions whose replies never vary (`only_replies`)."""
    kind = difference(ours)
    total = Evidence(DEED if kind in DEEDS else 0.0, WATCHED if kind in ("no_error", "dtype") else 0.0)
    if ours.check.compare == "observations" and ours.transcript.observations:
        return total + _of_observations(ours, right)
    exchanges = [result.transcript.exchanges for result in (ours, theirs, right)]
    bare = 0.0
    for mine, listed, answer in zip_longest(*exchanges):
        if mine is None or listed is None:
            continue
        wanted = answer.outcome if answer else None
        if isinstance(mine.outcome, Returned):
            value = _of_value(mine.outcome, wanted, numbers_of(list(mine.call.arguments or ())))
            only = always.get(mine.call.function) if value.small else None
            total += value if only is None else Evidence(value.odd, always=frozenset({only}))
        if not isinstance(mine.outcome, Returned) or _is_bare(mine.outcome, wanted):
            bare = max(bare, _of_outcome(mine.outcome, listed.outcome))
    return total + Evidence(small=bare)  # the same exception in each of ten calls counts once


def only_replies(results: Mapping[str, CheckResult], asked: Mapping[str, CheckResult]) -> dict[str, float]:
    """The functions that gave the same number to whatever they were asked, in several calls, with that number.

    `results` are by check. The calls are those of `asked`, since recorded behaviour holds answers alone.
    """
    numbers: dict[str, list[np.ndarray]] = {}
    for name, result in results.items():
        for each, call in zip(result.transcript.exchanges, asked[name].transcript.exchanges, strict=False):
            if isinstance(each.outcome, Returned):
                numbers.setdefault(call.call.function, []).append(numbers_of(each.outcome.value))
    several = {name: np.unique(np.concatenate(parts)) for name, parts in numbers.items() if len(parts) > 1}
    return {name: float(found[0]) for name, found in several.items() if found.size == 1}


def evidence_of_numbers(got: np.ndarray, expected: np.ndarray, given: np.ndarray) -> Evidence:
    """The evidence that both programs returned `got`. A number that the call was `given` counts as small, since it is
    one of few."""
    wrong = got[differing(got, expected, REPLY_TOLERANCE)]
    odd = is_odd(wrong) & ~np.isin(wrong, given)
    return Evidence(float(np.unique(wrong[odd]).size), float(np.count_nonzero(~odd)))


def _of_value(mine: Returned, wanted: Outcome | None, given: np.ndarray) -> Evidence:
    """The evidence of a value that came back, and of the side effects of its call."""
    if not isinstance(wanted, Returned):
        return evidence_of_numbers(numbers_of(mine.value), np.zeros(0), given)
    deed = mine.changed != wanted.changed or mine.global_streams != wanted.global_streams
    total = Evidence(odd=DEED if deed else 0.0)
    if same_value(mine.value, wanted.value, REPLY_TOLERANCE):
        return total
    if isinstance(mine.value, str):
        return total + Evidence(small=1.0)  # a label is one of few
    got, expected = numbers_of(mine.value), numbers_of(wanted.value)
    arranged = not differing(got, expected, REPLY_TOLERANCE).any()  # these are the right numbers in another shape
    return total + evidence_of_numbers(got, np.zeros(0) if arranged else expected, given)


def _is_bare(mine: Returned, wanted: Outcome | None) -> bool:
    """Did no number come back where something else was expected: None, an empty array, an object?"""
    same = isinstance(wanted, Returned) and same_value(mine.value, wanted.value, REPLY_TOLERANCE)
    return not same and not isinstance(mine.value, str) and not numbers_of(mine.value).size


def _of_outcome(mine: Outcome, listed: Outcome) -> float:
    if isinstance(mine, Raised) and isinstance(listed, Raised):
        return MESSAGE if mine.message and plain(mine.message) == plain(listed.message) else BARE
    return BARE


def plain(message: str) -> str:
    """The message as every version of Python words it, without the numbers that frameworks give to what they make:
    `dense_7` of one run is `dense_2` of another."""
    unnumbered = re.sub(r"(?<=[a-z])_[0-9]+", "", message)
    return REWORDED.get(unnumbered, unnumbered)


def _of_observations(ours: CheckResult, right: CheckResult) -> Evidence:
    """The evidence of the wrong ones among the quantities that the check noted with `observe`."""
    total = Evidence()
    for mine, wanted in zip_longest(ours.transcript.observations, right.transcript.observations):
        if mine is not None:
            got, expected = numbers_of(mine[1]), numbers_of(wanted[1] if wanted else None)
            wrong = got[differing(got, expected, OBSERVATION_TOLERANCE)]
            total += evidence_of_numbers(wrong, np.zeros(0), np.zeros(0))
            total += Evidence(small=OBSERVED if wrong.size else 0.0)
    return total
