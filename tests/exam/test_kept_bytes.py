"""What the grading process keeps of one submission has a limit, so that no file can use up its memory."""

from __future__ import annotations

import warnings
from collections.abc import Callable

import numpy as np
import pytest
from dlgrade.checking.compare import close
from dlgrade.checking.declare import Check, check
from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.exam.cost import cost_of
from dlgrade.exam.key import as_reference
from dlgrade.exam.model import Exam
from dlgrade.exam.recorded import RecordedPeer
from dlgrade.exam.results import CheckResult
from dlgrade.grading.connections import LocalConnection, TrustedConnection
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.student.kept_bytes import (
    MAX_ALL_BYTES,
    MAX_REPLY_BYTES,
    SOLUTION_FACTOR,
    KeptBytes,
    KeptLimits,
    KeptSizes,
    bytes_of,
)
from dlgrade.isolation.student.outcome import Returned, Unpackable
from dlgrade.isolation.student.proxy import Student
from dlgrade.isolation.wire.values import GeneratorRef, HandleRef, Tensor
from dlgrade.text import Text
from dlgrade.verdict.explain_outcome import explain_outcome

MEBIBYTE = 2**20
SOURCE = """import numpy as np

def array(mebibytes):
    return np.zeros(mebibytes * 2**20, np.uint8)

def pairs(depth):
    reply = 1.0
    for _ in range(depth):
        reply = (reply, reply)
    return reply

def huge():
    return np.full(10, 1.797e308)

def turned():
    return np.ones(3) + 0j

def column():
    return np.ones((2000, 1))
"""


@check(points=1, ko="", en="")
def asks_for_much(student: Student) -> None:
    for _ in range(20):
        student.array(8)


@check(points=1, ko="", en="")
def asks_again(student: Student) -> None:
    student.array(8)


@check(points=1, ko="", en="")
def asks_for_a_giant(student: Student) -> None:
    student.array(40)


@check(points=1, ko="", en="")
def asks_for_little(student: Student) -> None:
    assert len(student.array(1)) == MEBIBYTE


@check(points=1, ko="", en="")
def asks_for_pairs(student: Student) -> None:
    for _ in range(100):
        student.pairs(12)


@check(points=1, ko="", en="")
def broadcasts(student: Student) -> None:
    close(student.column() + np.zeros(2000), np.zeros((2000, 2000)))


@check(points=1, ko="", en="")
def multiplies(student: Student) -> None:
    close(student.huge() * 10.0 - student.huge() * 10.0, np.zeros(10))


@check(points=1, ko="", en="")
def drops_imaginary_parts(student: Student) -> None:
    close(np.asarray(student.turned(), dtype=float), np.zeros(3))


def exam_of(*checks: Check) -> Exam:
    nothing = RecordedPeer({})
    return Exam("kept", checks, as_reference(nothing), {}, 1, nothing)


def attempt_at(*checks: Check, limits: KeptLimits | None = None) -> Attempt:
    return Attempt(
        exam_of(*checks), [["kept.py", SOURCE]], lambda: LocalConnection(Limits()), kept_limits=limits
    )  # fmt: skip


def kept_in(results: tuple[CheckResult, ...]) -> int:
    outcomes = (exchange.outcome for result in results for exchange in result.transcript.exchanges)
    return sum(bytes_of(outcome.value) for outcome in outcomes if isinstance(outcome, Returned))


@pytest.mark.parametrize("connect", [LocalConnection, TrustedConnection])
def test_all_replies_together_have_a_limit(connect: Callable[[Limits], LocalConnection]) -> None:
    exam = exam_of(asks_for_much, asks_again, asks_for_little)
    results = run_all(Attempt(exam, [["kept.py", SOURCE]], lambda: connect(Limits())))
    assert [result.kind for result in results] == ["limit", "limit", "passed"]
    assert results[0].outcome == Unpackable("numpy.ndarray", too_large=True)
    assert 0.8 * MAX_ALL_BYTES < kept_in(results) <= MAX_ALL_BYTES


