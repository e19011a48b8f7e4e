"""A verdict that depends on a failure of the machine is not stored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from dlgrade import __version__
from dlgrade.course.model import Exercise
from dlgrade.kinds import Kind
from dlgrade.text import Text
from dlgrade.verdict.model import UNSCORED, CheckVerdict, Verdict
from dlgrade.verdict.store import VerdictStore


def verdict(kind: Kind, check: Kind | None = None) -> Verdict:
    checks = (CheckVerdict("a", Text("ㄱ", "a"), check or kind, 0, 2),)
    points = None if kind in UNSCORED else 0
    return Verdict("mse", kind, points, 2, checks, seed=1, level="L2", submission="digest", version=__version__)


@pytest.fixture
def mse(exercise_named: Callable[[str], Exercise]) -> Exercise:
    return exercise_named("mse")


def reused(store: VerdictStore, exercise: Exercise) -> Verdict | None:
    return store.current(exercise, "digest", 1, "L2")


@pytest.mark.parametrize("kind", ["passed", "failed", "type", "error", "crashed", "limit", "not_attempted"])
def test_a_verdict_on_the_code_is_reused(kind: Kind, mse: Exercise, tmp_path: Path) -> None:
    store = VerdictStore(tmp_path)
    store.save(mse, verdict(kind))
    assert reused(store, mse) == verdict(kind)


@pytest.mark.parametrize("kind", ["ungraded", "grader_fault"])
def test_what_the_machine_did_is_not_written(kind: Kind, mse: Exercise, tmp_path: Path) -> None:
    """The last verdict on the code itself is kept."""
    store = VerdictStore(tmp_path)
    store.save(mse, verdict("failed"))
    store.save(mse, verdict(kind))
    assert store.last(mse) == verdict("failed")


@pytest.mark.parametrize("kind", ["timeout", "failed"])
def test_a_check_that_ran_out_of_time_is_run_again(kind: Kind, mse: Exercise, tmp_path: Path) -> None:
    store = VerdictStore(tmp_path)
    store.save(mse, verdict(kind, check="timeout"))
    assert store.last(mse) is not None
    assert reused(store, mse) is None


def test_another_submission_is_another_verdict(mse: Exercise, tmp_path: Path) -> None:
    store = VerdictStore(tmp_path)
    store.save(mse, replace(verdict("failed"), submission="another"))
    assert reused(store, mse) is None
