"""Finds the loss curve of an attempt: the losses that a training function returned, and those of the
solution for the same call."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dlgrade.checking.mismatch import NOTHING
from dlgrade.exam.calls import call_text, question_of
from dlgrade.exam.recorded import MAX_KEPT, NotRecorded
from dlgrade.exam.reply_parts import numbers_of, step_into
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.outcome import Call, Returned
from dlgrade.isolation.student.proxy import Answering, Signatures

NAMES = frozenset({"losses", "history"})
"""A function returns losses if its docstring names a part of the result so (`→ (w, b, losses)`)."""
MIN_POINTS = 3  # fewer points are not a curve
MAX_POINTS = 120  # longer curves are thinned out
VISIBLE = 1e-3  # relative; a smaller difference cannot be seen in a picture
Losses = tuple[float | None, ...]
"""One loss for each point; None for NaN and infinity."""
TINY = 1e-12
Solved = Callable[[CheckResult, int], Any]


@dataclass(frozen=True, slots=True)
class Curve:
    """The losses of one call. The points are `step` updates apart. `expected` are the solution's losses; empty if they
    are not known for this call."""

    name: str
    call: str
    check: str
    got: Losses
    expected: Losses
    step: int = 1
    same: bool = False
    """Is the difference between the two curves too small to be visible?"""

    @property
    def length(self) -> int:
        """The number of points of the longer curve."""
        return max(len(self.got), len(self.expected))


def curve_of(results: Sequence[CheckResult], signatures: Signatures, solved: Solved) -> Curve | None:
    """The most informative curve of an attempt; None if no function of the exercise returns losses.

    `solved` gives the solution's reply to the nth call of a check. It is not called if every check passed, since it may
    run the solution. A curve of a failed check comes first, then one that differs from the solution's, then the one
    whose expected losses fall furthest.
    """
    places = _places(signatures)
    asking = solved if any(result.kind != "passed" for result in results) else _unknown
    candidates = [(result.kind != "passed", curve) for result in results for curve in _curves(result, places, asking)]
    best = max(
        candidates, key=lambda candidate: (candidate[0], _differs(candidate[1]), _change(candidate[1])), default=None
    )
    return best[1] if best is not None else None


def solution_reply(solution: Answering, call: Call) -> Any:
    """The solution's reply to a call. NOTHING if it has none, and for a call with a random generator, whose state has
    changed since the call."""
    question = question_of(call)
    if question is None or any(isinstance(argument, np.random.Generator) for argument in call.arguments or ()):
        return NOTHING
    try:
        outcome = solution.send("call", question, call.arguments or ())
    except NotRecorded:
        return NOTHING
    return outcome.value if isinstance(outcome, Returned) else NOTHING


def _unknown(result: CheckResult, number: int) -> Any:
    del result, number
    return NOTHING


def _places(signatures: Signatures) -> dict[str, tuple[int, str]]:
    """Function → (position of the losses in its result, their name)."""
    named = {
        function: [(i, part.name) for i, part in enumerate(signature.result.parts) if part.name in NAMES]
        for function, signature in signatures.items()
    }
    return {function: parts[0] for function, parts in named.items() if parts}


def _curves(result: CheckResult, places: dict[str, tuple[int, str]], solved: Solved) -> Iterator[Curve]:
    """The curves of one check."""
    for number, exchange in enumerate(result.transcript.exchanges):
        function, outcome = exchange.call.function, exchange.outcome
        got = _losses(outcome.value, places, function) if isinstance(outcome, Returned) else None
        if got is not None:
            expected = _losses(solved(result, number), places, function)
            call = call_text(exchange, result.transcript)
            yield _curve(places[function][1], call, result.check.name, got, expected)


def _losses(reply: Any, places: dict[str, tuple[int, str]], function: str) -> np.ndarray | None:
    """The losses in a reply as an array (n,); None if there are none, or fewer than MIN_POINTS."""
    if function not in places:
        return None
    losses = numbers_of(step_into(reply, (places[function][0],)))
    return losses if losses is not None and losses.ndim == 1 and losses.size >= MIN_POINTS else None


def _curve(name: str, call: str, check: str, got: np.ndarray, expected: np.ndarray | None) -> Curve:
    expected_losses = np.zeros(0) if expected is None else expected
    if expected_losses.size == MAX_KEPT:  # a recorded key keeps only the first entries of a list
        got = got[:MAX_KEPT]
    step = -(-max(got.size, expected_losses.size) // MAX_POINTS)
    same = got.shape == expected_losses.shape and bool(
        np.allclose(got, expected_losses, rtol=VISIBLE, atol=0.0, equal_nan=True)
    )
    return Curve(name, call, check, _points(got, step), _points(expected_losses, step), step, same)


def _points(losses: np.ndarray, step: int) -> Losses:
    return tuple(float(loss) if np.isfinite(loss) else None for loss in losses[::step])


def _differs(curve: Curve) -> bool:
    return bool(curve.expected) and not curve.same


def _change(curve: Curve) -> float:
    """The factor by which the finite losses fall from the first to the last. Expected losses that grow, as in a check
    with a too high learning rate, are little use in a picture, so their factor stays below 1. If only the student's
    losses are known, growing counts as much as falling."""
    losses = [max(abs(loss), TINY) for loss in curve.expected or curve.got if loss is not None]
    if not losses:
        return 0.0
    fallen = losses[0] / losses[-1]
    return fallen if curve.expected else max(fallen, 1 / fallen)
