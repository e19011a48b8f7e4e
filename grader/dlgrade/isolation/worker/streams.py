"""The global random streams, `random` and `np.random`: seeded for a submission, and looked at before and after each
call, so that a call which draws from them or sets them is noticed."""

from __future__ import annotations

import ctypes
import random
import sys

import numpy as np

from dlgrade.isolation.frameworks import FRAMEWORKS

# A submission may put other functions in the place of these, so they are taken before it is loaded.
_STATE, _NUMPY_STATE = random.getstate, np.random.get_state
_DRAW, _NUMPY_DRAW = random.random, np.random.random_sample
_GENERATOR = np.random.get_bit_generator  # type: ignore[attr-defined]  # public, and missing in the types
_USUAL, _STATE_MEMORY = np.random.MT19937, ctypes.c_char * (625 * 4)
"""The class of NumPy's own generator, and the memory of its state: 624 words, and the position of the next one."""


def seed_global_streams(seed: int) -> None:
    """Code that draws from the global streams then behaves the same each time, so that its mistake can be named."""
    random.seed(seed)
    np.random.seed(seed % 2**32)
    for framework in FRAMEWORKS.values():
        if framework.seed is not None and framework.module in sys.modules:
            framework.seed(sys.modules[framework.module], seed)


def advance_global_streams() -> None:
    """Draw once from each global stream, so that a call that sets a stream is seen to change it.

    Two calls of `np.random.seed(42)` leave the same state, so that the second one would look like no change.
    """
    _DRAW()
    _NUMPY_DRAW()


def global_streams() -> dict[str, object]:
    """The states of the global random streams."""
    return {"random": _STATE(), "np.random": _numpy_state()}


def _numpy_state() -> object:
    """The state of NumPy's global stream. Its memory is read, since `get_state` copies one word after the other, which
    takes longer than most calls of a submission. Another generator, which a submission may have set, is asked."""
    generator = _GENERATOR()
    if type(generator) is _USUAL:
        return _STATE_MEMORY.from_address(generator.ctypes.state_address).raw
    return str(_NUMPY_STATE(legacy=False))
