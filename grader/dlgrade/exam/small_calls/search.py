"""Finds a small call for each failed check. The candidates are, in this order: an example of the task that fails in the
same way, a call that was written or recorded for the check, and the input of the check made smaller. The first one with
few numbers is shown, else the one with the fewest.

Making an input smaller needs the solution. A course without solutions has the small calls that were recorded for the
listed mistakes, and most submissions are wrong at one of these.

At the end the submission is loaded again, and answers the calls that were found once more. A program that keeps
something between calls, such as a cache, answers otherwise then. None of its calls is shown, since whoever pastes one
would see that it is not true.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass

from dlgrade.exam.attempt import Attempt
from dlgrade.exam.check_run import MAX_CHECK_MEMORY
from dlgrade.exam.comparison_memory import limited_memory
from dlgrade.exam.connection import Answerer
from dlgrade.exam.reply_parts import Path
from dlgrade.exam.results import CheckResult
from dlgrade.exam.small_calls.call import plain_calls
from dlgrade.exam.small_calls.evaluate import WrongAnswer, evaluated, functions_in, shows_part
from dlgrade.exam.small_calls.model import Example, Origin, SmallCall
from dlgrade.exam.small_calls.search_budget import Budget, BudgetSpent, SubmissionLost
from dlgrade.exam.small_calls.shrunk import Shrinker
from dlgrade.exam.small_calls.ways import SIDE_EFFECTS, WAYS_OF_REPLIES, way_of_result
from dlgrade.exam.small_calls.witnesses import Witnesses
from dlgrade.isolation.student.outcome import Exchange, Raised, Transcript
from dlgrade.isolation.student.proxy import Conversation, Student

FEW_NUMBERS = 6  # a call with at most this many numbers ends the search
MAX_EXCHANGES = 4  # calls of one check that are tried if it is not known which of them was judged
SHOWABLE = ("failed", "type", "error")


@dataclass(frozen=True)
class Sources:
    """The sources of small calls. `examples` are those of the task, `by_check` the calls written or recorded for a
    check; `witnesses` is None without a solution."""

    examples: Sequence[Example]
    by_check: Mapping[str, Sequence[Example]]
    witnesses: Witnesses | None
    public: Collection[str]
    """The functions of the exercise."""


def small_calls(
    attempt: Attempt, results: Sequence[CheckResult], sources: Sources, seconds: float | None = None
) -> dict[str, SmallCall]:
    """Check → its small call, for the checks that have one. The attempt must have run its checks. Its worker gets
    further calls, for at most `seconds`, or else for what the verdict's budget allows."""
    failed = [result for result in results if result.kind in SHOWABLE and way_of_result(result)]
    peer = attempt.peer() if failed else None
    if peer is None:
        return {}
    with closing(Budget(attempt.budget, attempt.spent, seconds)) as budget, limited_memory(MAX_CHECK_MEMORY):
        search = _Search(attempt, peer, sources, budget)
        try:
            for result in failed:
                search.look_at(result)
        except BudgetSpent:
            pass  # the remaining checks get no small call
        except SubmissionLost as ended:
            attempt.lose(ended.lost)
        about_replies = {result.check.name for result in failed if _is_about_replies(result)}
        shown = {small for name, small in search.by_check.items() if name in about_replies}
        return search.by_check if search.are_repeated(shown, attempt) else {}


