"""If a peer forges any part of a reply, the result is an outcome that can be put in a sentence, uses little memory, and is no exception."""

from __future__ import annotations

import tracemalloc
from typing import Any

import numpy as np
import pytest
from dlgrade.checking.declare import check
from dlgrade.exam.results import not_returned
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.student.outcome import Call, Exchange, Lost, Outcome, Raised, Returned, Transcript
from dlgrade.isolation.student.peer import Peer
from dlgrade.isolation.wire.values import FunctionRef, GeneratorRef, HandleRef, Tensor
from dlgrade.verdict.explain import explain
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.untimed import UNTIMED
from tests.wire.test_out_of_turn import Scripted, ask

HUGE = 1 << 65000  # crosses the wire; has more digits than Python agrees to print
FEW = settings(UNTIMED, max_examples=300)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.complex_numbers()
    | st.text(max_size=9)
    | st.sampled_from([1, -1]).map(lambda sign: sign * HUGE)
    | st.sampled_from([b"x" * 5000, "\x1b{kind}" * 999, HandleRef(1, "f", True), FunctionRef(0), GeneratorRef(0, {})])
    | st.sampled_from([np.zeros(3), np.zeros((0, 2)), Tensor(np.ones(2)), np.float64("nan"), np.bool_(True), np.array("x")])
)  # fmt: skip
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3) | st.integers(), inner, max_size=3),
    max_leaves=8,
)


@check(points=1, ko="검사", en="a check")
def a_check(student: Any) -> None:
    """A check of which only the name is used, in the results."""


def told(outcome: Outcome) -> str:
    """The report's text about an outcome."""
    result = not_returned(a_check, Exchange(Call("f"), outcome), Transcript())
    explanation = explain(result, None)
    assert explanation is not None
    return "\n".join(text.en for text in (explanation.headline, *explanation.details))


@pytest.mark.slow
@FEW
@given(VALUES, VALUES, VALUES, VALUES)
def test_any_part_of_a_reply(a: Any, b: Any, c: Any, d: Any) -> None:
    description = {"types": a, "message": b, "frames": c}
    line = [["a.py", d, "f", "x"], [a, 1, b, c]]
    for reply in (
        ["value", 1, a, b, c, d], ["raised", 1, a, b], ["raised", 1, description, []], ["missing", 1, a], ["unpackable", 1, a, b],
        ["raised", 1, {"types": ["TypeError"], "message": "", "frames": line}, []], ["callback", a, b, c], ["callback", 0, [], {"v": a}], [a, b, c], a,
    ):  # fmt: skip
        outcome = ask(reply)
        if not isinstance(outcome, Returned):
            assert len(told(outcome)) < 3000


@pytest.mark.slow
@FEW
@given(VALUES, VALUES)
def test_any_answer_to_loading(a: Any, b: Any) -> None:
    for value in (a, {"names": a, "failures": b}, {"names": [a], "failures": [b]}):
        peer = Peer(Scripted(["value", 1, value, "dict", [], [], []]), Limits(call_seconds=0.2))
        loaded = peer.load([["a.py", ""]], 1)
        assert isinstance(loaded, Lost) or all(isinstance(failure, Raised) for failure in loaded)


@pytest.mark.parametrize(
    "line",
    [HUGE, float("inf"), float("nan"), -1, True, "1"],
    ids=lambda line: str(line)[:9] if line != HUGE else "huge",
)
def test_a_line_number_is_a_number_of_a_line(line: Any) -> None:
    frames = [["a.py", line, "f"]]
    assert isinstance(ask(["raised", 1, {"types": ["TypeError"], "message": "", "frames": frames}, []]), Lost)


@pytest.mark.parametrize(
    "message",
    [bytes(20_000_000), np.zeros((3000, 3000)), [["x"] * 1000] * 100, HUGE, None],
    ids=lambda message: type(message).__name__,
)
def test_a_message_is_text(message: Any) -> None:
    tracemalloc.start()
    outcome = ask(["raised", 1, {"types": ["TypeError"], "message": message, "frames": []}, []])
    assert isinstance(outcome, Lost)
    assert tracemalloc.get_traced_memory()[1] < 2**20
    tracemalloc.stop()


def test_texts_are_cut() -> None:
    long = "\x1b" * 4_000_000
    frames = [[long, 1, long]] * 1000
    outcome = ask(["raised", 1, {"types": [long] * 1000, "message": long, "frames": frames}, []])
    assert isinstance(outcome, Raised)
    assert len(repr(outcome)) < 300_000
    assert len(told(ask(["missing", 1, long]))) < 3000
