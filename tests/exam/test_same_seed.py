"""Two gradings with the same seed make the same calls, since a check draws only from its own `rng`.

What the course's programs draw is looked at in `tests/author/test_keys_repeat.py`.
"""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from dlgrade.author.trusted import PATIENT, TrustedGrader, import_framework
from dlgrade.course.loading import load_course
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.exam.check_run import words
from dlgrade.exam.recorded import fingerprint
from dlgrade.grading.connections import TrustedConnection
from dlgrade.isolation.student.outcome import Outcome
from dlgrade.isolation.student.plain import PlainPeer

from tests.author.course import COURSE, copy_of, quick_or_slow


class Listing(PlainPeer):
    """A peer that notes a fingerprint of each question before it is answered, and leaves the global random streams of
    this process, which a check must not draw from, where no other run has them."""

    def __init__(self) -> None:
        super().__init__(PATIENT)
        self.asked: list[str] = []

    def send(self, verb: str, operands: list[Any], arguments: tuple[Any, ...] = ()) -> Outcome:
        self.asked.append(fingerprint(verb, operands))
        outcome = super().send(verb, operands, arguments)
        np.random.seed(None)
        random.seed()
        return outcome


class ListingConnection(TrustedConnection):
    def __init__(self) -> None:
        self.peer: Listing = Listing()


def asked(exercise: Exercise, seed: int) -> list[str]:
    """Fingerprints of the questions that the checks put to the solution."""
    import_framework(exercise)
    connection = ListingConnection()
    with closing(TrustedGrader(exercise, seed, PATIENT)) as grader:
        results = run_all(Attempt(grader.exam, [["solution.py", read_text(exercise.solution)]], lambda: connection))
    assert {result.kind for result in results} == {"passed"}
    return connection.peer.asked


@pytest.mark.parametrize("exercise", quick_or_slow(COURSE.exercises))
def test_the_same_seed_asks_the_same_calls(exercise: Exercise) -> None:
    assert asked(exercise, 7) == asked(exercise, 7) != []


@pytest.mark.parametrize("seed", [0, 7, 2**32 - 1, 2**32, 2**64 - 1, 2**100 + 3])
def test_the_words_of_a_seed_are_those_that_numpy_makes_of_it(seed: int) -> None:
    """With other words, every recorded key and certificate would be about other inputs."""
    ours, numpys = np.random.default_rng(words([seed, 5])), np.random.default_rng([seed, 5])
    assert ours.bit_generator.state == numpys.bit_generator.state
    assert ours.spawn(2)[1].random() == numpys.spawn(2)[1].random()


@pytest.mark.parametrize("stream", ["np.random", "np.random.default_rng()"])
def test_a_check_that_draws_from_elsewhere_is_seen(tmp_path: Path, stream: str) -> None:
    copy_of("mse", tmp_path)
    exercise = load_course(tmp_path).exercises[0]
    path = exercise.folder / "checks.py"
    text = read_text(path)
    old = "    pairs = []\n    for n in (7, 11):\n"
    assert old in text
    path.write_text(text.replace(old, f"    rng = {stream}\n{old}"), encoding="utf-8")
    assert asked(exercise, 7) != asked(exercise, 7)
