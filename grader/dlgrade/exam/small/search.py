"""Finds a small call for each check that did not pass: the task's own example if that already fails in the same way,
else a recorded one, else the input of the check made smaller.

The last needs the solution. A course without solutions has instead the small calls that were recorded for the listed
mistakes, and most submissions are wrong at one of these.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass

from dlgrade.exam.attempt import MAX_CHECK_MEMORY, Attempt
from dlgrade.exam.loaded import Answerer
from dlgrade.exam.memory import memory_to_spare
from dlgrade.exam.reply_parts import Path
from dlgrade.exam.results import CheckResult
from dlgrade.exam.small.budget import Budget, BudgetSpent, SubmissionLost
from dlgrade.exam.small.call import plain_call
from dlgrade.exam.small.evaluate import WrongAnswer, evaluated, functions_in, shows_part
from dlgrade.exam.small.model import Example, Origin, SmallCall
from dlgrade.exam.small.shrunk import Shrinker
from dlgrade.exam.small.ways import way_of_result
from dlgrade.exam.small.witnesses import Witnesses
from dlgrade.isolation.student.outcome import Exchange, Raised, Transcript
from dlgrade.isolation.student.proxy import Conversation, Student

MAX_EXCHANGES = 4  # calls of one check that are tried where its report names no single one
SHOWABLE = ("failed", "type", "error")


@dataclass(frozen=True)
class Sources:
    """Where small calls come from. `recorded` are the examples of a key, by check."""

    examples: Sequence[Example]
    recorded: Mapping[str, Sequence[Example]]
    witnesses: Witnesses | None
    public: Collection[str]
    """The functions of the exercise."""


def small_calls(
    attempt: Attempt, results: Sequence[CheckResult], sources: Sources, seconds: float | None = None
) -> dict[str, SmallCall]:
    """Check → its small call, for the checks that have one. The attempt has run its checks; its worker is asked more
    questions, for `seconds`, or as long as the budget of the verdict has room for."""
    failed = [result for result in results if result.kind in SHOWABLE and way_of_result(result)]
    peer = attempt.peer() if failed else None
    if peer is None:
        return {}
    with closing(Budget(attempt.budget, attempt.spent, seconds)) as budget, memory_to_spare(MAX_CHECK_MEMORY):
        search = _Search(attempt, peer, sources, budget)
        try:
            for result in failed:
                search.look_at(result)
        except BudgetSpent:
            pass  # the checks that follow have none
        except SubmissionLost as ended:
            attempt.lose(ended.lost)
    return search.found


class _Search:
    """The search for one submission. What has been asked once is not asked again."""

    def __init__(self, attempt: Attempt, peer: Answerer, sources: Sources, budget: Budget) -> None:
        self._peer, self._sources, self._signatures = peer, sources, attempt.exam.signatures
        self._budget = budget
        self._answers: dict[Example, WrongAnswer | None] = {}
        self._shrunk: list[tuple[str, str, SmallCall]] = []
        self.found: dict[str, SmallCall] = {}

    def look_at(self, result: CheckResult) -> None:
        """Note the small call of a check, if there is one."""
        way, asked = way_of_result(result), _asked(result)
        if way is None:
            return
        small = self._of_examples(result, way, asked) or self._of_the_check(way, asked)
        if small is not None:
            self.found[result.check.name] = small

    def _of_examples(self, result: CheckResult, way: str, asked: Sequence[tuple[Exchange, Path]]) -> SmallCall | None:
        """The first example that calls a function of the check and is wrong in the same way."""
        functions = {exchange.call.function for exchange, _ in asked}
        for example, origin in self._examples(result.check.name):
            if not functions & functions_in(example, self._sources.public):
                continue
            if any(shows_part(example, path, self._sources.public) for _, path in asked):
                wrong = self._answer(example, origin)
                if wrong is not None and wrong[0] == way:
                    return wrong[1]
        return None

    def _examples(self, check: str) -> Iterator[tuple[Example, Origin]]:
        yield from ((example, "task") for example in self._sources.examples)
        yield from ((example, "check") for example in self._sources.recorded.get(check, ()))

    def _answer(self, example: Example, origin: Origin) -> WrongAnswer | None:
        if example not in self._answers:
            self._budget.spend_call()
            student = Student(Conversation(self._peer, Transcript(), self._signatures))
            self._answers[example] = evaluated(example, student, self._sources.public, origin)
        return self._answers[example]

    def _of_the_check(self, way: str, asked: Sequence[tuple[Exchange, Path]]) -> SmallCall | None:
        """A call of the check, made smaller; or one that was found for an earlier check and shows the same."""
        functions = {exchange.call.function for exchange, _ in asked}
        for function, earlier, small in self._shrunk:
            if function in functions and earlier == way:
                return small
        for exchange, path in asked:
            shrunk = self._shrink(exchange, path, way)
            if shrunk is not None:
                self._shrunk.append((exchange.call.function, way, shrunk))
                return shrunk
        return None

    def _shrink(self, exchange: Exchange, path: Path, way: str) -> SmallCall | None:
        call, witnesses = plain_call(exchange), self._sources.witnesses
        if call is None or witnesses is None:
            return None
        witnesses.load()
        return Shrinker(self._peer, witnesses, self._budget, path, way).shrunk(call)


def _asked(result: CheckResult) -> list[tuple[Exchange, Path]]:
    """The calls that the check may have judged, with the part of the reply."""
    if result.place is not None and result.place.exchange.call.function:
        return [(result.place.exchange, result.place.path)]
    exchanges = [exchange for exchange in result.transcript.exchanges if exchange.call.function]
    if isinstance(result.outcome, Raised):
        exchanges = exchanges[-1:]
    return [(exchange, ()) for exchange in exchanges[:MAX_EXCHANGES]]
