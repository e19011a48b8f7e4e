"""Finds a wrong call that is right when it is the first one after the submission was loaded.

Then something stays between calls: a list that is a default argument, a cache, a random stream. Whoever repeats that
call alone sees a right value, so advice about the formula would mislead.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from dlgrade.exam.attempt import Attempt
from dlgrade.exam.reply_parts import numbers_of, step_into
from dlgrade.exam.results import CheckResult
from dlgrade.exam.small_calls.call import PlainCall
from dlgrade.isolation.student.outcome import Call, Lost, Returned

RTOL = 1e-6
PLAIN = (type(None), bool, int, float, str, np.generic, np.ndarray)


def is_right_alone(attempt: Attempt, result: CheckResult) -> bool:
    """Does the submission, loaded again, give the expected value for the judged call, which was wrong in the check?
    Only calls with plain arguments are asked, since a generator or an object has a state of its own, and only while the
    verdict's budget lasts, as for every explanation."""
    if result.place is None or result.evidence is None or not attempt.budget.left():
        return False
    call, path = result.place.exchange.call, result.place.path
    got, expected = map(numbers_of, result.evidence)
    if not _is_plain(call) or not _are_same(numbers_of(step_into(result.place.exchange.reply, path)), got):
        return False
    after = numbers_of(step_into(_asked_alone(attempt, call), path))
    return _are_same(after, expected) and not _are_same(after, got)


def _asked_alone(attempt: Attempt, call: Call) -> Any:
    """The reply of the submission, loaded again; None if it gives none."""
    peer = attempt.fresh_peer()
    if peer is None:
        return None
    outcome = PlainCall(call.function, call.arguments or (), call.parameters[call.positional :]).ask(peer)
    if isinstance(outcome, Lost):
        attempt.lose(outcome)
    return outcome.value if isinstance(outcome, Returned) else None


def _is_plain(call: Call) -> bool:
    return bool(call.function) and call.arguments is not None and all(map(_is_plain_value, call.arguments))


def _is_plain_value(value: Any) -> bool:
    return all(map(_is_plain_value, value)) if type(value) in (list, tuple) else isinstance(value, PLAIN)


def _are_same(a: np.ndarray | None, b: np.ndarray | None) -> bool:
    return a is not None and b is not None and a.shape == b.shape and np.allclose(a, b, RTOL, 0.0, equal_nan=True)
