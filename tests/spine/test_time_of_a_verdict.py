"""What comes after the verdict, naming the mistake and finding a small input, never takes much longer than the grading:
the verdict is what counts."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest
from dlgrade.course.model import Exercise
from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.exam.cost import MAX_UNREAD, Costs, CountingCarrier
from dlgrade.exam.scaled_limits import Cost, TimeLimits
from dlgrade.exam.small_calls.search_budget import MAX_SECONDS, MIN_SECONDS, Budget, BudgetSpent
from dlgrade.exam.verdict_budget import VerdictBudget
from dlgrade.grading.behaviours import NamingTookTooLong
from dlgrade.grading.connections import LocalConnection
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.limits import MAX_IDLE, TRIES, Allowance, Limits, allowed, allowed_in_a_try
from dlgrade.isolation.sandbox.meter import Spent
from dlgrade.isolation.sandbox.portable import PortableSandbox
from dlgrade.messages.explain import EXPLANATIONS_LEFT_OUT
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.model import Verdict

SUM = "import numpy as np\n\n\ndef mse(a, b):\n    return np.sum((np.asarray(a) - b) ** 2)\n"


class Reader:
    """A carrier that counts how often it is asked what was spent; each call spends a thousandth of a second."""

    def __init__(self) -> None:
        self.readings = self.calls = 0

    def exchange(self, frame: bytes, allowance: Allowance) -> Any:
        self.calls += 1

    def measured(self) -> Spent:
        self.readings += 1
        return Spent(self.calls / 1000, 0.0)


class Clock:
    """A program of the course that seems to take ten seconds in each check, by a simulated clock."""

    def __init__(self) -> None:
        self.now = 0.0

    def process_time(self) -> float:
        self.now += 10.0
        return self.now


class SpentConnection(LocalConnection):
    """A worker that says that it has spent so many seconds."""

    def __init__(self, spent: Spent) -> None:
        super().__init__(Limits())
        self._spent = spent

    def spent(self) -> Spent:
        return self._spent


def graded_after(exercise: Exercise, spent: Spent, cost: Cost | None = None) -> tuple[Verdict, list[str], int]:
    """The verdict on a sum in place of a mean whose checks have cost `spent`, with the names of mistakes and the number
    of small calls. `cost` is what the solution was measured to cost."""
    limits = Limits()
    time_limits = TimeLimits(limits, "numpy", lambda: cost or Cost(0.0, 0.0, 0.0))
    if cost is not None:
        time_limits.second()
    sandbox = PortableSandbox(limits)
    grader = ExerciseGrader(exercise, sandbox, limits, seed=1)
    attempt = Attempt(grader.exam, [["mse.py", SUM]], lambda: SpentConnection(spent), time_limits=time_limits)
    try:
        results = run_all(attempt)
        small = grader.public_inputs.small_calls(attempt, results)
        submission = Submission((Part("mse.py", SUM),))
        verdict = grader.verdict(submission, results, "", small, budget=attempt.budget)
    finally:
        grader.close()
        sandbox.close()
    return verdict, list(verdict.mistakes), len(small)


def graded(exercise: Exercise) -> tuple[str, int | None, list[str]]:
    limits = Limits()
    sandbox = PortableSandbox(limits)
    grader = ExerciseGrader(exercise, sandbox, limits, seed=1)
    try:
        verdict = grader.grade(Submission((Part("mse.py", SUM),)))
    finally:
        grader.close()
        sandbox.close()
    return verdict.kind, verdict.points, list(verdict.mistakes)


def test_naming_is_given_up_and_the_verdict_stays(
    exercise_named: Callable[[str], Exercise], monkeypatch: pytest.MonkeyPatch
) -> None:
    mse = exercise_named("mse")
    kind, points, named = graded(mse)
    assert set(named) == {"mse__sum", "mse__broadcast"}
    monkeypatch.setattr("dlgrade.grading.behaviours.time", Clock())
    assert graded(mse) == (kind, points, [])


def test_a_mistake_that_was_run_once_needs_no_time(exercise_named: Callable[[str], Exercise]) -> None:
    limits = Limits()
    sandbox = PortableSandbox(limits)
    grader = ExerciseGrader(exercise_named("mse"), sandbox, limits, seed=1)
    try:
        nothing_left = VerdictBudget(lambda: 10.0, lambda: 10.0)
        answers, known, check = grader.behaviours.within(nothing_left), grader._key.mistakes[0], grader.exam.checks[0]
        grader.behaviours(known, check)
        assert answers(known, check) is grader.behaviours(known, check)
        with pytest.raises(NamingTookTooLong):
            answers(replace(known, name="mse__new"), check)
        assert nothing_left.ran_out
    finally:
        grader.close()
        sandbox.close()


def test_a_solution_with_a_thousand_calls_is_not_measured_a_thousand_times() -> None:
    carrier, costs = Reader(), Costs()
    counting = CountingCarrier(carrier, costs)
    for _ in range(1 + 50 * MAX_UNREAD):
        counting.exchange(b"", Allowance(allowed(1.0)))
    assert carrier.readings <= 60
    assert costs.load == pytest.approx(0.001)
    assert costs.submission == pytest.approx(1.001)
    assert costs.call < 0.01  # the time of twenty short calls is not taken for one long call


def test_a_submission_that_sleeps_ends_the_search_for_a_small_input() -> None:
    """The seconds in which it sleeps count, and its earlier cost does not raise its limit."""
    slept = itertools.count(100.0)
    budget = Budget(VerdictBudget(lambda: 1000.0, lambda: 100.0), lambda: next(slept))
    most = int(MAX_SECONDS) + 2
    with pytest.raises(BudgetSpent), closing(budget):
        deque((budget.spend_call() for _ in range(most)), maxlen=0)


def test_what_explains_a_verdict_is_left_out_where_the_submission_used_up_the_time(
    exercise_named: Callable[[str], Exercise],
) -> None:
    """The checks' results are kept, and a line of the report says which parts are missing."""
    mse = exercise_named("mse")
    quick, names, small = graded_after(mse, Spent(0.0, 0.0))
    assert names
    assert small
    assert EXPLANATIONS_LEFT_OUT not in quick.notes
    for spent in (Spent(20.0, 0.0), Spent(0.0, 20.0), Spent(12.0, 8.0)):
        late, names, small = graded_after(mse, spent)
        assert (late.kind, late.points) == (quick.kind, quick.points)
        assert (names, small, late.notes) == ([], 0, (EXPLANATIONS_LEFT_OUT,))


