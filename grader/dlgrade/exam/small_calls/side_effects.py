"""Writes small calls that show a side effect: a call that changed an argument, or drew from NumPy's global stream.

The worker reports only that an argument changed, not its new value. So the source compares the argument after the call
with a copy from before it, which gives the same result when a student pastes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from dlgrade.exam.small_calls.call import PlainCall
from dlgrade.exam.small_calls.code import source_of
from dlgrade.exam.small_calls.model import SmallCall
from dlgrade.exam.small_calls.ways import CHANGED

STREAM = "repr(np.random.get_state())"
PLAIN_NAME = "given"


def side_effect_call(call: PlainCall, way: str, changed: tuple[int, ...]) -> SmallCall:
    """The call, followed by a comparison that shows its side effect. Raises NoSource if an argument has no source."""
    if way == CHANGED:
        return _change_shown(call, changed[0])
    setup = f"np.random.seed(9)\nbefore = {STREAM}\n{call.source()}"
    return SmallCall(setup, f"{STREAM} == before", "False", "True")


def _change_shown(call: PlainCall, position: int) -> SmallCall:
    value = call.arguments[position]
    name = call.parameters[position] if position < len(call.parameters) else ""
    name = name if name.isidentifier() and name not in ("before", "np", call.function) else PLAIN_NAME
    is_array = isinstance(value, np.ndarray)
    setup = [
        f"{name} = {source_of(value)}",
        f"before = {name}.copy()" if is_array else f"before = repr({name})",
        call.source(instead={position: name}),
    ]
    compared = f"np.array_equal({name}, before)" if is_array else f"repr({name}) == before"
    return SmallCall("\n".join(setup), compared, "False", "True")


def overwrite(values: Iterable[Any]) -> None:
    """Overwrite the contents of arguments, so that a later comparison with their old values fails."""
    for value in values:
        if isinstance(value, np.ndarray):
            value[...] = np.nan if value.dtype.kind in "fc" else np.bitwise_not(value)
        elif isinstance(value, (list, tuple)) and any(isinstance(item, (np.ndarray, list, tuple)) for item in value):
            overwrite(value)
        elif isinstance(value, (list, dict)):
            value.clear()
