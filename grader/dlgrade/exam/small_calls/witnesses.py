"""Finds the expected outcome of a call by running the solution, and confirms it with other right programs.

The task may leave the answer to an input open that was made smaller: a tie, an empty group, a sign that may be either.
The right variants of the exercise then give different answers, and such an input is no proof of a mistake.
"""

from __future__ import annotations

from collections.abc import Sequence

from dlgrade.course.variants import Variant
from dlgrade.exam.small_calls.call import PlainCall
from dlgrade.exam.small_calls.ways import DTYPE, way_of_outcome, way_of_side_effect
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.student.outcome import Outcome, Raised, Returned
from dlgrade.isolation.student.plain import PlainPeer
from dlgrade.isolation.student.proxy import Answering

MAX_VARIANTS = 5  # right variants that are asked about one function


class Witnesses:
    """The solution and the right variants of an exercise. They run in this process, and only if
    a submission is wrong."""

    def __init__(self, solution: Variant, right: Sequence[Variant], seed: int) -> None:
        self._solution, self._right, self._seed = solution, right, seed
        self._reference: Answering | None = None
        self._peers: dict[str, list[Answering]] = {}  # function → its right variants
        self._is_loaded = False

    def load(self) -> None:
        """Load all programs, once. This is delayed until needed, since most wrong submissions fail at
        an example of the task."""
        if self._is_loaded:
            return
        self._reference, self._is_loaded = self._loaded(self._solution), True
        for variant in self._right:
            names = [name for name in variant.functions if len(self._peers.get(name, [])) < MAX_VARIANTS]
            peer = self._loaded(variant) if names else None
            if peer is not None:
                for name in names:
                    self._peers.setdefault(name, []).append(peer)

    def expected(self, call: PlainCall) -> Outcome | None:
        """The solution's value or exception; None if it has neither."""
        if self._reference is None:
            return None
        outcome = call.ask(self._reference)
        return outcome if isinstance(outcome, (Returned, Raised)) else None

    def confirm(self, call: PlainCall, expected: Outcome) -> bool:
        """Do all right variants of the function give this outcome too?"""
        return all(_agrees(call.ask(peer), expected) for peer in self._peers.get(call.function, []))

    def lack_side_effect(self, call: PlainCall, way: str) -> bool:
        """Do all right variants of the function return a value, without the submission's side effect?"""
        outcomes = [call.ask(peer) for peer in self._peers.get(call.function, [])]
        return all(isinstance(outcome, Returned) and way_of_side_effect(outcome, way) is None for outcome in outcomes)

    def _loaded(self, variant: Variant) -> Answering | None:
        peer = PlainPeer(Limits())
        return None if peer.load([["variant.py", variant.source]], self._seed) else peer


def _agrees(outcome: Outcome, expected: Outcome) -> bool:
    return isinstance(outcome, type(expected)) and way_of_outcome(outcome, expected) in (None, DTYPE)
