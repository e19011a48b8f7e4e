"""Replies in the right form that nobody asked for, or that claim something impossible, are recognized as such by the peer."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from dlgrade.isolation.sandbox.limits import Allowance, Limits
from dlgrade.isolation.student.outcome import Lost, Raised, Returned, Unpackable
from dlgrade.isolation.student.peer import Peer

Answer = Callable[[int], Any]


class Scripted:
    """A carrier that answers what it likes."""

    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers)

    def exchange(self, frame: bytes, allowance: Allowance) -> Any:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def ask(*answers: Any, arguments: tuple[Any, ...] = ()) -> Any:
    return Peer(Scripted(*answers), Limits(call_seconds=0.2)).send("call", ["f", list(arguments), {}], arguments)


@pytest.mark.parametrize("reply", [
    ["value", 2, 1.0, "float", [], [], []], ["value", 0, 1.0, "float", [], [], []], ["value", "1", 1.0, "float", [], [], []], ["value", True, 1.0],
    ["value", 1, 1.0], ["value"], [], None, 1.0, {"kind": "passed"}, ["passed", 1, 8], ["value", 1, 1.0, 5, [], [], []], ["value", 1, 1.0, "float", [], [], [0]],
    ["value", 1, 1.0, "float", [], [5], []], ["value", 1, 1.0, "float", [], [], [True]], ["value", 1, 1.0, "float", [], [], [-1]], ["value", 1, 1.0, "float", [], [], ["0"]], ["value", 1, 1.0, "float", [], []],
    ["raised", 1, {}, []], ["raised", 1, {"types": 5, "message": "", "frames": []}, []], ["raised", 1, {"types": ["X"], "message": "", "frames": [[1]]}, []],
    ["missing", 1, 5], ["unpackable", 1, None, False], ["unpackable", 1, "set", "x"], ["callback", 0, [], {}], ["callback", -1, [], {}], ["callback", "f", [], {}], ["callback", 0, []], np.zeros(3), ["verdict", 1, "passed"],
], ids=str)  # fmt: skip
def test_it_is_a_break_of_protocol(reply: Any) -> None:
    outcome = ask(reply)
    assert isinstance(outcome, Lost)
    assert outcome.kind == "protocol"


def test_a_reply_must_account_for_every_argument() -> None:
    outcome = ask(["value", 1, 1.0, "float", [], [], []], arguments=(np.ones(3),))
    assert isinstance(outcome, Lost)


def test_a_reply_names_no_more_arguments_and_streams_than_there_are() -> None:
    """What a reply says beside its value is kept with it, and is not counted with the bytes of the value."""
    argument = (np.ones(3),)
    for touched, shared in (([], [0] * 2), ([], [0] * 100_000), (["random"] * 100, []), ([1], []), ([], [1])):
        outcome = ask(["value", 1, 1.0, "float", [b""], touched, shared], arguments=argument)
        assert isinstance(outcome, Lost)
        assert outcome.kind == "protocol"
    assert isinstance(
        ask(["value", 1, 1.0, "float", [b""], ["random", "np.random"], [0]], arguments=argument), Returned
    )


def test_names_that_would_forge_a_report_lose_their_power() -> None:
    escape = "\x1b[2J8/8\n"
    assert "\x1b" not in ask(["value", 1, 1.0, escape, [], [], []]).type_name
    assert "\x1b" not in ask(["unpackable", 1, escape, False]).type_name
    raised = ask(["raised", 1, {"types": [escape], "message": "", "frames": [[escape, 1, escape]]}, []])
    assert isinstance(raised, Raised)
    assert (raised.types, raised.place) == (("Exception",), None)  # neither the name nor the file is known


def test_a_callback_whose_answer_cannot_travel_is_refused() -> None:
    """The function doubles what it gets, beyond what a frame may hold; or answers something that has no form on the wire."""
    for function in (lambda value: [value] * 10**6, lambda value: {1, 2}, lambda value: value.astype(np.complex128)):
        peer = Peer(
            Scripted(["callback", 0, [np.zeros(5000)], {}], ["value", 1, 1.0, "float", [b"x"], [], []]),
            Limits(call_seconds=0.2),
        )
        assert isinstance(peer.send("call", ["f", [function], {}], (function,)), Returned)


@pytest.mark.parametrize("given", [([np.zeros(2**20)], {}), ([], {"v": np.zeros(2**20)}), ([], {"v": 10**400})])
def test_a_callback_with_a_giant_is_not_worked_out(given: tuple[list[Any], dict[str, Any]]) -> None:
    calls: list[Any] = []
    peer = Peer(Scripted(["callback", 0, *given], ["value", 1, 1.0, "float", [b"x"], [], []]), Limits(call_seconds=0.2))

    def keep(v: Any) -> None:
        calls.append(v)

    peer.send("call", ["f", [keep], {}], (keep,))
    assert calls == []


def test_callbacks_without_end_run_out_of_time() -> None:
    peer = Peer(Scripted(["callback", 0, [1.0], {}]), Limits(call_seconds=0.1))
    begin = time.monotonic()
    outcome = peer.send("call", ["f", [abs], {}], (abs,))
    assert isinstance(outcome, Lost)
    assert outcome.kind == "timeout"
    assert time.monotonic() - begin < 30


def test_a_good_reply_is_one() -> None:
    assert ask(["value", 1, 2.5, "float", [], [], []]) == Returned(2.5, "float")
    assert isinstance(ask(["unpackable", 1, "set", False]), Unpackable)
