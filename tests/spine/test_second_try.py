"""A failure that the machine may have caused costs points only if it happens again in a new worker with more time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.exam.attempt import MAX_TIMEOUTS, Attempt, run_all
from dlgrade.exam.scaled_limits import SECOND_TRY_FACTOR, SUBMISSION_FACTOR, Cost, TimeLimits
from dlgrade.grading.connections import LocalConnection
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.isolation.sandbox.limits import MAX_IDLE, Limits
from dlgrade.isolation.sandbox.meter import Spent
from dlgrade.isolation.sandbox.model import CannotStart, LossKind, Sandbox, WorkerLost
from dlgrade.site import limits_table
from dlgrade.site.limits_table import table, with_table
from dlgrade.submission.model import Submission
from dlgrade.text import LANGUAGES, Lang
from dlgrade.verdict.model import Verdict

ROOT = Path(__file__).resolve().parents[2]
Fate = Callable[[int, str], None]  # (number of the worker, verb of the message): returns, or raises WorkerLost
LIMITS = Limits(load_seconds=3.0, call_seconds=2.0, submission_seconds=10.0)


class FatefulConnection(LocalConnection):
    """A worker in this process, which may be made to fail as a machine would."""

    def __init__(self, number: int, fate: Fate, spends: Spent) -> None:
        super().__init__(LIMITS)
        self._spends, carried = spends, self.peer._carrier.exchange
        self.limits: list[tuple[Limits, Spent]] = []

        def exchange(frame: bytes, allowance: Any) -> Any:
            self.limits.append((self.peer.limits, self.peer.total))
            fate(number, "load" if b'"load"' in frame else "call")
            return carried(frame, allowance)

        self.peer._carrier.exchange = exchange  # type: ignore[method-assign]

    def spent(self) -> Spent:
        return self._spends


class Trial:
    """Grades the solution of `mse` with workers that meet their fate."""

    def __init__(self, grader: ExerciseGrader) -> None:
        self._grader = grader
        self.workers: list[FatefulConnection] = []
        self.measured = 0
        self.refusals = 0

    def grade(self, fate: Fate, cost: Cost | None = None, spends: Spent | None = None) -> Verdict:
        def connect() -> FatefulConnection:
            if self.refusals:
                self.refusals -= 1
                raise CannotStart("no process can be had")
            self.workers.append(FatefulConnection(len(self.workers), fate, spends or Spent(0.0, 0.0)))
            return self.workers[-1]

        def measure() -> Cost:
            self.measured += 1
            return cost or Cost(0.0, 0.0, 0.0)

        parts = [["mse.py", read_text(self._grader.exercise.solution)]]
        attempt = Attempt(self._grader.exam, parts, connect, time_limits=TimeLimits(LIMITS, "numpy", measure))
        return self._grader.verdict(Submission(()), run_all(attempt), "")


@pytest.fixture
def trial(exercise_named: Callable[[str], Exercise], sandbox: Sandbox) -> Iterator[Trial]:
    grader = ExerciseGrader(exercise_named("mse"), sandbox, LIMITS, seed=1)
    yield Trial(grader)
    grader.close()


def fate(kind: LossKind, detail: str, until: int, verb: str = "call") -> Fate:
    """The first `until` workers are lost at their first message of that verb."""

    def meet(number: int, asked: str) -> None:
        if number < until and asked == verb:
            raise WorkerLost(kind, detail)

    return meet


@pytest.mark.parametrize("verb", ["load", "call"])
@pytest.mark.parametrize(("kind", "detail"), [
    ("timeout", "call"), ("timeout", "sleep"), ("timeout", "callback"), ("timeout", "submission"), ("killed", "SIGKILL"),
    ("crashed", "SIGABRT"),
])  # fmt: skip
def test_once_is_no_verdict(kind: LossKind, detail: str, verb: str, trial: Trial) -> None:
    verdict = trial.grade(fate(kind, detail, until=1, verb=verb))
    assert (verdict.kind, verdict.points) == ("passed", verdict.max_points)
    assert len(trial.workers) == 2


@pytest.mark.parametrize("verb", ["load", "call"])
def test_out_of_time_twice_is_out_of_time_and_comes_to_an_end(verb: str, trial: Trial) -> None:
    verdict = trial.grade(fate("timeout", "call", until=100, verb=verb))
    assert (verdict.kind, verdict.points) == ("timeout", 0)
    assert len(trial.workers) == 2 * (MAX_TIMEOUTS if verb == "call" else 1)


def test_a_submission_that_uses_up_its_time_twice_is_told_so_and_not_run_again(trial: Trial) -> None:
    verdict = trial.grade(fate("timeout", "submission", until=100))
    explained = verdict.checks[0].explanation
    assert (verdict.kind, len(trial.workers)) == ("timeout", 2)
    assert explained is not None
    assert explained.headline.en.startswith("Out of time:")
    assert explained.headline.ko.startswith("시간 초과:")


@pytest.mark.parametrize("verb", ["load", "call"])
def test_killed_twice_asks_for_a_person(verb: str, trial: Trial) -> None:
    verdict = trial.grade(fate("killed", "SIGKILL", until=100, verb=verb))
    explained = verdict.checks[0].explanation
    assert (verdict.kind, verdict.points, len(trial.workers)) == ("ungraded", None, 2)
    assert explained is not None
    assert "SIGKILL" in explained.headline.en
    assert "SIGKILL" in explained.headline.ko


@pytest.mark.parametrize("verb", ["load", "call"])
def test_crashed_twice_is_crashed(verb: str, trial: Trial) -> None:
    verdict = trial.grade(fate("crashed", "SIGABRT", until=2, verb=verb))
    assert verdict.checks[0].kind == "crashed"
    assert verdict.checks[0].points == 0


def test_a_crash_asks_for_no_more_time(trial: Trial) -> None:
    trial.grade(fate("crashed", "SIGABRT", until=1))
    assert trial.measured == 0
    assert [worker.limits[0][0].call_seconds for worker in trial.workers] == [LIMITS.call_seconds] * 2


@pytest.mark.parametrize("kind", ["limit", "protocol"])
def test_what_the_submission_did_is_not_tried_again(kind: LossKind, trial: Trial) -> None:
    trial.grade(fate(kind, "", until=1))
    assert [worker.limits[0][0].call_seconds for worker in trial.workers] == [LIMITS.call_seconds] * 2


def test_a_worker_that_does_not_start_is_tried_once_more(trial: Trial) -> None:
    trial.refusals = 1
    assert trial.grade(lambda *_: None).kind == "passed"
    trial.refusals = 2
    verdict = trial.grade(lambda *_: None)
    assert (verdict.kind, verdict.points) == ("grader_fault", None)


def test_the_second_try_has_more_time_by_what_the_solution_costs_here(trial: Trial) -> None:
    cost = Cost(load=0.01, call=0.5, submission=3.0)
    trial.grade(fate("timeout", "call", until=1), cost)
    limits, _ = trial.workers[1].limits[0]
    assert trial.measured == 1
    assert limits.load_seconds == SECOND_TRY_FACTOR * LIMITS.load_seconds
    assert limits.call_seconds == pytest.approx(FRAMEWORKS["numpy"].call_factor * 0.5)
    assert limits.submission_seconds == pytest.approx(SUBMISSION_FACTOR * 3.0)


def test_who_is_in_time_costs_no_measuring(trial: Trial) -> None:
    trial.grade(lambda *_: None)
    assert trial.measured == 0


def test_a_call_that_ran_out_of_its_own_time_is_not_charged_to_the_others(trial: Trial) -> None:
    """Only the time beyond that call's own limit is charged."""
    trial.grade(fate("timeout", "call", until=1), spends=Spent(2.5, 0.0))
    assert trial.workers[1].limits[0][1].cpu == pytest.approx(LIMITS.submission_seconds - 0.5)


