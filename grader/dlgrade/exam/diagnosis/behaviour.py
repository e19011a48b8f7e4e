"""Naming a mistake by behaviour: the submission answered a check's calls just as a listed mistake does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import numpy as np

from dlgrade.checking.declare import Check
from dlgrade.course.variants import Variant
from dlgrade.exam.diagnosis.evidence import has_odd, is_telling
from dlgrade.exam.diagnosis.model import Diagnosis
from dlgrade.exam.diagnosis.values import same_value
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.outcome import Outcome, Raised, Returned, Transcript

REPLY_TOLERANCE = 1e-4
OBSERVATION_TOLERANCE = 0.05
FAILED = ("failed", "type", "error")
Behaviour = Callable[[Variant, Check], CheckResult]


def name_mistake(
    result: CheckResult, others: Mapping[str, CheckResult], mistakes: Iterable[Variant], behaviour: Behaviour
) -> Diagnosis | None:
    """The listed mistake that behaves like the submission in this check; of several, the most alike in the others.

    Where none replies alike throughout, one that came to the same wrong numbers will do: the rest of the reply, a
    history say, may be wrong in a way of its own.
    """
    listed = tuple(mistakes)
    alike = _alike_throughout(result, others, listed, behaviour)
    alike = alike or [variant for variant in listed if _same_wrong_numbers(result, behaviour(variant, result.check))]
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


def _alike_throughout(
    result: CheckResult, others: Mapping[str, CheckResult], listed: tuple[Variant, ...], behaviour: Behaviour
) -> list[Variant]:
    """Those with the same replies. Weak evidence is not enough for one that goes wrong in another way elsewhere."""
    alike = [variant for variant in listed if _alike(result, behaviour(variant, result.check))]
    if is_telling(result):
        return alike
    failed = [other for other in others.values() if other.kind in FAILED]

    def contradicts(variant: Variant, other: CheckResult) -> bool:
        theirs = behaviour(variant, other.check)  # passing there, it leaves room for a second mistake
        if _alike(other, theirs) or theirs.kind == other.kind == "error":
            return False
        return theirs.kind in FAILED or (_returned(other) and not _returned(result))

    return [variant for variant in alike if not any(contradicts(variant, other) for other in failed)]


def _returned(result: CheckResult) -> bool:
    return any(isinstance(exchange.outcome, Returned) for exchange in result.transcript.exchanges)


def _alike(one: CheckResult, other: CheckResult) -> bool:
    """The same kind of result and of difference, reached through the same replies."""
    if one.kind != other.kind or _difference(one) != _difference(other):
        return False
    if one.check.compare == "observations":
        return _same_observations(one.transcript, other.transcript)
    return _same_replies(one.transcript, other.transcript)


def _difference(result: CheckResult) -> str:
    return result.mismatch.kind if result.mismatch else ""


def _same_wrong_numbers(one: CheckResult, other: CheckResult) -> bool:
    """What failed was a comparison of the same two arrays. Round numbers may agree by chance, so they do not count."""
    if one.mismatch is None or other.mismatch is None or one.mismatch.kind not in ("value", "gradient"):
        return False
    if one.mismatch.kind != other.mismatch.kind or one.evidence is None or other.evidence is None:
        return False
    got = np.asarray(one.evidence[0])
    telling = got.dtype.kind == "f" and bool(np.isfinite(got).all()) and has_odd(got)
    pairs = zip(one.evidence, other.evidence, strict=True)
    return telling and all(same_value(a, b, REPLY_TOLERANCE) for a, b in pairs)


def _same_observations(one: Transcript, other: Transcript) -> bool:
    names = [name for name, _ in one.observations]
    if names != [name for name, _ in other.observations]:
        return False
    if not names:
        return _same_replies(one, other)  # it ended before anything was observed
    pairs = zip(one.observations, other.observations, strict=True)
    return all(same_value(a, b, OBSERVATION_TOLERANCE) for (_, a), (_, b) in pairs)


def _same_replies(one: Transcript, other: Transcript) -> bool:
    if len(one.exchanges) != len(other.exchanges) or not one.exchanges:
        return False
    pairs = zip(one.exchanges, other.exchanges, strict=True)
    return all(_same_outcome(a.outcome, b.outcome) for a, b in pairs)


def _same_outcome(one: Outcome, other: Outcome) -> bool:
    if isinstance(one, Returned) and isinstance(other, Returned):
        sides = one.changed == other.changed and one.global_streams == other.global_streams
        return sides and same_value(one.value, other.value, REPLY_TOLERANCE)
    if isinstance(one, Raised) and isinstance(other, Raised):
        return one.types[:1] == other.types[:1] and "Refused" not in one.types  # the walls treat everyone alike
    return type(one) is type(other)
