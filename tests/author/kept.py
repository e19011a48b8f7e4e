"""What a built site sends of an exercise. Builds keep it under `build/`, and so it is recorded once for all tests of a run,
whichever of them asks first."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from dlgrade.course.model import Exercise
from dlgrade.site import closure, page_keys, page_lessons

from tests.author.course import COURSE

BUILD = COURSE.root / "build"


def key_of(exercise: Exercise) -> bytes:
    """The recorded key."""
    return page_keys.recorded([exercise], BUILD / "keys", _modules())[exercise.slug]


def lessons_of(exercise: Exercise) -> Mapping[str, bytes]:
    """The recorded lessons, and the recorded answers that examples are judged by, each by the name of its file."""
    return page_lessons.recorded([exercise], BUILD / "lessons")[exercise.slug]


@cache
def _modules() -> Mapping[str, bytes]:
    return {name: path.read_bytes() for name, path in closure.modules().items()}