def test_the_time_for_all_calls_is_what_earlier_workers_left(trial: Trial) -> None:
    trial.grade(fate("crashed", "SIGABRT", until=1), spends=Spent(4.0, 1.0))
    assert trial.workers[1].limits[0][1].cpu == pytest.approx(LIMITS.submission_seconds - 4.0)


def test_the_time_for_all_calls_is_granted_twice(trial: Trial) -> None:
    trial.grade(fate("timeout", "submission", until=1), spends=Spent(10.0, 1.0))
    assert trial.workers[1].limits[0][1].cpu == pytest.approx(LIMITS.submission_seconds)


def test_both_tries_together_sleep_no_longer_than_the_budget_of_a_verdict(trial: Trial) -> None:
    trial.grade(fate("timeout", "submission", until=2), spends=Spent(0.0, 7.5))
    assert sum(worker.limits[0][1].idle for worker in trial.workers) == MAX_IDLE


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_shows_the_limits_as_they_are(lang: Lang) -> None:
    """To write the tables anew: UPDATE_PAGES=1 pytest tests/spine/test_second_try.py"""
    path = ROOT / "site" / lang / "how-grading-works.md"
    page = path.read_text(encoding="utf-8")
    if os.environ.get("UPDATE_PAGES"):
        path.write_text(with_table(page, lang), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == with_table(page, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_change_of_a_limit_is_seen_in_the_table(lang: Lang, monkeypatch: pytest.MonkeyPatch) -> None:
    before = table(lang)
    monkeypatch.setattr(limits_table, "Limits", lambda: Limits(call_seconds=7.0))
    assert [cell.strip() for cell in table(lang).splitlines()[2].split("|")[2:-1]] == ["7", "10.5", "21"]
    assert table(lang) != before


def test_the_page_says_at_least_twice_the_time() -> None:
    assert SECOND_TRY_FACTOR == 2.0
