"""Lines near an example of the task: lambdas for short functions, and one number changed."""

from __future__ import annotations

import ast
from itertools import pairwise

import numpy as np
import pytest
from dlgrade.lessons.neighbours import MAX_NEIGHBOURS, as_lambdas, neighbours
from dlgrade.lessons.views import FORMS, IN_PARTS, views


def test_a_function_that_only_returns_becomes_a_lambda() -> None:
    text = "def fit(setting: int) -> int:\n    return setting + 1\nx = [fit(1)]"
    assert as_lambdas(text) == "fit = lambda setting: setting + 1\nx = [fit(1)]"
    longer = "def fit(setting):\n    y = setting\n    return y"
    assert as_lambdas(longer) == longer


def test_neighbours_differ_in_one_number_or_wherever_it_stands() -> None:
    line = "rates = [0.5, 1.0]\nf(rates, {0.5: 2})"
    found = list(neighbours(line))
    assert line not in found
    assert len(found) == len(set(found)) <= MAX_NEIGHBOURS
    assert "rates = [0.25, 1.0]\nf(rates, {0.25: 2})" in found
    assert "rates = [0.25, 1.0]\nf(rates, {0.5: 2})" in found
    assert "rates = [0.5, 1.0]\nf(rates, {0.5: 3})" in found
    assert "rates = []\nf(rates, {0.5: 2})" in found
    assert any("np.nan" in each for each in found)
    for one, other in pairwise(found):
        assert ast.parse(one)
        assert one != other


@pytest.mark.parametrize("view", [*FORMS, *IN_PARTS])
def test_each_view_can_be_worked_out(view: str) -> None:
    """Views of a list of arrays, and of a list of pairs of arrays."""
    names = {"np": np, "flat": [np.ones(3), np.zeros(2)], "pairs": [(np.ones((2, 2)), np.zeros(2))]}
    worked = 0
    for name in ("flat", "pairs"):
        try:
            eval(view.format(call=name), names)
        except (TypeError, ValueError):  # a view for arrays need not work for pairs
            continue
        worked += 1
    assert worked
    assert view.format(call="f(1)") in list(views("f(1)"))
