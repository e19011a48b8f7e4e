"""Seeds the global random streams `random` and `np.random` for a submission, and compares their states before and after
each call, to notice calls that draw from them or set them."""

from __future__ import annotations

import array
import ctypes
import random
import sys
from typing import Any

import numpy as np

from dlgrade.isolation.frameworks import FRAMEWORKS

# A submission may replace these functions, so they are bound before it is loaded.
_STREAM: Any = random._inst
_STATE, _NUMPY_STATE = random.getstate, np.random.get_state
_DRAW, _NUMPY_DRAW = random.random, np.random.random_sample
_GENERATOR = np.random.get_bit_generator  # type: ignore[attr-defined]  # public, but missing in NumPy's type stubs
_DEFAULT_GENERATOR, _STATE_MEMORY = np.random.MT19937, ctypes.c_char * (625 * 4)
"""The class of NumPy's default global generator, and the layout of its state: 624 words, and the
index of the next one. The state of `random` has the same words, with the index before them."""
_ADDRESS = id(_STREAM) + object.__basicsize__
"""Where CPython keeps the state of `random`: directly behind what every object begins with."""


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
    """The states of the global random streams. They are read from memory, since `getstate` and `get_state` copy word by
    word, which takes longer than most calls of a submission."""
    return {"random": _python_state(), "np.random": _numpy_state()}


def _python_state() -> object:
    """The state of `random`. `gauss` also keeps a number for its next call."""
    if _IN_MEMORY:
        return _STATE_MEMORY.from_address(_ADDRESS).raw, _STREAM.gauss_next
    return _STATE()


def _is_in_memory() -> bool:
    """Does this Python keep the state of `random` where CPython does?"""
    if sys.implementation.name != "cpython":
        return False
    index, *words = array.array("I", _STATE_MEMORY.from_address(_ADDRESS).raw)
    return bool((*words, index) == _STATE()[1])


_IN_MEMORY = _is_in_memory()


def _numpy_state() -> object:
    """The state of NumPy's global stream. Only a generator that a submission has put in its place is read with
    `get_state`."""
    generator = _GENERATOR()
    if type(generator) is _DEFAULT_GENERATOR:
        return _STATE_MEMORY.from_address(generator.ctypes.state_address).raw
    return str(_NUMPY_STATE(legacy=False))
