"""Collecting the numbers of a reply takes time in proportion to its size, however it is nested."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np
import pytest
from dlgrade.exam.diagnosis.numbers import few_distinct, numbers_of
from dlgrade.exam.diagnosis.values import same_value
from dlgrade.exam.verdict_budget import VerdictBudget
from dlgrade.grading.behaviours import Behaviours, NamingTookTooLong
from dlgrade.isolation.wire.values import Tensor
from hypothesis import given
from hypothesis import strategies as st

from tests.untimed import UNTIMED

SINGLE = st.one_of(st.floats(), st.booleans(), st.integers(-(2**53), 2**53), st.text(max_size=2), st.none())
ARRAYS = st.lists(st.floats(), max_size=4).map(np.array)
REPLIES = st.recursive(
    st.one_of(SINGLE, ARRAYS, ARRAYS.map(Tensor)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(st.text(max_size=2), inner, max_size=3),
    ),
    max_leaves=12,
)


def pairs(depth: int) -> Any:
    reply: Any = 1.0
    for _ in range(depth):
        reply = (reply, reply)
    return reply


def steps(reply: Any) -> int:
    """Calls of functions, and resumptions of generators, while the numbers are collected."""
    count = 0

    def count_calls(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(count_calls)
    try:
        numbers_of(reply)
    finally:
        sys.setprofile(None)
    return count


def nested_numbers(value: Any) -> list[float]:
    """The same by plain recursion."""
    value = value.array if isinstance(value, Tensor) else value
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        return [number for item in value for number in nested_numbers(item)]
    if isinstance(value, np.ndarray):
        return [float(number) for number in value.ravel()]
    return [float(value)] if isinstance(value, (bool, int, float)) else []


def test_depth_costs_nothing() -> None:
    assert steps(pairs(12)) / 2**12 < 1.2 * steps(pairs(6)) / 2**6


@UNTIMED
@given(REPLIES)
def test_all_numbers_are_found_in_order(reply: Any) -> None:
    np.testing.assert_array_equal(numbers_of(reply), nested_numbers(reply))


@UNTIMED
@given(REPLIES)
def test_a_reply_of_one_number_is_told_from_others(reply: Any) -> None:
    wanted, found = np.unique(nested_numbers(reply)), few_distinct(reply)
    assert min(len(found), 2) == min(wanted.size, 2)
    if wanted.size == 1:
        np.testing.assert_array_equal(list(found), wanted)


def test_a_large_array_is_not_copied_to_find_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    array = np.full(2**20, 3, np.uint8)
    monkeypatch.setattr(np, "concatenate", None)
    assert few_distinct([array, array]) == {3.0}
    assert few_distinct([np.zeros(0), array, 4]) == {3.0, 4.0}


def test_a_list_of_another_length_is_not_made_an_array(monkeypatch: pytest.MonkeyPatch) -> None:
    assert same_value([1.0, [2.0]], np.zeros(2), 0.1) is False
    assert same_value([[1.0], [2.0]], np.array([[1.0], [2.0]]), 0.1)
    monkeypatch.setattr(np, "asarray", None)
    assert same_value(pairs(12), np.zeros(7), 0.1) is False
    assert same_value(pairs(12), np.array(1.0), 0.1) is False


def test_comparing_with_known_results_is_charged_to_the_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    """Comparing a reply that is costly to compare with recorded results takes this process's own time."""
    now = [0.0]
    monkeypatch.setattr("dlgrade.grading.behaviours.time.process_time", lambda: now[0])
    mistake, check = _Named("mistake"), _Named("check")
    behaviours = Behaviours(None, lambda: {("mistake", "check"): "known"})  # type: ignore[arg-type,dict-item,return-value]
    budget = VerdictBudget(lambda: 20.0, lambda: 0.0)
    answers = behaviours.within(budget)
    for _ in range(4):
        now[0] += 4.5
        assert answers(mistake, check) == "known"  # type: ignore[arg-type,comparison-overlap]
    assert budget.left() == 2.0
    now[0] += 4.5
    with pytest.raises(NamingTookTooLong):
        answers(mistake, check)  # type: ignore[arg-type]
    assert budget.ran_out


def test_known_results_are_compared_even_if_the_submission_used_up_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("dlgrade.grading.behaviours.time.process_time", lambda: now[0])
    behaviours = Behaviours(None, lambda: {("mistake", "check"): "known"})  # type: ignore[arg-type,dict-item,return-value]
    answers = behaviours.within(VerdictBudget(lambda: 20.0, lambda: 20.0))
    for _ in range(9):
        now[0] += 0.1
        assert answers(_Named("mistake"), _Named("check")) == "known"  # type: ignore[arg-type,comparison-overlap]


class _Named:
    def __init__(self, name: str) -> None:
        self.name = name