def test_the_report_says_that_the_reply_is_too_large() -> None:
    (result,) = run_all(attempt_at(asks_for_much))
    assert result.outcome is not None
    assert explain_outcome(result.outcome, at_import=False).headline == Text(
        ko="돌려준 것이 너무 큽니다. 배열의 모양을 확인하세요.",
        en="What came back is too large. Look at the shapes of your arrays.",
    )


def test_a_giant_is_dropped_and_takes_no_room_from_others() -> None:
    results = run_all(attempt_at(asks_for_a_giant, asks_for_a_giant, asks_for_little))
    assert [result.kind for result in results] == ["limit", "limit", "passed"]
    assert kept_in(results) < 2 * MEBIBYTE


def test_nested_replies_are_counted_by_what_they_take() -> None:
    (result,) = run_all(attempt_at(asks_for_pairs))
    assert result.kind == "limit"
    assert len(result.transcript.exchanges) < 40
    state = {str(number): list(range(10)) for number in range(100)}
    assert bytes_of(GeneratorRef(1, state)) == bytes_of(state) > 100 * 10 * 8
    assert bytes_of([HandleRef(n, "Value") for n in range(100)]) > 100 * 500
    assert bytes_of(Tensor(np.zeros(1000))) > 8000
    assert bytes_of(2**8_000) > 1000


def test_what_a_check_computes_from_replies_is_counted_too() -> None:
    """(n, 1) and (n,) are n² numbers when they are compared, which the result of the check would keep."""
    (result,) = run_all(attempt_at(broadcasts))
    assert result.kind == "failed"
    assert result.evidence is None
    assert result.wrong is None


def test_a_solution_with_large_replies_widens_the_limits_and_is_measured_once() -> None:
    measured = []

    def measure() -> KeptSizes:
        measured.append(1)
        return KeptSizes(8 * MEBIBYTE, 20 * 8 * MEBIBYTE)

    limits = KeptLimits(measure)
    assert run_all(attempt_at(asks_for_little, limits=limits))[0].kind == "passed"
    assert not measured
    for _ in range(2):
        kinds = [result.kind for result in run_all(attempt_at(asks_for_much, asks_for_a_giant, limits=limits))]
        assert kinds == ["passed", "passed"]
    assert measured == [1]
    assert not limits.allow(KeptSizes(SOLUTION_FACTOR * 8 * MEBIBYTE + 1, 0))
    assert not KeptLimits().allow(KeptSizes(MAX_REPLY_BYTES + 1, 0))


def test_the_cost_of_the_solution_includes_its_replies() -> None:
    exam = exam_of(asks_for_much)
    cost = cost_of(exam, [["kept.py", SOURCE]], lambda _costs: LocalConnection(Limits()))
    assert cost.kept.largest > 8 * MEBIBYTE
    assert cost.kept.all > 20 * 8 * MEBIBYTE


def test_explanations_keep_nothing_so_only_one_reply_is_limited() -> None:
    kept = KeptBytes(KeptLimits(), is_counting=False)
    assert all(kept.takes(np.zeros(MEBIBYTE)) for _ in range(20))
    assert not kept.takes(np.zeros(3 * MEBIBYTE))
    assert kept.kept == KeptSizes()


def test_a_worker_can_be_loaded_again_when_no_room_is_left() -> None:
    attempt = attempt_at(asks_for_much, asks_for_little)
    attempt.run(asks_for_much)
    attempt.kept.kept = KeptSizes(0, MAX_ALL_BYTES - 2 * MEBIBYTE)
    attempt.close()
    assert attempt.run(asks_for_little).kind == "passed"


@pytest.mark.parametrize("judging", [multiplies, drops_imaginary_parts], ids=lambda judging: str(judging.name))
def test_numbers_of_replies_print_no_warnings(judging: Check) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        (result,) = run_all(attempt_at(judging))
    assert result.kind == "failed"
    assert caught == []
