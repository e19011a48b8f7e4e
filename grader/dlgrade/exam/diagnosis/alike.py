"""Did a listed mistake answer a check as the submission did?"""

from __future__ import annotations

import numpy as np

from dlgrade.exam.diagnosis.values import same_value
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.outcome import Outcome, Raised, Returned, Transcript

REPLY_TOLERANCE = 1e-4  # relative to the largest entry: float32 work agrees with float64
OBSERVATION_TOLERANCE = 0.05  # observed quantities are shares and means of random replies


def is_alike(ours: CheckResult, theirs: CheckResult) -> bool:
    """The same kind of result and of difference, reached through the same replies."""
    if ours.kind != theirs.kind or difference(ours) != difference(theirs):
        return False
    if ours.check.compare == "observations":
        return _same_observations(ours.transcript, theirs.transcript)
    return _same_replies(ours.transcript, theirs.transcript)


def difference(result: CheckResult) -> str:
    """The kind of the mismatch that ended the check; empty where something else ended it."""
    return result.mismatch.kind if result.mismatch else ""


def same_wrong_numbers(ours: CheckResult, theirs: CheckResult) -> tuple[np.ndarray, np.ndarray] | None:
    """What came and what was expected, both flat, where the comparison that failed was the same for both programs.

    The rest of the reply, a history say, may then be wrong in a way of its own.
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
        return _same_replies(ours, theirs)  # the check ended before it observed anything
    pairs = zip(ours.observations, theirs.observations, strict=True)
    return all(same_value(a, b, OBSERVATION_TOLERANCE) for (_, a), (_, b) in pairs)


def _same_replies(ours: Transcript, theirs: Transcript) -> bool:
    if len(ours.exchanges) != len(theirs.exchanges) or not ours.exchanges:
        return False
    pairs = zip(ours.exchanges, theirs.exchanges, strict=True)
    return all(same_outcome(a.outcome, b.outcome) for a, b in pairs)


def same_outcome(ours: Outcome, theirs: Outcome) -> bool:
    """The same value, or an exception of the same type. What a wall refuses is refused to every program alike."""
    if isinstance(ours, Returned) and isinstance(theirs, Returned):
        deeds = ours.changed == theirs.changed and ours.global_streams == theirs.global_streams
        return deeds and same_value(ours.value, theirs.value, REPLY_TOLERANCE)
    if isinstance(ours, Raised) and isinstance(theirs, Raised):
        return ours.types[:1] == theirs.types[:1] and "Refused" not in ours.types
    return type(ours) is type(theirs)
