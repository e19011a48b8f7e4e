"""What the worker sends of an example's arguments."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from dlgrade.examples import harness


def keep(values: Any) -> int:
    return len(values)


def change(values: Any) -> int:
    values[0] = 5
    return len(values)


@pytest.mark.parametrize("argument", ["[1, 2]", "np.array([1.0, np.nan])", "{0: 1}"])
def test_arguments_cross_only_where_they_changed(argument: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A short line may make a large argument, and each program of the exercise would send it twice."""
    monkeypatch.setitem(harness.PROGRAMS, 0, {"keep": keep, "change": change, "np": np})
    kind, value, *unchanged = harness.ask(0, f"x = {argument}", "", "keep", "(x)")
    assert (kind, value, unchanged) == ("returned", len(eval(argument)), [[], []])
    _, _, (before,), (after,) = harness.ask(0, f"x = {argument}", "", "change", "(x)")
    assert (before[0], after[0]) == (1, 5)


def test_arguments_that_cannot_be_written_cross(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(harness.PROGRAMS, 0, {"keep": keep})
    _, _, before, after = harness.ask(0, "x = [lambda: 1]", "", "keep", "(x)")
    assert len(before) == len(after) == 1
