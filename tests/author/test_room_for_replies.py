"""What the programs of the course return is far from the limits on what is kept of a submission."""

from __future__ import annotations

import pytest
from dlgrade.course.model import Exercise
from dlgrade.isolation.student.kept_bytes import MAX_ALL_BYTES, MAX_REPLY_BYTES, bytes_of
from dlgrade.isolation.student.outcome import Returned

from tests.author.course import NUMPY, quick_or_slow
from tests.author.prepared import prepared


@pytest.mark.parametrize("exercise", quick_or_slow(NUMPY))
def test_no_program_needs_half_of_it(exercise: Exercise) -> None:
    programs = prepared(exercise.slug)
    for name in programs.programs:
        outcomes = [outcome for outcome, _ in programs.ran(name).asked]
        sizes = [bytes_of(outcome.value) for outcome in outcomes if isinstance(outcome, Returned)]
        assert 2 * max(sizes, default=0) < MAX_REPLY_BYTES, name
        assert 2 * sum(sizes) < MAX_ALL_BYTES, name
