"""Replies whose length is free are refused when they are far too long, before their entries become Python objects."""

from __future__ import annotations

import numpy as np
import pytest
from dlgrade.author.trusted import TrustedGrader
from dlgrade.checking import CheckFailed, few
from dlgrade.checking.compare import MAX_PER_SAMPLE, MIN_FEW
from dlgrade.course.loading import select
from dlgrade.course.task import read_text
from dlgrade.isolation.sandbox.limits import Limits

from tests.author.course import COURSE

COLLIDING = "-1000003.0 * np.arange({n}) + 1j * np.arange({n})"  # complex numbers that all have one hash
LONG = {
    "split_dataset": (
        "    parts = list(honest(X, y, ratios, seed))\n    if len(X) == 17:\n"
        f"        parts[1] = {COLLIDING.format(n=2000)}\n    return parts\n",
        "loses_no_sample",
    ),
    "minibatches": ("    return honest(n, size, rng) if n != 31 else [np.arange(5000)]\n", "no_number_twice"),
    "split_by_group": (
        "    return honest(groups, ratios, seed) if seed != 0 else [np.arange(20000)] * 3\n",
        "uses_each_sample_once",
    ),
}
ONE_ARRAY = "    return honest(n, size, rng) if n != 31 else np.zeros(5000, np.int8)\n"


PARAMETERS = {
    "split_dataset": "X, y, ratios, seed",
    "minibatches": "n, size, rng",
    "split_by_group": "groups, ratios, seed",
}


def replaced(slug: str, body: str) -> str:
    """The solution, with another function in front of it."""
    source = read_text(select(COURSE, slug)[0].solution)
    return f"{source}\n\nhonest = {slug}\n\n\ndef {slug}({PARAMETERS[slug]}):\n{body}"


@pytest.mark.parametrize(
    ("slug", "body", "name"), [*((slug, *case) for slug, case in LONG.items()), ("minibatches", ONE_ARRAY, "no_number_twice")]
)  # fmt: skip
def test_a_far_too_long_reply_is_said_to_be_too_long(slug: str, body: str, name: str) -> None:
    results = TrustedGrader(select(COURSE, slug)[0], 1, Limits()).run(replaced(slug, body))
    (failed,) = [result for result in results if result.check.name == name]
    assert failed.mismatch is not None
    assert failed.mismatch.text is not None
    assert "far more than the task asks for" in failed.mismatch.text.en
    assert failed.place is not None  # the report names the call


def test_few_counts_all_arrays_together() -> None:
    few([np.zeros(MIN_FEW)], 1)
    few([np.zeros((50, MAX_PER_SAMPLE))] * 2, 100)
    with pytest.raises(CheckFailed):
        few([np.zeros((50, MAX_PER_SAMPLE)), np.zeros(50 * MAX_PER_SAMPLE + 1)], 100)
