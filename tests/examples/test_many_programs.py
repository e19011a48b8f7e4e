"""A hundred programs, each of which holds the whole file of variants, cross to the worker in one message."""

from __future__ import annotations

import pytest
from dlgrade.course.loading import select
from dlgrade.course.task import read_text
from dlgrade.course.variants import read_variants, solution_of
from dlgrade.examples.programs import _data, _parted
from dlgrade.isolation.wire.frame_limits import MAX_HEADER_BYTES

from tests.author.course import COURSE, NUMPY

ROOM = 4  # the test sends so many times the programs that exercises have today


@pytest.mark.parametrize(
    "sources",
    [
        [],
        ["solution"],
        ["solution", "solution\n\nf = f__a"],
        ["s", "shared a", "shared b", "shared bc"],
        ["s", "x", "x"],
    ],
)
def test_what_is_sent_once_and_the_ends_make_the_sources(sources: list[str]) -> None:
    solution, shared, ends = _parted(sources)
    assert [*solution, *(shared + end for end in ends)] == sources


@pytest.mark.parametrize("slug", [each.slug for each in NUMPY])
def test_there_is_room_for_more_programs(slug: str) -> None:
    exercise = select(COURSE, slug)[0]
    programs = [solution_of(read_text(exercise.solution)), *read_variants(exercise)]
    assert len(_data(exercise, programs).encode()) * ROOM < MAX_HEADER_BYTES
