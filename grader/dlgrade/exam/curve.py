"""The losses that a training function returned, beside those of the course's solution for the same call."""

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
"""The names that docstrings give to the list with a loss for each update (`→ (w, b, losses)`)."""
MIN_POINTS = 3  # fewer show no course
MAX_POINTS = 120  # longer curves are thinned out
SAME = 1e-3  # relative; a picture shows no smaller difference
Losses = tuple[float | None, ...]
"""One loss for each point; None for NaN and infinity."""
TINY = 1e-12
Solved = Callable[[CheckResult, int], Any]


@dataclass(frozen=True, slots=True)
class Curve:
    """The losses of one call. The points are `step` updates apart; `expected` is empty where the solution's losses for
    this call are not known."""

    name: str
    call: str
    check: str
    got: Losses
    expected: Losses
    step: int = 1
    same: bool = False
    """Are the two curves alike as far as a picture shows?"""

    @property
    def length(self) -> int:
        """The number of points of the longer curve."""
        return max(len(self.got), len(self.expected))


def curve_of(results: Sequence[CheckResult], signatures: Signatures, solved: Solved) -> Curve | None:
    """The most telling curve of an attempt; None where no function of the exercise returns losses.

    `solved` gives the solution's reply to the nth call of a check. It is not asked where every check passed, since
    asking may run the solution. A curve of a check that failed says most; then one that differs from the solution's,
    and one whose expected losses fall far.
    """
    places = _places(signatures)
    asking = solved if any(result.kind != "passed" for result in results) else _unknown
    found = [(each.kind != "passed", curve) for each in results for curve in _curves(each, places, asking)]
    best = max(found, key=lambda each: (each[0], _differs(each[1]), _change(each[1])), default=None)
    return best[1] if best is not None else None


def solution_reply(solution: Answering, call: Call) -> Any:
    """What the solution replies to a call; NOTHING where it has no answer, and for a call with a random generator,
    since its state is another by now."""
    question = question_of(call)
    if question is None or any(isinstance(each, np.random.Generator) for each in call.arguments or ()):
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
    """Function → the position of the losses in what it returns, and their name."""
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
    """The losses in a reply: one real number each, and enough of them for a curve."""
    if function not in places:
        return None
    losses = numbers_of(step_into(reply, (places[function][0],)))
    return losses if losses is not None and losses.ndim == 1 and losses.size >= MIN_POINTS else None


def _curve(name: str, call: str, check: str, got: np.ndarray, expected: np.ndarray | None) -> Curve:
    wanted = np.zeros(0) if expected is None else expected
    if wanted.size == MAX_KEPT:  # a recorded key has no more of a list
        got = got[:MAX_KEPT]
    step = -(-max(got.size, wanted.size) // MAX_POINTS)
    same = got.shape == wanted.shape and bool(np.allclose(got, wanted, rtol=SAME, atol=0.0, equal_nan=True))
    return Curve(name, call, check, _points(got, step), _points(wanted, step), step, same)


def _points(losses: np.ndarray, step: int) -> Losses:
    return tuple(float(loss) if np.isfinite(loss) else None for loss in losses[::step])


def _differs(curve: Curve) -> bool:
    return bool(curve.expected) and not curve.same


def _change(curve: Curve) -> float:
    """How many times smaller the last finite loss is than the first. Where the expected losses grow, as they do in a
    check with too high a learning rate, there is little to learn from; one's own that grow tell much."""
    losses = [max(abs(loss), TINY) for loss in curve.expected or curve.got if loss is not None]
    if not losses:
        return 0.0
    fallen = losses[0] / losses[-1]
    return fallen if curve.expected else max(fallen, 1 / fallen)
