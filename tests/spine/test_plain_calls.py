"""A plain call of the course's own code comes back as a worker's frame would bring it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from dlgrade.exam.diagnosis.alike import same_outcome
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.student.local import local_peer
from dlgrade.isolation.student.outcome import Outcome, Returned
from dlgrade.isolation.student.plain import PlainPeer

SOURCE = """
import collections, random
import numpy as np

Pair = collections.namedtuple("Pair", "one two")
kept = []

def same(x): return x
def views(x, y): return x[::2], y[0].T
def new(x, y): return x + 1, [y[0].copy()]
def lists(x, y): return y
def keeps(x): kept.append(x); return kept[0]
def changes(x): x[0] = 7; return x
def changes_by_name(*, x, y): y.append(1); return x
def draws(rng): return rng.random(3)
def moves_numpy(): np.random.random(); return 1
def moves_random(): random.random(); return None
def raises(x): raise ValueError("no " + str(x))
def divides(x): return 1 / x
def calls(f): return f(2)
def named(): return Pair(1, 2.5)
def matrix(): return np.matrix([[1, 2]])
def counted(): return collections.Counter("aab")
def made(): return object()
def text(): return np.array(["a", "b"])
def huge(): return list(range(20_000))
def interrupted(): raise KeyboardInterrupt
def endless():
    items = []
    items.append(items)
    return items
def needs(a, b): return a
"""
RAGGED = [[1, 2.0], (True, None), {"a": np.array([1, 2]), 3: "text"}]
CALLS: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = [
    *(("same", (value,), {}) for value in (1, 2.5, True, None, "글", np.float32(2), np.bool_(False), RAGGED, [], ())),
    *(("same", (array,), {}) for array in (np.zeros((2, 0)), np.arange(6.0).reshape(2, 3).T, np.array(3), np.array([1j]))),
    ("same", (np.array([np.nan, -0.0]),), {}),
    ("same", (10**30,), {}),
    *((name, (np.arange(4.0), [np.zeros(2)]), {}) for name in ("views", "new", "lists")),
    ("keeps", ([1, 2],), {}),
    ("keeps", ([3],), {}),
    ("changes", (np.zeros(3),), {}),
    ("changes", ([1, 2],), {}),
    ("changes", ((1, 2),), {}),
    ("changes_by_name", (), {"x": 1, "y": [2]}),
    ("moves_numpy", (), {}),
    ("moves_random", (), {}),
    *((name, (0,), {}) for name in ("raises", "divides", "needs", "missing")),
    ("calls", (lambda x: x * 2,), {}),
    *((name, (), {}) for name in ("named", "matrix", "counted", "made", "text", "huge", "endless")),
]  # fmt: skip


def peers() -> tuple[Any, Any]:
    both = local_peer(Limits()), PlainPeer(Limits())
    for peer in both:
        assert peer.load([["source.py", SOURCE]], 1) == ()
    return both


def said(outcome: Outcome) -> object:
    """All but the value, which `same_outcome` compares, and the numbers of handles."""
    if isinstance(outcome, Returned):
        return outcome.type_name, type(outcome.value), outcome.changed, outcome.global_streams, outcome.shared
    return outcome


@pytest.mark.parametrize("call", CALLS, ids=[f"{name}-{number}" for number, (name, _, _) in enumerate(CALLS)])
def test_a_plain_call_is_answered_as_a_frame(call: tuple[str, tuple[Any, ...], dict[str, Any]]) -> None:
    name, args, kwargs = call
    replies = [peer.send("call", [name, list(args), kwargs], (*args, *kwargs.values())) for peer in peers()]
    assert said(replies[0]) == said(replies[1])
    assert repr(replies[0]) == repr(replies[1]) or same_outcome(*replies)


@pytest.mark.parametrize("number", [0, 1], ids=["local", "plain"])
def test_an_interruption_of_the_grader_is_no_answer(number: int) -> None:
    """Ctrl-C may come while the reference or a listed mistake runs in the grading process."""
    peer = peers()[number]
    with pytest.raises(KeyboardInterrupt):
        peer.send("call", ["interrupted", [], {}])
    with pytest.raises(KeyboardInterrupt):
        peer.load([["source.py", "raise KeyboardInterrupt"]], 1)


def test_the_check_s_own_values_stay_as_they_are() -> None:
    x = np.zeros(3)
    assert peers()[1].send("call", ["changes", [x], {}], (x,)).changed == (0,)
    assert x.tolist() == [0, 0, 0]


def test_a_stream_goes_on_from_call_to_call() -> None:
    rngs = [np.random.default_rng(5) for _ in range(2)]
    for _ in range(3):
        values = [peer.send("call", ["draws", [rng], {}], (rng,)).value for peer, rng in zip(PEERS, rngs, strict=True)]
        assert np.array_equal(*values)


PEERS = peers()
