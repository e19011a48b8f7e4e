"""Finds a pattern between returned and expected numbers, for replies that no listed mistake explains. In this module
`a` are the returned (actual) numbers and `e` the expected ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from dlgrade.checking.mismatch import MismatchKind
from dlgrade.exam.diagnosis.model import Diagnosis, Pattern
from dlgrade.exam.diagnosis.numbers import is_long
from dlgrade.exam.reply_parts import numbers_of
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.outcome import Returned

ALIKE = 1e-5
NEAR_ONE = 5e-4  # a ratio nearer to 1 would be displayed as 1
MAX_DECIMALS = 6
SMALLEST = 1e-300  # the smallest ratio that still has a reciprocal
RELATIONS: dict[Pattern, Callable[[np.ndarray], np.ndarray]] = {
    "squared": np.square,
    "rooted": lambda e: np.sqrt(np.abs(e)),
    "absolute": np.abs,
    "complement": lambda e: 1 - e,
    "reciprocal": lambda e: 1 / np.where(e == 0, np.inf, e),
}
MEASURED_KINDS: tuple[MismatchKind, ...] = ("rate", "mean")
"""Kinds of mismatches about quantities measured over many random draws. These numbers are not exact, so a relation
between them means nothing."""
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
    if type(got) is tuple and a.shape != e.shape:
        return Diagnosis("tuple_returned")
    with np.errstate(all="ignore"):  # the numbers of a reply may be as large as floats can be
        return _of_shapes(a, e) if a.shape != e.shape else _of_values(a, e)


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
        return Diagnosis("one_off")
    return None


def _of_values(a: np.ndarray, e: np.ndarray) -> Diagnosis | None:
    a, e = a.astype(np.float64), e.astype(np.float64)
    if not (np.isfinite(a).all() and np.isfinite(e).all()) or a.size == 0:
        return None
    if _alike(a, np.trunc(e)) and not _alike(a, e) and a.any() and _varied(e):
        return Diagnosis("truncated")
    # One round number fits several relations by chance (4 vs 2: squared, doubled, +2), so none is claimed.
    guessable = a.size == 1 and not (is_long(a.ravel())[0] or is_long(e.ravel())[0])
    for name, relation in RELATIONS.items():
        if not guessable and _alike(a, relation(e)) and not _alike(a, e) and not _alike(a, -e):
            return Diagnosis(name)
    # Zeros are what small numbers are rounded to, but far more often they have another reason.
    if a.any() and any(_alike(a, np.round(e, k)) and np.array_equal(a, np.round(a, k)) for k in range(1, MAX_DECIMALS)):
        return Diagnosis("rounded")
    ratio = _constant_ratio(a, e)
    if ratio is not None and abs(ratio - 1) < NEAR_ONE:
        return Diagnosis("nearly")
    if ratio is not None and (a.size > 1 or (_telling(ratio) and not guessable)):
        return Diagnosis("sign", number=-1.0) if abs(ratio + 1) < ALIKE else Diagnosis("ratio", number=ratio)
    if a.ndim == 2 and a.shape[0] == a.shape[1] and _alike(a.T, e):
        return Diagnosis("transposed")
    if a.ndim >= 1 and a.size > 2 and _alike(a[::-1], e):
        return Diagnosis("reversed")
    offset = float((a - e).mean())
    tiny = np.finfo(float).tiny  # the reciprocal of a smaller number is infinite
    if a.size > 2 and _alike(a - offset, e) and abs(offset) > max(ALIKE * np.abs(e).max(), tiny):
        return Diagnosis("offset", number=offset)
    return None


def _varied(e: np.ndarray) -> bool:
    """Are the expected numbers so varied or so large that it is no coincidence if all replies are equal to them without
    their fractions?"""
    return np.unique(np.trunc(e)).size > 1 or bool(np.abs(e).min(initial=np.inf) >= 2)


def _constant_ratio(a: np.ndarray, e: np.ndarray) -> float | None:
    """The factor between all entries, if it is the same for all and neither 0 nor 1."""
    largest = np.unravel_index(np.argmax(np.abs(e)), e.shape)
    if e[largest] == 0 or a[largest] == 0:
        return None
    ratio = float(a[largest] / e[largest])
    if not SMALLEST < abs(ratio) < 1 / SMALLEST:  # otherwise the ratio or its reciprocal is not finite
        return None
    return ratio if _alike(a, ratio * e) and abs(ratio - 1) > ALIKE else None


def _telling(ratio: float) -> bool:
    """Is the ratio a whole number, or 1 divided by a whole number? Any two numbers have some ratio, so other ratios
    mean nothing."""
    size = max(abs(ratio), 1 / abs(ratio))
    return size < 1000 and abs(size - round(size)) < ALIKE * size


def _alike(a: np.ndarray, b: np.ndarray) -> bool:
    return a.shape == b.shape and bool(np.abs(a - b).max(initial=0.0) <= ALIKE * np.abs(b).max(initial=0.0))
