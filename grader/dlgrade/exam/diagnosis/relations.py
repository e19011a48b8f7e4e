"""Finds a relation between returned numbers `a` and expected numbers `e` of the same shape, such as a factor."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from dlgrade.exam.diagnosis.model import Diagnosis, Pattern
from dlgrade.exam.diagnosis.numbers import is_long

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


def of_values(a: np.ndarray, e: np.ndarray) -> Diagnosis | None:
    """The first relation that holds, from the one that chance explains least on; None if none does. No constant
    can have been added to truth values."""
    are_numbers = "b" not in (a.dtype.kind, e.dtype.kind)
    a, e = a.astype(np.float64), e.astype(np.float64)
    if not (np.isfinite(a).all() and np.isfinite(e).all()) or a.size == 0:
        return None
    # One round number fits several relations by chance (4 vs 2: squared, doubled, +2), so none is claimed.
    guessable = a.size == 1 and not (is_long(a.ravel())[0] or is_long(e.ravel())[0])
    return (
        _truncated(a, e)
        or (None if guessable else _function_of(a, e))
        or _rounded(a, e)
        or _proportional(a, e, guessable)
        or _rearranged(a, e)
        or (_shifted(a, e) if are_numbers else None)
    )


def _truncated(a: np.ndarray, e: np.ndarray) -> Diagnosis | None:
    is_truncated = is_alike(a, np.trunc(e)) and not is_alike(a, e) and a.any() and _varied(e)
    return Diagnosis("truncated") if is_truncated else None


def _function_of(a: np.ndarray, e: np.ndarray) -> Diagnosis | None:
    for name, relation in RELATIONS.items():
        if is_alike(a, relation(e)) and not is_alike(a, e) and not is_alike(a, -e) and not _is_one_label(name, e):
            return Diagnosis(name)
    return None


def _is_one_label(name: Pattern, e: np.ndarray) -> bool:
    """Is each expected number the same label, 0 or 1? Then there is only one other label to return, for any reason."""
    return name == "complement" and np.ptp(e) == 0 and e.flat[0] in (0, 1)


def _rounded(a: np.ndarray, e: np.ndarray) -> Diagnosis | None:
    # Zeros are what small numbers are rounded to, but far more often they have another reason. So has a single 0.5.
    fewest = 1 if np.unique(a).size > 1 else 2
    decimals = range(fewest, MAX_DECIMALS) if a.any() else ()
    is_rounded = any(is_alike(a, np.round(e, k)) and np.array_equal(a, np.round(a, k)) for k in decimals)
    return Diagnosis("rounded") if is_rounded else None


def _proportional(a: np.ndarray, e: np.ndarray, guessable: bool) -> Diagnosis | None:
    ratio = _constant_ratio(a, e)
    if ratio is None:
        return None
    if abs(ratio - 1) < NEAR_ONE:
        return Diagnosis("nearly")
    if a.size > 1 or (_telling(ratio) and not guessable):
        return Diagnosis("sign", number=-1.0) if abs(ratio + 1) < ALIKE else Diagnosis("ratio", number=ratio)
    return None


def _rearranged(a: np.ndarray, e: np.ndarray) -> Diagnosis | None:
    if a.ndim == 2 and a.shape[0] == a.shape[1] and is_alike(a.T, e):
        return Diagnosis("transposed")
    return Diagnosis("reversed") if a.ndim >= 1 and a.size > 2 and is_alike(a[::-1], e) else None


def _shifted(a: np.ndarray, e: np.ndarray) -> Diagnosis | None:
    offset = float((a - e).mean())
    tiny = np.finfo(float).tiny  # the reciprocal of a smaller number is infinite
    is_shifted = a.size > 2 and is_alike(a - offset, e) and abs(offset) > max(ALIKE * np.abs(e).max(), tiny)
    return Diagnosis("offset", number=offset) if is_shifted else None


def _varied(e: np.ndarray) -> bool:
    """Are the expected numbers so varied or so large that it is no coincidence
    if all replies are equal to them without their fractions?"""
    return np.unique(np.trunc(e)).size > 1 or bool(np.abs(e).min(initial=np.inf) >= 2)


def _constant_ratio(a: np.ndarray, e: np.ndarray) -> float | None:
    """The factor between all entries, if it is the same for all and neither 0 nor 1."""
    largest = np.unravel_index(np.argmax(np.abs(e)), e.shape)
    if e[largest] == 0 or a[largest] == 0:
        return None
    ratio = float(a[largest] / e[largest])
    if not SMALLEST < abs(ratio) < 1 / SMALLEST:  # otherwise the ratio or its reciprocal is not finite
        return None
    return ratio if is_alike(a, ratio * e) and abs(ratio - 1) > ALIKE else None


def _telling(ratio: float) -> bool:
    """Is the ratio a whole number, or 1 divided by a whole number? Any
    two numbers have some ratio, so other ratios mean nothing."""
    size = max(abs(ratio), 1 / abs(ratio))
    return size < 1000 and abs(size - round(size)) < ALIKE * size


def is_alike(a: np.ndarray, b: np.ndarray) -> bool:
    """Do both have the same shape, and equal numbers but for rounding?"""
    return a.shape == b.shape and bool(np.abs(a - b).max(initial=0.0) <= ALIKE * np.abs(b).max(initial=0.0))
