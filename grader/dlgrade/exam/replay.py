"""Answers the calls of checks with the stored replies of a submission, so that it can be judged
again without running it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dlgrade.exam.calls import question_of
from dlgrade.exam.connection import WithoutProcess
from dlgrade.exam.recorded import fingerprint
from dlgrade.isolation.student.outcome import Exchange, Lost, Outcome, Raised, Transcript
from dlgrade.isolation.student.parts import Files, Parts


class NotReplayable(Exception):
    """A check made a call to which no reply of the submission is stored."""


class ReplayingPeer:
    """A peer that answers from stored transcripts. `failures` are the stored failures of loading.

    Only calls of functions with plain values as arguments are answered. Calls that depend on the order of side effects
    (with an object in the worker, a callback, a random stream) raise NotReplayable, and the submission has to be run.
    """

    def __init__(self, transcripts: Mapping[str, Transcript | None], failures: tuple[Raised, ...] | Lost) -> None:
        self._transcripts, self._failures = transcripts, failures
        self._exchanges: list[Exchange] | None = None
        self._place = 0
        self.missed = False
        """True after a check made a call without a stored reply. The results from then on are not valid."""

    @property
    def names(self) -> tuple[str, ...]:
        """Always empty: the names of a submission are not stored."""
        return ()

    def begin(self, check: str) -> None:
        """Answer from the transcript of this check from now on."""
        transcript = self._transcripts.get(check)
        self._exchanges = transcript.exchanges if transcript is not None else None
        self._place = 0

    def load(self, parts: Parts, seed: int, files: Files = ()) -> tuple[Raised, ...] | Lost:
        """The stored failures of loading. A check that is tried a second time gets its replies
        from the beginning again."""
        self._place = 0
        return self._failures

    def send(self, verb: str, operands: list[Any], arguments: tuple[Any, ...] = ()) -> Outcome:
        if self._exchanges is None or verb != "call" or type(operands[0]) is not str:
            raise self._miss(verb, operands)
        question = fingerprint(verb, operands)
        for place in range(self._place, len(self._exchanges)):  # calls whose replies two checks share are skipped
            if _asked(self._exchanges[place]) == question:
                self._place = place + 1
                return self._exchanges[place].outcome
        raise self._miss(verb, operands)

    def _miss(self, verb: str, operands: list[Any]) -> NotReplayable:
        self.missed = True
        return NotReplayable(f"{verb} {operands[0]}: no reply to this is recorded")


class ReplayConnection(WithoutProcess):
    """A connection whose peer answers from stored replies."""

    def __init__(self, peer: ReplayingPeer) -> None:
        self.peer = peer


def _asked(exchange: Exchange) -> str:
    """The fingerprint of the call of a stored exchange; "" if it is a message to an object."""
    question = question_of(exchange.call)
    return "" if question is None else fingerprint("call", question)
