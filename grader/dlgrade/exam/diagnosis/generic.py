"""Finds a pattern between what was returned and what was expected, for replies that no listed mistake explains. In this
module `a` are the returned (actual) numbers and `e` the expected ones; patterns of their values are in relations.py."""

from __future__ import annotations

from typing import Any

import numpy as np

from dlgrade.checking.mismatch import MismatchKind
from dlgrade.exam.diagnosis.model import Diagnosis, Pattern
from dlgrade.exam.diagnosis.relations import is_alike, of_values
from dlgrade.exam.reply_parts import numbers_of
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.outcome import Returned

MEASURED_KINDS: tuple[MismatchKind, ...] = ("rate", "mean")
"""Kinds of mismatches about quantities measured over many random draws. These numbers are not exact, so a relation
between them means nothing."""
CONTAINERS: dict[type, Pattern] = {tuple: "tuple_of_one", list: "list_of_one"}
"""What is around a number that should have come back alone. It says more than a mistake that returns an array of one,
which looks the same to a check."""
CALLABLE = {
    "function", "builtin_function_or_method", "method", "numpy.ufunc", "numpy._ArrayFunctionDispatcher",
}  # fmt: skip


def from_numbers(result: CheckResult) -> Diagnosis | None:
    """The pattern between the returned and the expected numbers of a failed check; None if there is none."""
    if result.mismatch is None or result.mismatch.kind in MEASURED_KINDS:
        return None
    if result.evidence is None:
        return Diagnosis("nothing_returned") if _returned_nothing(result) else None
    got, expected = result.evidence
    if got is None:
        return Diagnosis("nothing_returned") if _replied_none(result) else None
    a, e = numbers_of(got), numbers_of(expected)
    if a is None or e is None:
        return None if e is None and not isinstance(expected, str) else _of_type(result.mismatch.kind, got, expected)
    if result.mismatch.kind == "dtype":
        return None  # only the precision of the numbers is wrong
    if type(got) in CONTAINERS and a.size == 1 and not e.shape:
        return Diagnosis(CONTAINERS[type(got)])
    if type(got) is tuple and a.shape != e.shape:
        return Diagnosis("tuple_returned")
    with np.errstate(all="ignore"):  # the numbers of a reply may be as large as floats can be
        return _of_shapes(a, e) if a.shape != e.shape else of_values(a, e)


def _returned_nothing(result: CheckResult) -> bool:
    """Did a check of a form or a property make a single call, which returned None?"""
    outcomes = [exchange.outcome for exchange in result.transcript.exchanges]
    is_about_form = result.mismatch is not None and result.mismatch.kind in ("form", "property")
    return is_about_form and len(outcomes) == 1 and isinstance(outcomes[0], Returned) and outcomes[0].value is None


def _of_type(kind: str, got: Any, expected: Any) -> Diagnosis | None:
    """The pattern of a reply that is neither a number nor an array. A wrong text shows no pattern.

    If a type was expected, `expected` is the name of that type, not a text that should have been returned.
    """
    if isinstance(got, str):
        return None if isinstance(expected, str) and kind != "type" else Diagnosis("text_returned")
    name = str(getattr(got, "type_name", ""))
    if name in CALLABLE:
        return Diagnosis("function_returned")
    return Diagnosis("generator_returned") if name in ("generator", "coroutine") else None


def _replied_none(result: CheckResult) -> bool:
    """Is the whole reply None, and not just a part of it?"""
    outcomes = [exchange.outcome for exchange in result.transcript.exchanges]
    return any(isinstance(outcome, Returned) and outcome.value is None for outcome in outcomes)


def _of_shapes(a: np.ndarray, e: np.ndarray) -> Diagnosis | None:
    if a.ndim == 2 and a.shape[0] == a.shape[1] and a.shape[0] > 1 and e.shape in ((a.shape[0],), (a.shape[0], 1)):
        return Diagnosis("broadcast")
    if not e.shape and a.size > 1:
        return Diagnosis("one_wanted")
    if not a.shape and e.size > 1:
        return Diagnosis("many_wanted") if a else None  # 0 may be the start of a sum to which nothing was added
    if a.ndim >= 2 and a.T.shape == e.shape:
        return Diagnosis("transposed")
    if a.size == e.size and a.squeeze().shape == e.squeeze().shape:
        return Diagnosis("extra_axis")
    if a.ndim == e.ndim and a.shape[1:] == e.shape[1:] and abs(len(a) - len(e)) == 1:
        return Diagnosis("one_off" if _differ_at_an_end(a, e) else "one_more")
    return None


def _differ_at_an_end(a: np.ndarray, e: np.ndarray) -> bool:
    """Are the entries the same, but for the first or the last one of the longer array? If a check asked for a shape
    alone, the expected numbers are not known."""
    longer, shorter = (a, e) if len(a) > len(e) else (e, a)
    return is_alike(longer[1:], shorter) or is_alike(longer[:-1], shorter)
