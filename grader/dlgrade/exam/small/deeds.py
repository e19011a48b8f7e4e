"""A call that did something besides its reply, in Python: it changed an argument, or drew from NumPy's global stream.

What the argument has become is not known here, since a worker only says that it changed. So the call compares it with
what it was, which pasting repeats.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from dlgrade.exam.small.call import PlainCall
from dlgrade.exam.small.code import source_of
from dlgrade.exam.small.model import SmallCall
from dlgrade.exam.small.ways import CHANGED

STREAM = "repr(np.random.get_state())"
PLAIN_NAME = "given"


def deed_shown(call: PlainCall, way: str, changed: tuple[int, ...]) -> SmallCall:
    """The call with a look at what it should have left alone. Raises NoSource where an argument has no source."""
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


def spoil(values: Iterable[Any]) -> None:
    """Put something in the place of what arguments held, so that none is any longer what it was."""
    for value in values:
        if isinstance(value, np.ndarray):
            value[...] = np.nan if value.dtype.kind in "fc" else np.bitwise_not(value)
        elif isinstance(value, (list, tuple)) and any(isinstance(item, (np.ndarray, list, tuple)) for item in value):
            spoil(value)
        elif isinstance(value, (list, dict)):
            value.clear()