def test_a_solution_that_takes_long_here_has_a_budget_to_match(exercise_named: Callable[[str], Exercise]) -> None:
    _, names, small = graded_after(exercise_named("mse"), Spent(20.0, 0.0), Cost(load=0.1, call=1.0, submission=2.0))
    assert names
    assert small


def test_a_search_gets_what_the_verdict_has_left_and_is_charged_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a clock that is a tenth of a second further at each look: a search may take five seconds after a submission
    that took fifteen, and three after one that took seventeen."""
    for spent, wanted in ((0.2, MIN_SECONDS), (15.0, MAX_SECONDS), (17.0, 3.0), (20.0, 0.0), (30.0, 0.0)):
        clock = itertools.count()
        monkeypatch.setattr(
            "dlgrade.exam.small_calls.search_budget.time.process_time", lambda clock=clock: next(clock) / 10
        )
        verdict = VerdictBudget(TimeLimits(Limits()).verdict_seconds, lambda spent=spent: spent)  # type: ignore[misc]
        before = verdict.left()
        with pytest.raises(BudgetSpent), closing(Budget(verdict, lambda spent=spent: spent)) as budget:  # type: ignore[misc]
            deque((budget.spend_candidate() for _ in range(200)), maxlen=0)
        assert before - verdict.left() == pytest.approx(min(before, wanted), abs=0.21)
        assert verdict.ran_out == (wanted < max(MIN_SECONDS, min(spent, MAX_SECONDS)))


def test_all_tries_together_may_sleep_as_long_as_one_call() -> None:
    assert TRIES * allowed_in_a_try(1000.0).idle == MAX_IDLE
    assert allowed_in_a_try(1000.0).cpu == allowed(1000.0).cpu
