"""Functions of the grader that a submission is given: called with named arguments, and in several threads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.student.local import local_peer
from dlgrade.isolation.student.outcome import Raised

from tests.sandbox.conversation import LIMITS, Conversation, conversation

SOURCE = """
from concurrent.futures import ThreadPoolExecutor

def by_name(f):
    return f(1, b=2, c=3)

def all_by_name(f):
    return f(c=3, b=2, a=1)

def by_another_name(f):
    return f(1, 2, d=3)

def in_threads(f):
    with ThreadPoolExecutor(8) as pool:
        return list(pool.map(lambda a: f(a, 0, 0), range(200)))
"""


def digits(a: int, b: int, c: int) -> int:
    return 100 * a + 10 * b + c


@pytest.fixture(scope="module", params=["here", "worker"])
def talk(request: pytest.FixtureRequest) -> Iterator[Conversation]:
    if request.param == "here":
        peer = local_peer(LIMITS)
        assert peer.load([["submission.py", SOURCE]], 1) == ()
        yield Conversation(peer)
        return
    box = open_sandbox(LIMITS)
    with conversation(box, SOURCE) as started:
        yield started
    box.close()


@pytest.mark.parametrize("name", ["by_name", "all_by_name"])
def test_it_is_called_with_named_arguments(talk: Conversation, name: str) -> None:
    assert talk.value(name, digits) == 123


def test_a_name_that_it_does_not_have_is_the_submissions_error(talk: Conversation) -> None:
    outcome: Any = talk.ask("by_another_name", digits)
    assert isinstance(outcome, Raised)
    assert "unexpected keyword argument 'd'" in outcome.message


def test_each_thread_gets_its_own_answer(talk: Conversation) -> None:
    assert talk.value("in_threads", digits) == [100 * a for a in range(200)]
