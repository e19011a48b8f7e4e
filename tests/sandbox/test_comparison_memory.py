"""Comparing two small replies must not use up the machine's memory."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np
import pytest
from dlgrade.checking.declare import check
from dlgrade.exam.attempt import Attempt
from dlgrade.exam.check_run import CheckRun
from dlgrade.exam.comparison_memory import limited_memory
from dlgrade.exam.model import Exam
from dlgrade.exam.recorded import RecordedPeer
from dlgrade.grading.connections import LocalConnection

from tests.sandbox.conversation import LIMITS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a limit of memory")
REPLIES = """
import numpy as np

def f(first):
    return np.ones((60_000, 1) if first else (1, 60_000))
"""


@check(points=1, ko="같습니다", en="are equal")
def are_equal(student: Any) -> None:
    assert bool((student.f(True) == student.f(False)).all())


def test_a_comparison_that_would_take_gigabytes_is_the_replies_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    exam = Exam("x", (are_equal,), None, {}, 1, RecordedPeer({}))  # type: ignore[arg-type]  # nothing asks the reference
    attempt = Attempt(exam, [["a.py", REPLIES]], lambda: LocalConnection(LIMITS))
    monkeypatch.setattr(CheckRun, "_fails_for_the_reference", lambda run: False)
    assert attempt.run(are_equal).kind == "type"


def test_the_ceiling_is_gone_afterwards() -> None:
    with limited_memory(2**28), pytest.raises(MemoryError):
        np.empty(2**30)
    assert np.empty(2**30).size == 2**30
