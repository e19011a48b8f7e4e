"""Makes the input of one failing call as small as possible, as long as the submission stays wrong in the same way."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from dlgrade.exam.reply_parts import Path, step_into
from dlgrade.exam.small_calls.call import PlainCall
from dlgrade.exam.small_calls.code import NoSource, source_of
from dlgrade.exam.small_calls.model import SmallCall
from dlgrade.exam.small_calls.search_budget import Budget, BudgetSpent, EnoughTried, SubmissionLost
from dlgrade.exam.small_calls.shrink import content_of, simpler
from dlgrade.exam.small_calls.side_effects import side_effect_call
from dlgrade.exam.small_calls.ways import SIDE_EFFECTS, way_of_outcome, way_of_side_effect
from dlgrade.exam.small_calls.witnesses import Witnesses
from dlgrade.isolation.student.outcome import Lost, Outcome, Raised, Returned, error_text
from dlgrade.isolation.student.proxy import Answering

MAX_NUMBERS = 40  # numbers of a call that is shown; most have far fewer
MAX_MESSAGE = 200  # characters of an exception's message
NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True)
class WrongCall:
    """A call that the submission answers wrongly, with its outcome and the expected one."""

    call: PlainCall
    ours: Outcome
    expected: Outcome


class Shrinker:
    """Shrinks one call. `path` leads to the part of the reply that is wrong, and `way` says in
    which way (see `ways`)."""

    def __init__(
        self, peer: Answering, witnesses: Witnesses, budget: Budget, path: Path, way: str, for_fewer: bool = False
    ) -> None:
        self._peer, self._witnesses, self._budget, self._path, self._way = peer, witnesses, budget, path, way
        self._for_fewer = for_fewer
        self._asked: set[Any] = set()

    def shrunk(self, call: PlainCall) -> SmallCall | None:
        """The smallest call that was found. None if the submission is not wrong in this way at `call`, or if no call is
        small enough to show. Raises SubmissionLost if the worker ends."""
        small: SmallCall | None = None
        try:
            expected = self._budget.watched(self._witnesses.expected, call)
            wrong = self._wrong(call, expected) if expected is not None else None
            while wrong is not None:
                small = self._written(wrong) or small
                wrong = self._smaller(wrong)
        except (BudgetSpent, EnoughTried):
            return small
        return small

    def _smaller(self, wrong: WrongCall) -> WrongCall | None:
        """The first simpler call that is wrong in the same way; None if there is none."""
        for arguments in simpler(wrong.call.arguments):
            smaller = self._wrong(replace(wrong.call, arguments=arguments), wrong.expected)
            if smaller is not None:
                return smaller
        return None

    def _wrong(self, call: PlainCall, before: Outcome) -> WrongCall | None:
        """The call, if the submission answers it wrongly in the same way; else None. `before` is the expected outcome
        of the larger call: if that is an exception, this call has to raise it for the same reason."""
        content = content_of(call.arguments)
        if content in self._asked:
            return None
        self._asked.add(content)
        self._budget.spend_candidate(self._for_fewer)
        expected = self._budget.watched(self._witnesses.expected, call)
        if expected is None or not _for_the_same_reason(expected, before):
            return None
        self._budget.spend_call()
        ours = call.ask(self._peer)
        if isinstance(ours, Lost):
            raise SubmissionLost(ours)
        is_side_effect = self._way in SIDE_EFFECTS
        way = way_of_side_effect(ours, self._way) if is_side_effect else way_of_outcome(ours, expected, self._path)
        if way != self._way:
            return None
        if is_side_effect:
            agreed = self._budget.watched(self._witnesses.lack_side_effect, call, self._way)
        else:
            agreed = self._budget.watched(self._witnesses.confirm, call, expected)
        return WrongCall(call, ours, expected) if agreed else None

    def _written(self, wrong: WrongCall) -> SmallCall | None:
        """The call as source; None if it is too large, or if a value has no source."""
        if wrong.call.numbers > MAX_NUMBERS:
            return None
        if self._way in SIDE_EFFECTS:
            return self._side_effect(wrong)
        must_raise, raised = isinstance(wrong.expected, Raised), isinstance(wrong.ours, Raised)
        path = () if must_raise or raised else self._path
        try:
            call = wrong.call.source(path)
            return SmallCall(
                "", call, _text(wrong.ours, path), _text(wrong.expected, path, bare=True), raised, must_raise
            )
        except NoSource:
            return None

    def _side_effect(self, wrong: WrongCall) -> SmallCall | None:
        try:
            return side_effect_call(wrong.call, self._way, wrong.ours) if isinstance(wrong.ours, Returned) else None
        except NoSource:
            return None


def _text(outcome: Outcome, path: Path, bare: bool = False) -> str:
    """The source of the value, or the type and message of the exception; if `bare`, only its type."""
    if isinstance(outcome, Raised):
        return error_text(outcome.types, "" if bare else outcome.message, MAX_MESSAGE)
    if not isinstance(outcome, Returned):
        raise NoSource(type(outcome).__name__)
    return source_of(step_into(outcome.value, path))


def _for_the_same_reason(expected: Outcome, before: Outcome) -> bool:
    """Are both outcomes values, or both the same exception whose messages differ at most in numbers?"""
    if not isinstance(expected, Raised) or not isinstance(before, Raised):
        return type(expected) is type(before)
    same = NUMBERS.sub("", expected.message) == NUMBERS.sub("", before.message)
    return expected.types == before.types and same
