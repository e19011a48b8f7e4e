"""Objects that stay in the worker, handed to NumPy and to a report: no message for every item, no address in a text."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from dlgrade.checking.compare import numeric
from dlgrade.checking.mismatch import CheckFailed, show
from dlgrade.isolation.student.local import local_peer
from dlgrade.isolation.student.outcome import Transcript
from dlgrade.isolation.student.proxy import Conversation, Student

from tests.sandbox.conversation import LIMITS

SOURCE = """
class Endless:
    def __len__(self):
        return 2**60

    def __getitem__(self, key):
        return self


def endless():
    return Endless()


def several():
    return [Endless(), 1.0]
"""


@pytest.fixture
def transcript() -> Transcript:
    return Transcript()


@pytest.fixture
def student(transcript: Transcript) -> Student:
    peer = local_peer(LIMITS)
    assert peer.load([["a.py", SOURCE]], 1) == ()
    return Student(Conversation(peer, transcript, {}))


@pytest.mark.parametrize("name", ["endless", "several"])
def test_a_handle_is_no_array(student: Student, transcript: Transcript, name: str) -> None:
    value: Any = getattr(student, name)()
    before = len(transcript.exchanges)
    with pytest.raises(TypeError):
        np.asarray(value)
    with pytest.raises(CheckFailed):
        numeric(value)
    assert len(transcript.exchanges) == before


def test_a_handle_in_a_list_is_shown_by_its_class(student: Student) -> None:
    assert show(student.several()) == "[Endless, 1]"


def test_what_is_no_number_is_of_the_wrong_type_and_no_error_of_the_students(student: Student) -> None:
    with pytest.raises(TypeError):
        float(student.endless())
