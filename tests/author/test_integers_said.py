"""A check passes integer arrays where floats come as well only if the task says so: who computes in place on a copy of
what came has no reason to think of integers otherwise. Where it does so for several arguments, it passes every mix."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import product
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
SOME_MIXES = {"dense", "mlp_backward"}
"""Their tasks do not say that any array may hold integers. `Z = X @ W; Z += b` is a right answer to them, and it raises
an exception where X and W hold integers and b does not."""


def kinds(place: str, value: Any) -> Iterator[tuple[str, str]]:
    """(place, kind of dtype) of each array of numbers in an argument. All entries of a list have one place."""
    if isinstance(value, np.ndarray) and value.dtype.kind in "fiu":
        yield place, "f" if value.dtype.kind == "f" else "i"
    elif isinstance(value, (list, tuple)):
        for at, each in enumerate(value):
            yield from kinds(f"{place}[{'' if isinstance(value, list) else at}]", each)


def asked(exercise: Exercise) -> Iterator[tuple[str, dict[str, set[str]]]]:
    """(function, place → its kinds in the call), for each call of the checks."""
    for result in prepared(exercise.slug).ran("solution").results:
        for exchange in result.transcript.exchanges:
            call, found = exchange.call, defaultdict[str, set[str]](set)
            for name, value in zip(call.parameters, call.arguments or (), strict=False):
                for place, kind in kinds(f"{call.function}.{name}", value):
                    found[place].add(kind)
            yield call.function, found


def asked_both(exercise: Exercise) -> set[str]:
    """The arguments that are arrays of floats in one call and of integers in another."""
    seen = {(place, kind) for _, found in asked(exercise) for place, each in found.items() for kind in each}
    return {place for place, kind in seen if kind == "i" and (place, "f") in seen}


@pytest.mark.parametrize(
    "exercise", [each for each in NUMPY if each.slug not in ONLY_PASSED_ON], ids=lambda exercise: exercise.slug
)
def test_a_task_says_where_integers_come_for_floats(exercise: Exercise) -> None:
    both = asked_both(exercise)
    silent = [lang for lang in LANGUAGES if not SAYS[lang].search(exercise.task(lang).statement)]
    assert not (both and silent), f"{sorted(both)}: nothing of integers in the task in {silent}"


@pytest.mark.parametrize(
    "exercise",
    [each for each in NUMPY if each.slug not in ONLY_PASSED_ON | SOME_MIXES],
    ids=lambda exercise: exercise.slug,
)
def test_integers_and_floats_come_in_every_mix(exercise: Exercise) -> None:
    """`error = X @ w; error += b` is right for integers alone and for floats alone; where X and w hold integers and b
    does not, it raises an exception. So each mix is another input."""
    both = asked_both(exercise)
    came: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    places: dict[str, set[str]] = defaultdict(set)
    for function, found in asked(exercise):
        places[function] |= both & found.keys()
    for function, found in asked(exercise):
        came[function].update(product(*(found[place] for place in sorted(places[function]))))
    missing = {
        function: sorted(set(product("if", repeat=len(names))) - came[function]) for function, names in places.items()
    }
    assert not any(missing.values()), f"of {places}, no call has these mixes: {missing}"
