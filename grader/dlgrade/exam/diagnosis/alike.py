"""Compares the results of a submission and of a listed mistake in a check."""

from __future__ import annotations

import numpy as np

from dlgrade.exam.diagnosis.values import same_value
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.outcome import Outcome, Raised, Returned, Transcript

REPLY_TOLERANCE = 1e-4  # relative to the largest entry; wide enough for float32 to agree with float64
OBSERVATION_TOLERANCE = 0.05  # relative; wider, since observed quantities are shares and means of random replies


def is_alike(ours: CheckResult, theirs: CheckResult) -> bool:
    """Do both results have the same kind and the same kind of mismatch, with the same replies or observations?"""
    if ours.kind != theirs.kind or difference(ours) != difference(theirs):
        return False
    if ours.check.compare == "observations":
        return _same_observations(ours.transcript, theirs.transcript)
    return _same_replies(ours.transcript, theirs.transcript)


def difference(result: CheckResult) -> str:
    """The kind of the mismatch that ended the check; "" if something else ended it."""
    return result.mismatch.kind if result.mismatch else ""


def mostly_right_where_it_is_wrong(ours: CheckResult, theirs: CheckResult, right: CheckResult) -> bool:
    """Does the submission answer most of the calls rightly that the mistake answers wrongly? Then it may share a wrong
    reply with the mistake, but does not do what the mistake is said to do."""
    exchanges = (result.transcript.exchanges for result in (ours, theirs, right))
    right_of_these = [
        same_outcome(mine.outcome, answer.outcome)
        for mine, listed, answer in zip(*exchanges, strict=False)
        if not same_outcome(listed.outcome, answer.outcome)
    ]
    return 2 * sum(right_of_these) > len(right_of_these)


def same_wrong_numbers(ours: CheckResult, theirs: CheckResult) -> tuple[np.ndarray, np.ndarray] | None:
    """The judged and the expected numbers as flat float64 arrays, if the same comparison failed for both programs with
    the same numbers; else None.

    Other parts of the replies, for instance a history, may still differ.
    """
    if difference(ours) not in ("value", "gradient") or difference(ours) != difference(theirs):
        return None
    if ours.evidence is None or theirs.evidence is None:
        return None
    pairs = zip(ours.evidence, theirs.evidence, strict=True)
    if not all(same_value(a, b, REPLY_TOLERANCE) for a, b in pairs):
        return None
    got, expected = (np.ravel(np.asarray(side)) for side in ours.evidence)
    is_real = got.dtype.kind == "f" and expected.dtype.kind in "fiub"
    return (got.astype(np.float64), expected.astype(np.float64)) if is_real else None


def _same_observations(ours: Transcript, theirs: Transcript) -> bool:
    names = [name for name, _ in ours.observations]
    if names != [name for name, _ in theirs.observations]:
        return False
    if not names:
        return _same_replies(ours, theirs)  # the check ended before it observed a quantity
    pairs = zip(ours.observations, theirs.observations, strict=True)
    return all(same_value(a, b, OBSERVATION_TOLERANCE) for (_, a), (_, b) in pairs)


def _same_replies(ours: Transcript, theirs: Transcript) -> bool:
    if len(ours.exchanges) != len(theirs.exchanges) or not ours.exchanges:
        return False
    pairs = zip(ours.exchanges, theirs.exchanges, strict=True)
    return all(same_outcome(a.outcome, b.outcome) for a, b in pairs)


def same_outcome(ours: Outcome, theirs: Outcome) -> bool:
    """Are the outcomes the same value with the same side effects, or exceptions of the same type? An exception because
    a wall refused something does not count, since it is refused to every program."""
    if isinstance(ours, Returned) and isinstance(theirs, Returned):
        same_effects = ours.changed == theirs.changed and ours.global_streams == theirs.global_streams
        return same_effects and same_value(ours.value, theirs.value, REPLY_TOLERANCE)
    if isinstance(ours, Raised) and isinstance(theirs, Raised):
        return ours.types[:1] == theirs.types[:1] and "Refused" not in ours.types
    return type(ours) is type(theirs)