class _Search:
    """The search for one submission. No example is evaluated twice."""

    def __init__(self, attempt: Attempt, peer: Answerer, sources: Sources, budget: Budget) -> None:
        self._peer, self._sources, self._signatures = peer, sources, attempt.exam.signatures
        self._budget = budget
        self._answers: dict[Example, WrongAnswer | None] = {}
        self._shrunk: list[tuple[str, str, SmallCall]] = []
        self.by_check: dict[str, SmallCall] = {}

    def are_repeated(self, shown: Collection[SmallCall], attempt: Attempt) -> bool:
        """Does the submission, loaded again, answer these calls as it did?"""
        peer = attempt.fresh_peer() if shown else None
        if peer is None:
            return not shown
        student = Student(Conversation(peer, Transcript(), self._signatures))
        try:
            return all(self._repeats(student, small) for small in shown)
        except SubmissionLost as ended:
            attempt.lose(ended.lost)
            return False

    def _repeats(self, student: Student, small: SmallCall) -> bool:
        example = Example(small.setup, small.call, small.expected, small.must_raise)
        again = evaluated(example, student, self._sources.public, small.origin)
        return again is not None and again[1] == small

    def look_at(self, result: CheckResult) -> None:
        """Store the small call of a check in `by_check`, if there is one."""
        way, judged_parts = way_of_result(result), _asked(result)
        if way is None:
            return
        best = None
        for small in self._candidates(result, way, judged_parts):
            if best is None or small.numbers < best.numbers:
                best = self.by_check[result.check.name] = small
            if best.numbers <= FEW_NUMBERS:
                return

    def _candidates(
        self, result: CheckResult, way: str, judged_parts: Sequence[tuple[Exchange, Path]]
    ) -> Iterator[SmallCall]:
        has_one = False
        for small in self._of_examples(result, way, judged_parts):
            has_one = True
            yield small
        shrunk = self._of_the_check(way, judged_parts, has_one)
        if shrunk is not None:
            yield shrunk

    def _of_examples(
        self, result: CheckResult, way: str, judged_parts: Sequence[tuple[Exchange, Path]]
    ) -> Iterator[SmallCall]:
        """The examples that call a function of the check and are wrong in the same way. A call written or recorded for
        the check tests the same thing as the check, so for it any wrong value is enough."""
        functions = {exchange.call.function for exchange, _ in judged_parts}
        for example, origin in self._examples(result.check.name):
            if not functions & functions_in(example, self._sources.public):
                continue
            if any(shows_part(example, path, self._sources.public) for _, path in judged_parts):
                wrong = self._answer(example, origin)
                if wrong is not None and (
                    wrong[0] == way or (origin == "check" and {wrong[0], way} <= WAYS_OF_REPLIES)
                ):
                    yield wrong[1]

    def _examples(self, check: str) -> Iterator[tuple[Example, Origin]]:
        yield from ((example, "task") for example in self._sources.examples)
        yield from ((example, "check") for example in self._sources.by_check.get(check, ()))

    def _answer(self, example: Example, origin: Origin) -> WrongAnswer | None:
        if example not in self._answers:
            self._budget.spend_call()
            student = Student(Conversation(self._peer, Transcript(), self._signatures))
            self._answers[example] = evaluated(example, student, self._sources.public, origin)
        return self._answers[example]

    def _of_the_check(
        self, way: str, judged_parts: Sequence[tuple[Exchange, Path]], for_fewer: bool
    ) -> SmallCall | None:
        """A call of the check, made smaller, or one that was found for an earlier check and shows the same function
        wrong in the same way."""
        functions = {exchange.call.function for exchange, _ in judged_parts}
        for function, earlier, small in self._shrunk:
            if function in functions and earlier == way:
                return small
        for exchange, path in judged_parts:
            shrunk = self._shrink(exchange, path, way, for_fewer)
            if shrunk is not None:
                self._shrunk.append((exchange.call.function, way, shrunk))
                return shrunk
        return None

    def _shrink(self, exchange: Exchange, path: Path, way: str, for_fewer: bool) -> SmallCall | None:
        witnesses = self._sources.witnesses
        if witnesses is None:
            return None
        witnesses.load()
        for call in plain_calls(exchange):
            small = Shrinker(self._peer, witnesses, self._budget, path, way, for_fewer).shrunk(call)
            if small is not None:
                return small
        return None


def _is_about_replies(result: CheckResult) -> bool:
    """Can a call that is asked again show what is wrong? The source that shows a side effect runs in this process,
    where the side effect did not happen."""
    return way_of_result(result) not in SIDE_EFFECTS


def _asked(result: CheckResult) -> list[tuple[Exchange, Path]]:
    """The calls that the check may have judged, each with the path to the judged part of the reply."""
    if result.place is not None and result.place.exchange.call.function:
        return [(result.place.exchange, result.place.path)]
    exchanges = [exchange for exchange in result.transcript.exchanges if exchange.call.function]
    if isinstance(result.outcome, Raised):
        exchanges = exchanges[-1:]
    return [(exchange, ()) for exchange in exchanges[:MAX_EXCHANGES]]
