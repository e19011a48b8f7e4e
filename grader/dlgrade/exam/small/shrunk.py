"""Makes the input of one failing call as small as it can, while the submission stays wrong in the same way."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from dlgrade.exam.reply_parts import Path, step_into
from dlgrade.exam.small.budget import Budget, BudgetSpent, EnoughTried, SubmissionLost
from dlgrade.exam.small.call import PlainCall
from dlgrade.exam.small.code import NoSource, source_of
from dlgrade.exam.small.deeds import deed_shown
from dlgrade.exam.small.model import SmallCall
from dlgrade.exam.small.shrink import content_of, simpler
from dlgrade.exam.small.ways import DEEDS, way_of_deed, way_of_outcome
from dlgrade.exam.small.witnesses import Witnesses
from dlgrade.isolation.student.outcome import Lost, Outcome, Raised, Returned
from dlgrade.isolation.student.proxy import Answering

MAX_NUMBERS = 40  # numbers of a call that is shown; most end with far fewer
MAX_MESSAGE = 200  # characters of an exception's message
NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True)
class WrongCall:
    """A call that the submission answers wrongly, with its outcome and the expected one."""

    call: PlainCall
    ours: Outcome
    expected: Outcome


class Shrinker:
    """Shrinks one call. `path` is the part of the reply that is wrong, and `way` how it is wrong."""

    def __init__(
        self, peer: Answering, witnesses: Witnesses, budget: Budget, path: Path, way: str, for_fewer: bool = False
    ) -> None:
        self._peer, self._witnesses, self._budget, self._path, self._way = peer, witnesses, budget, path, way
        self._for_fewer = for_fewer
        self._asked: set[Any] = set()

    def shrunk(self, call: PlainCall) -> SmallCall | None:
        """The smallest call that was found; None where the submission is not wrong in this way here, or where nothing
        is small enough to show. Raises SubmissionLost where the worker ends."""
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
        """The first simpler call that is wrong as well."""
        for arguments in simpler(wrong.call.arguments):
            found = self._wrong(replace(wrong.call, arguments=arguments), wrong.expected)
            if found is not None:
                return found
        return None

    def _wrong(self, call: PlainCall, before: Outcome) -> WrongCall | None:
        """The call, if the submission is wrong there in the same way. `before` is what was expected of a larger call:
        an exception has to be expected for the same reason."""
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
        is_deed = self._way in DEEDS
        way = way_of_deed(ours, self._way) if is_deed else way_of_outcome(ours, expected, self._path)
        if way != self._way:
            return None
        if is_deed:
            agreed = self._budget.watched(self._witnesses.leave_alone, call, self._way)
        else:
            agreed = self._budget.watched(self._witnesses.confirm, call, expected)
        return WrongCall(call, ours, expected) if agreed else None

    def _written(self, wrong: WrongCall) -> SmallCall | None:
        """The call as source text; None where it is too large or holds what has no source."""
        if wrong.call.numbers > MAX_NUMBERS:
            return None
        if self._way in DEEDS:
            changed = wrong.ours.changed if isinstance(wrong.ours, Returned) else ()
            return self._deed(wrong.call, changed)
        must_raise, raised = isinstance(wrong.expected, Raised), isinstance(wrong.ours, Raised)
        path = () if must_raise or raised else self._path
        try:
            call = wrong.call.source(path)
            return SmallCall(
                "", call, _text(wrong.ours, path), _text(wrong.expected, path, bare=True), raised, must_raise
            )
        except NoSource:
            return None

    def _deed(self, call: PlainCall, changed: tuple[int, ...]) -> SmallCall | None:
        try:
            return deed_shown(call, self._way, changed)
        except NoSource:
            return None


def _text(outcome: Outcome, path: Path, bare: bool = False) -> str:
    """The value as source, or the exception in print; if `bare`, only its name."""
    if isinstance(outcome, Raised):
        kind = outcome.types[0] if outcome.types else "Exception"
        return kind if bare else f"{kind}: {outcome.message[:MAX_MESSAGE]}"
    if not isinstance(outcome, Returned):
        raise NoSource(type(outcome).__name__)
    return source_of(step_into(outcome.value, path))


def _for_the_same_reason(expected: Outcome, before: Outcome) -> bool:
    """Are both values, or both the same exception with the same message but for its numbers?"""
    if not isinstance(expected, Raised) or not isinstance(before, Raised):
        return type(expected) is type(before)
    same = NUMBERS.sub("", expected.message) == NUMBERS.sub("", before.message)
    return expected.types == before.types and same
