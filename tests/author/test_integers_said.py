"""A check passes integer arrays where floats come as well only if the task says so: who computes in place on a copy of
what came has no reason to think of integers otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from dlgrade.course.model import Exercise
from dlgrade.text import LANGUAGES

from tests.author.course import NUMPY
from tests.author.prepared import prepared

SAYS = {"ko": re.compile("정수"), "en": re.compile("[Ii]nteger")}
ONLY_PASSED_ON = {"train_classifier", "choose_by_validation"}
"""Labels of either kind go to the given functions as they are."""


def kinds(place: str, value: Any) -> Iterator[tuple[str, str]]:
    """(place, kind of dtype) of each array of numbers in an argument."""
    if isinstance(value, np.ndarray) and value.dtype.kind in "fiu":
        yield place, "f" if value.dtype.kind == "f" else "i"
    elif isinstance(value, (list, tuple)):
        for at, each in enumerate(value):
            yield from kinds(f"{place}[{at}]", each)


def asked_both(exercise: Exercise) -> set[str]:
    """The arguments that are arrays of floats in one call and of integers in another."""
    seen: set[tuple[str, str]] = set()
    for result in prepared(exercise.slug).ran("solution").results:
        for exchange in result.transcript.exchanges:
            call = exchange.call
            for name, value in zip(call.parameters, call.arguments or (), strict=False):
                seen.update(kinds(f"{call.function}.{name}", value))
    return {place for place, kind in seen if kind == "i" and (place, "f") in seen}


@pytest.mark.parametrize(
    "exercise", [each for each in NUMPY if each.slug not in ONLY_PASSED_ON], ids=lambda exercise: exercise.slug
)
def test_a_task_says_where_integers_come_for_floats(exercise: Exercise) -> None:
    both = asked_both(exercise)
    silent = [lang for lang in LANGUAGES if not SAYS[lang].search(exercise.task(lang).statement)]
    assert not (both and silent), f"{sorted(both)}: nothing of integers in the task in {silent}"
