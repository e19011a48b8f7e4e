"""Writes small calls that show a side effect: a call that changed an argument, returned an array that shares memory
with one, or drew from NumPy's global stream.

The worker reports only that an argument changed, not its new value. So the source compares the argument after the call
with a copy from before it, which gives the same result when a student pastes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from dlgrade.exam.small_calls.call import PlainCall
from dlgrade.exam.small_calls.code import NoSource, source_of
from dlgrade.exam.small_calls.model import SmallCall
from dlgrade.exam.small_calls.ways import CHANGED, SHARED
from dlgrade.isolation.student.outcome import Returned

STREAM = "repr(np.random.get_state())"
PLAIN_NAME = "given"


def side_effect_call(call: PlainCall, way: str, reply: Returned) -> SmallCall:
    """The call, followed by a comparison that shows its side effect. Raises NoSource if an argument has no source, or
    if the shared memory is deeper in the reply than a short call can show."""
    if way == CHANGED:
        return _change_shown(call, reply.changed[0])
    if way == SHARED:
        return _sharing_shown(call, reply.shared[0], reply.value)
    setup = f"np.random.seed(9)\nbefore = {STREAM}\n{call.source()}"
    return SmallCall(setup, f"{STREAM} == before", "False", "True")


def _change_shown(call: PlainCall, position: int) -> SmallCall:
    value, name = call.arguments[position], _name(call, position)
    is_array = isinstance(value, np.ndarray)
    setup = [
        f"{name} = {source_of(value)}",
        f"before = {name}.copy()" if is_array else f"before = repr({name})",
        call.source(instead={position: name}),
    ]
    compared = f"np.array_equal({name}, before)" if is_array else f"repr({name}) == before"
    return SmallCall("\n".join(setup), compared, "False", "True")


def _sharing_shown(call: PlainCall, position: int, reply: Any) -> SmallCall:
    value, name = call.arguments[position], _name(call, position)
    asked = call.source(instead={position: name})
    if isinstance(value, np.ndarray) and isinstance(reply, np.ndarray):
        shared = f"np.shares_memory({asked}, {name})"
    elif isinstance(value, np.ndarray) and isinstance(reply, (list, tuple)) and _is_flat(reply):
        shared = f"any(np.shares_memory(part, {name}) for part in {asked})"
    else:
        raise NoSource(type(reply).__name__)
    return SmallCall(f"{name} = {source_of(value)}", shared, "True", "False")


def _is_flat(reply: Sequence[Any]) -> bool:
    """Are all parts numbers, texts or arrays, so that one of these must be what shares memory?"""
    return all(not isinstance(part, (list, tuple, dict)) for part in reply)


def _name(call: PlainCall, position: int) -> str:
    """The name that the call's source gives to an argument: its parameter's, unless the source uses that otherwise."""
    name = call.parameters[position] if position < len(call.parameters) else ""
    return name if name.isidentifier() and name not in ("before", "part", "np", call.function) else PLAIN_NAME


def overwrite(values: Iterable[Any]) -> None:
    """Overwrite the contents of arguments, so that a later comparison with their old values fails."""
    for value in values:
        if isinstance(value, np.ndarray):
            value[...] = np.nan if value.dtype.kind in "fc" else np.bitwise_not(value)
        elif isinstance(value, (list, tuple)) and any(isinstance(item, (np.ndarray, list, tuple)) for item in value):
            overwrite(value)
        elif isinstance(value, (list, dict)):
            value.clear()
