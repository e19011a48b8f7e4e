"""Seeds the global random streams `random` and `np.random` for a submission, and compares their states before and after
each call, to notice calls that draw from them or set them."""

from __future__ import annotations

import ctypes
import random
import sys

import numpy as np

from dlgrade.isolation.frameworks import FRAMEWORKS

# A submission may replace these functions, so they are bound before it is loaded.
_STATE, _NUMPY_STATE = random.getstate, np.random.get_state
_DRAW, _NUMPY_DRAW = random.random, np.random.random_sample
_GENERATOR = np.random.get_bit_generator  # type: ignore[attr-defined]  # public, but missing in NumPy's type stubs
_DEFAULT_GENERATOR, _STATE_MEMORY = np.random.MT19937, ctypes.c_char * (625 * 4)
"""The class of NumPy's default global generator, and the layout of its state: 624 words, and the
index of the next one."""


def seed_global_streams(seed: int) -> None:
    """Seed all global streams, so that code which draws from them behaves the same each time and its
    mistake can be named."""
    random.seed(seed)
    np.random.seed(seed % 2**32)
    for framework in FRAMEWORKS.values():
        if framework.seed is not None and framework.module in sys.modules:
            framework.seed(sys.modules[framework.module], seed)


def advance_global_streams() -> None:
    """Draw once from each global stream, so that a call which sets a stream to a fixed seed always changes its state.

    Otherwise a second call of `np.random.seed(42)` would leave the state that is there already, and go unnoticed.
    """
    _DRAW()
    _NUMPY_DRAW()


def global_streams() -> dict[str, object]:
    """The states of the global random streams."""
    return {"random": _STATE(), "np.random": _numpy_state()}


def _numpy_state() -> object:
    """The state of NumPy's global stream. It is read from memory, since `get_state` copies word by word, which takes
    longer than most calls of a submission. Only a generator that a submission has put in its place is read with
    `get_state`."""
    generator = _GENERATOR()
    if type(generator) is _DEFAULT_GENERATOR:
        return _STATE_MEMORY.from_address(generator.ctypes.state_address).raw
    return str(_NUMPY_STATE(legacy=False))
