"""Which arguments share memory with a reply, whatever it lies in, and at a bounded cost."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from dlgrade.isolation.worker.sharing import MAX_PARTS, shared_arguments

GIVEN = np.arange(6.0)


@pytest.mark.parametrize(
    "reply", [GIVEN, GIVEN[2:], (1, GIVEN), [[(GIVEN,)]], {"w": GIVEN}, {"layers": [{"w": GIVEN[::2]}]}]
)
def test_an_argument_in_a_reply_is_found(reply: Any) -> None:
    assert shared_arguments(reply, [GIVEN.copy(), GIVEN]) == [1]


@pytest.mark.parametrize("reply", [1.0, None, GIVEN.copy(), [GIVEN + 1], {"w": GIVEN.copy()}])
def test_a_reply_of_its_own_shares_nothing(reply: Any) -> None:
    assert shared_arguments(reply, [GIVEN]) == []


def test_no_reply_costs_more_than_its_first_parts() -> None:
    """A list in itself has no end."""
    endless: list[Any] = [GIVEN]
    endless += [endless] * 3
    assert shared_arguments(endless, [GIVEN]) == [0]
    assert shared_arguments([0] * MAX_PARTS + [GIVEN], [GIVEN]) == []
