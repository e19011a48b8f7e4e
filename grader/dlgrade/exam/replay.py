"""Answers the calls of checks with what a submission replied when it was run, so that it can be judged again without
running it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dlgrade.exam.calls import question_of
from dlgrade.exam.recorded import fingerprint
from dlgrade.isolation.sandbox.meter import NOTHING, Spent
from dlgrade.isolation.sandbox.model import Limits
from dlgrade.isolation.student.outcome import Exchange, Lost, Outcome, Raised, Transcript
from dlgrade.isolation.student.peer import Files, Parts


class NotReplayable(Exception):
    """A check asked something that the submission was not asked when it was run."""


class ReplayingPeer:
    """A peer for a submission that is not there. `failures` are those of its loading.

    Only calls of functions with values as arguments are answered. What depends on the order of side effects (an object
    that stays in the worker, a function of the check that is called back, a random stream) has to be run.
    """

    def __init__(self, transcripts: Mapping[str, Transcript | None], failures: tuple[Raised, ...] | Lost) -> None:
        self._transcripts, self._failures = transcripts, failures
        self._exchanges: list[Exchange] | None = None
        self._place = 0
        self.missed = False
        """Did a check ask something that has no answer? Then no result after that says anything."""

    def begin(self, check: str) -> None:
        """From now on, this check asks."""
        transcript = self._transcripts.get(check)
        self._exchanges = transcript.exchanges if transcript is not None else None
        self._place = 0

    def load(self, parts: Parts, seed: int, files: Files = ()) -> tuple[Raised, ...] | Lost:
        """What loading came to. A check that is tried a second time asks from its beginning."""
        self._place = 0
        return self._failures

    def send(self, verb: str, rest: list[Any], arguments: tuple[Any, ...] = ()) -> Outcome:
        if self._exchanges is None or verb != "call" or type(rest[0]) is not str:
            raise self._miss(verb, rest)
        asked = fingerprint(verb, rest)
        for place in range(self._place, len(self._exchanges)):  # a reply that checks share was not asked for here
            if _asked(self._exchanges[place]) == asked:
                self._place = place + 1
                return self._exchanges[place].outcome
        raise self._miss(verb, rest)

    def _miss(self, verb: str, rest: list[Any]) -> NotReplayable:
        self.missed = True
        return NotReplayable(f"{verb} {rest[0]}: no reply to this is recorded")


class ReplayConnection:
    """A connection to a submission that is not there: nothing is measured, and nothing is ended."""

    def __init__(self, peer: ReplayingPeer) -> None:
        self.peer = peer

    def allow(self, limits: Limits, total: Spent) -> None:
        """A recorded call takes no time."""

    def spent(self) -> Spent:
        return NOTHING

    def prints(self) -> str:
        return ""

    def close(self) -> None:
        """There is no process to end."""


def _asked(exchange: Exchange) -> str:
    """The fingerprint of the call of a recorded exchange; "" where it is not a call of a function with values."""
    question = question_of(exchange.call)
    return "" if question is None else fingerprint("call", question)
