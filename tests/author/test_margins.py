"""The error that `close` records is above 1 exactly where `close` fails."""

from __future__ import annotations

import numpy as np
import pytest
from dlgrade.checking import CheckFailed, close
from dlgrade.checking.tolerance import error_over_tolerance, recorded_errors, within
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tests.untimed import UNTIMED

NUMBERS = st.floats(-1e6, 1e6, width=32) | st.sampled_from([np.nan, np.inf, -np.inf, 0.0])
VECTORS = arrays(np.float64, 4, elements=NUMBERS)


@settings(UNTIMED, max_examples=200)
@given(VECTORS, VECTORS, st.sampled_from([1e-2, 1e-5, 1e-9]))
def test_an_error_above_one_is_a_failure_and_no_other(array: np.ndarray, wanted: np.ndarray, rtol: float) -> None:
    error = error_over_tolerance(array, wanted, rtol, 1e-9)
    assert (error <= 1 + 1e-12) or not within(array, wanted, rtol, 1e-9).all()
    assert (error >= 1 - 1e-12) or within(array, wanted, rtol, 1e-9).all()


def test_every_comparison_is_recorded_inside_the_block_and_none_after_it() -> None:
    with recorded_errors() as errors:
        close(1.0, 1.0)
        with pytest.raises(CheckFailed):
            close([1.0, 2.0], [1.0, 2.1])
        close((np.ones(2), np.ones(3)), (np.ones(2), np.ones(3)))
    assert len(errors) == 4
    assert errors[0] == 0
    assert errors[1] > 1000
    close(1.0, 1.0)
    assert len(errors) == 4
