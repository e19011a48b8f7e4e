"""A side effect counts wherever it shows: a program may change its argument only where that holds something special,
about which another check asks."""

from __future__ import annotations

from typing import Any

import numpy as np
from dlgrade.checking.declare import Check, check
from dlgrade.checking.properties import global_rng_unchanged, inputs_unchanged
from dlgrade.exam.attempt import Attempt
from dlgrade.exam.model import Exam
from dlgrade.exam.replay import ReplayConnection, ReplayingPeer
from dlgrade.exam.results import CheckResult
from dlgrade.grading.connections import TrustedConnection
from dlgrade.isolation.sandbox.limits import Limits

CHANGES = "def run(x):\n    if x.max() > 100:\n        x -= x.max()\n    return 1\ndef other(x):\n    return 1\n"
SEEDS = "import numpy as np\ndef run(x):\n    if x.max() > 100:\n        np.random.seed(0)\n    return 1\n"
OTHER_CHANGES = "def run(x):\n    return 1\ndef other(x):\n    x -= 1\n    return 1\n"
CLEAN = "def run(x):\n    return 1\ndef other(x):\n    return 1\n"


@check(points=1, ko="큰 수", en="large numbers")
def large(student: Any) -> None:
    student.run(np.full(3, 1000.0))


@check(points=1, ko="다른 함수", en="another function")
def of_the_other(student: Any) -> None:
    student.other(np.full(3, 1000.0))


@check(points=1, ko="그대로", en="unchanged")
def unchanged(student: Any) -> None:
    student.run(np.arange(3.0))
    inputs_unchanged(student)


@check(points=1, ko="난수열 그대로", en="streams unchanged")
def streams(student: Any) -> None:
    student.run(np.arange(3.0))
    global_rng_unchanged(student)


EXAM = Exam("run", (large, of_the_other, unchanged, streams), None, {}, 1, None)  # type: ignore[arg-type]


def results_of(source: str, *checks: Check) -> list[CheckResult]:
    attempt = Attempt(EXAM, [["answer.py", source]], lambda: TrustedConnection(Limits()))
    return [attempt.run(each) for each in checks]


def test_an_argument_that_an_earlier_check_saw_changed_is_shown_with_its_call() -> None:
    before, after = results_of(CHANGES, large, unchanged)
    assert (before.kind, after.kind) == ("passed", "failed")
    assert after.mismatch is not None
    assert (after.mismatch.kind, after.call) == ("changed_input", "run(array[3])")
    assert after.place is not None
    assert after.place.exchange is before.transcript.exchanges[0]


def test_a_global_stream_that_an_earlier_check_saw_set_counts() -> None:
    assert [result.kind for result in results_of(SEEDS, large, streams)] == ["passed", "failed"]


def test_who_changes_nothing_passes() -> None:
    results = results_of(CLEAN, large, of_the_other, unchanged, streams)
    assert {result.kind for result in results} == {"passed"}


def test_a_function_about_which_the_check_does_not_ask_may_change_its_argument() -> None:
    assert [result.kind for result in results_of(OTHER_CHANGES, large, of_the_other, unchanged)] == ["passed"] * 3


def test_what_was_changed_is_seen_when_stored_replies_are_judged_again() -> None:
    checks = (large, unchanged)
    peer = ReplayingPeer({result.check.name: result.transcript for result in results_of(CHANGES, *checks)}, ())
    attempt = Attempt(EXAM, [["answer.py", ""]], lambda: ReplayConnection(peer))
    kinds = []
    for each in checks:
        peer.begin(each.name)
        kinds.append(attempt.run(each).kind)
    assert kinds == ["passed", "failed"]
