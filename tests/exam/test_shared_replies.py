"""A check that shares another one's training run judges the same reply, and the call is made once."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from dlgrade.checking.declare import Check, check
from dlgrade.checking.properties import inputs_unchanged
from dlgrade.exam.attempt import Attempt
from dlgrade.exam.model import Exam
from dlgrade.exam.replay import ReplayConnection, ReplayingPeer
from dlgrade.exam.results import CheckResult
from dlgrade.grading.connections import TrustedConnection
from dlgrade.isolation.sandbox.limits import Limits

COUNTS = "calls = []\ndef run(x):\n    calls.append(x)\n    return [len(calls), float(x[0])]\n"
CHANGES = "def run(x):\n    x[0] = 5.0\n    return [1, 5.0]\n"
RAISES = "calls = []\ndef run(x):\n    calls.append(x)\n    raise ValueError(len(calls))\n"
MAKES_OBJECTS = "class Run:\n    pass\ndef run(x):\n    return [Run(), 1]\n"
REPLIES: list[Any] = []


@check(points=1, ko="첫째", en="first")
def first(student: Any, rng: np.random.Generator) -> None:
    REPLIES.append(student.run(rng.normal(size=3)))


@check(points=1, ko="둘째", en="second", shares=first)
def second(student: Any, rng: np.random.Generator) -> None:
    REPLIES.append(student.run(rng.normal(size=3)))
    REPLIES.append(student.run(rng.normal(size=3)))


@check(points=1, ko="그대로", en="unchanged", shares=first)
def unchanged(student: Any, rng: np.random.Generator) -> None:
    student.run(rng.normal(size=3))
    inputs_unchanged(student)


CHECKS = (first, second, unchanged)


def results_of(source: str, *checks: Check) -> list[CheckResult]:
    REPLIES.clear()
    exam = Exam("run", CHECKS, None, {}, 1, None)  # type: ignore[arg-type]
    attempt = Attempt(exam, [["answer.py", source]], lambda: TrustedConnection(Limits()))
    return [attempt.run(each) for each in checks]


def test_a_call_that_both_make_is_made_once() -> None:
    results_of(COUNTS, first, second)
    alone, shared, other = REPLIES
    assert shared == alone
    assert other[0] == 2  # other random numbers were drawn, so the submission was called a second time


def test_a_check_that_runs_alone_makes_its_calls() -> None:
    results_of(COUNTS, first)
    expected = REPLIES[0]
    results_of(COUNTS, second)
    assert REPLIES[0] == expected


def test_what_a_shared_call_changed_is_known() -> None:
    assert [result.kind for result in results_of(CHANGES, first, unchanged)] == ["passed", "failed"]


def test_neither_an_exception_nor_an_object_is_shared() -> None:
    outcomes = [result.outcome for result in results_of(RAISES, first, second)]
    assert [getattr(outcome, "message", "") for outcome in outcomes] == ["1", "2"]
    results_of(MAKES_OBJECTS, first, second)
    one, other, _ = REPLIES
    assert one[0].wire_reference != other[0].wire_reference


def test_recorded_replies_are_judged_again_in_spite_of_those_that_were_shared() -> None:
    results = results_of(COUNTS, first, second)
    replies = list(REPLIES)
    REPLIES.clear()
    peer = ReplayingPeer({result.check.name: result.transcript for result in results}, ())
    exam = Exam("run", CHECKS, None, {}, 1, None)  # type: ignore[arg-type]
    attempt = Attempt(exam, [["answer.py", ""]], lambda: ReplayConnection(peer))
    for each in (first, second):
        peer.begin(each.name)
        assert attempt.run(each).kind == "passed"
    assert replies == REPLIES


def test_a_check_shares_only_with_one_that_draws_for_itself() -> None:
    with pytest.raises(TypeError, match="name that one"):
        check(points=1, ko="셋째", en="third", shares=second)(lambda student: None)
