"""Right values in unusual types. Each counts as the value that it holds."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from dlgrade.isolation.student.local import local_peer
from dlgrade.isolation.student.outcome import StudentFailed, Transcript
from dlgrade.isolation.student.proxy import Conversation, Student
from dlgrade.isolation.wire.values import HandleRef

from tests.sandbox.conversation import LIMITS

SOURCE = """
import array, decimal, enum, fractions, types
from collections import deque
import numpy as np


class Word(enum.StrEnum):
    SETTLED = "settled"

class OlderWord(str, enum.Enum):
    SETTLED = "settled"

class Label(enum.IntEnum):
    CAT = 3

class Loss(float):
    def __eq__(self, other):
        return True

class Report(dict): pass

class Losses(list): pass

class Pair(tuple): pass

class Weights(np.ndarray): pass

class Node(float):
    def backward(self): return 1.0

def word(): return Word.SETTLED
def older_word(): return OlderWord.SETTLED
def label(): return Label.CAT
def loss(): return Loss(0.5)
def report(): return Report(nan=1)
def read_only(): return types.MappingProxyType({"nan": 1})
def losses(): return Losses([0.5])
def queue(): return deque([0.5])
def pair(): return Pair((1, 2))
def fraction(): return fractions.Fraction(1, 2)
def exactly(): return decimal.Decimal("0.5")
def weights(): return np.ones(2).view(Weights)
def buffer(): return array.array("d", [1.0, 1.0])
def unmasked(): return np.ma.array([1, 2])
def objects(): return np.frompyfunc(lambda v: v + 0.5, 1, 1)(np.array([[0, 1]]))
def fractions_of(): return np.array([fractions.Fraction(1, 2), fractions.Fraction(3, 2)])
def ragged(): return np.array([np.ones(2), np.ones(3)], dtype=object)
def nodes(): return np.array([Node(0.5), 1.0], dtype=object)
def node(): return Node(0.5)
def endless(): return decimal.Decimal("sNaN")
def beyond(): return fractions.Fraction(10**400)
def spawns(rng): return rng.spawn(1)[0].random(), rng.spawn(1)[0].random()
def seeds(rng): return np.random.default_rng(rng.bit_generator.seed_seq.spawn(1)[0]).random()
"""
HELD: dict[str, Any] = {
    "word": "settled",
    "older_word": "settled",
    "label": 3,
    "loss": 0.5,
    "report": {"nan": 1},
    "read_only": {"nan": 1},
    "losses": [0.5],
    "queue": [0.5],
    "pair": (1, 2),
    "fraction": 0.5,
    "exactly": 0.5,
    "objects": [[0.5, 1.5]],
    "fractions_of": [0.5, 1.5],
}


def student() -> Student:
    peer = local_peer(LIMITS)
    assert peer.load([["a.py", SOURCE]], 1) == ()
    return Student(Conversation(peer, Transcript(), {}))


@pytest.mark.parametrize("name", HELD)
def test_a_reply_is_the_value_that_it_holds(name: str) -> None:
    got = getattr(student(), name)()
    assert type(got) is type(HELD[name])
    assert got == HELD[name]


@pytest.mark.parametrize("name", ["weights", "buffer"])
def test_an_array_by_inheritance_is_an_array(name: str) -> None:
    got: Any = getattr(student(), name)()
    assert type(got) is np.ndarray
    assert got.tolist() == [1.0, 1.0]


def test_integers_of_which_none_is_masked_stay_integers() -> None:
    assert np.asarray(student().unmasked()).dtype.kind == "i"


@pytest.mark.parametrize("name", ["node", "endless", "beyond"])
def test_what_has_methods_of_its_own_or_is_no_float_stays_an_object(name: str) -> None:
    assert isinstance(getattr(student(), name)().wire_reference, HandleRef)


@pytest.mark.parametrize("name", ["ragged", "nodes"])
def test_an_array_of_other_things_than_numbers_is_refused(name: str) -> None:
    """A report says that its dtype is `object`, which tells more than the shape of a list."""
    with pytest.raises(StudentFailed):
        getattr(student(), name)()


@pytest.mark.parametrize("name", ["spawns", "seeds"])
def test_generators_in_the_same_state_spawn_the_same(name: str) -> None:
    """A generator that is passed again spawns other children the second time, as in NumPy."""
    one, other = (getattr(student(), name)(np.random.default_rng(5)) for _ in range(2))
    rng, asked = np.random.default_rng(5), getattr(student(), name)
    first, second = asked(rng), asked(rng)
    assert one == other == first
    assert second != first
