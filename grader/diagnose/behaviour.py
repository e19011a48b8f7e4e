"""Naming a mistake by behaviour: the submission answered a check's calls just as a listed mistake does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import numpy as np

from grader.checking.declare import Check
from grader.checks.result import CheckResult
from grader.course.variants import Variant
from grader.diagnose.model import Diagnosis
from grader.student.outcome import Outcome, Raised, Returned, Transcript
from grader.wire.values import HandleRef, Tensor

REPLY_TOLERANCE = 1e-4
OBSERVATION_TOLERANCE = 0.05
Behaviour = Callable[[Variant, Check], CheckResult]


def name_mistake(
    result: CheckResult, others: Mapping[str, CheckResult], mistakes: Iterable[Variant], behaviour: Behaviour
) -> Diagnosis | None:
    """The listed mistake that behaves like the submission in this check; of several, the most alike in the others."""
    alike = [variant for variant in mistakes if _alike(result, behaviour(variant, result.check))]
    if not _returned(result):  # an exception alone is weak evidence: what failed with a value has to agree as well
        failed = [other for other in others.values() if other.kind == "failed" and _returned(other)]
        alike = [one for one in alike if all(_alike(other, behaviour(one, other.check)) for other in failed)]
    if not alike:
        return None

    def agreements(variant: Variant) -> int:
        return sum(
            _alike(other, behaviour(variant, other.check))
            for name, other in others.items()
            if name != result.check.name and other.transcript.exchanges
        )

    best = max(alike, key=agreements) if len(alike) > 1 else alike[0]
    return Diagnosis("mistake", best.name, best.mistake, best.see)


def _returned(result: CheckResult) -> bool:
    return any(isinstance(exchange.outcome, Returned) for exchange in result.transcript.exchanges)


def _alike(one: CheckResult, other: CheckResult) -> bool:
    """The same kind of result, reached through the same replies."""
    if one.kind != other.kind:
        return False
    if one.check.compare == "observations":
        return _same_observations(one.transcript, other.transcript)
    return _same_replies(one.transcript, other.transcript)


def _same_observations(one: Transcript, other: Transcript) -> bool:
    if [name for name, _ in one.observations] != [name for name, _ in other.observations]:
        return False
    pairs = zip(one.observations, other.observations, strict=True)
    return all(_same_value(a, b, OBSERVATION_TOLERANCE) for (_, a), (_, b) in pairs)


def _same_replies(one: Transcript, other: Transcript) -> bool:
    if len(one.exchanges) != len(other.exchanges) or not one.exchanges:
        return False
    pairs = zip(one.exchanges, other.exchanges, strict=True)
    return all(_same_outcome(a.outcome, b.outcome) for a, b in pairs)


def _same_outcome(one: Outcome, other: Outcome) -> bool:
    if isinstance(one, Returned) and isinstance(other, Returned):
        sides = one.changed == other.changed and one.global_streams == other.global_streams
        return sides and _same_value(one.value, other.value, REPLY_TOLERANCE)
    if isinstance(one, Raised) and isinstance(other, Raised):
        return one.types[:1] == other.types[:1]
    return type(one) is type(other)


def _same_value(one: Any, other: Any, tolerance: float) -> bool:
    """Equal in structure, and in numbers within the tolerance relative to the largest."""
    if isinstance(one, HandleRef) or isinstance(other, HandleRef):
        return isinstance(one, HandleRef) and isinstance(other, HandleRef)
    one, other = (value.array if isinstance(value, Tensor) else value for value in (one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same_value(one[key], other[key], tolerance) for key in one)
    if one is None or other is None or isinstance(one, str) or isinstance(other, str):
        return type(one) is type(other) and bool(one == other)
    if isinstance(one, np.ndarray) or isinstance(other, np.ndarray):
        return _same_numbers(_as_array(one), _as_array(other), tolerance)
    if _is_ragged(one) or _is_ragged(other):
        both = isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)) and len(one) == len(other)
        return both and all(_same_value(a, b, tolerance) for a, b in zip(one, other, strict=True))
    return _same_numbers(np.asarray(one), np.asarray(other), tolerance)


def _as_array(value: Any) -> np.ndarray:
    """Nested lists of numbers are as good as an array; what has no array form becomes one that no number equals."""
    try:
        return np.asarray(value)
    except ValueError:
        return np.asarray(None)


def _is_ragged(value: Any) -> bool:
    """A container whose items are to be compared one by one."""
    return isinstance(value, (list, tuple)) and not all(type(item) in (int, float, bool) for item in value)


def _same_numbers(a: np.ndarray, b: np.ndarray, tolerance: float) -> bool:
    if a.shape != b.shape or a.dtype.kind not in "fiubc" or b.dtype.kind not in "fiubc":
        return False
    scale = np.abs(b[np.isfinite(b)]).max(initial=0.0)
    with np.errstate(invalid="ignore", over="ignore"):
        near = np.abs(a - b) <= tolerance * scale if a.dtype != bool and b.dtype != bool else a == b
        return bool(np.all(near | (a == b) | (np.isnan(a) & np.isnan(b))))
