"""Forms that a right reply may have, as source text that is run after a solution: its functions then reply in this form.

Each form is one function of the reply. It must not change anything that a task may ask for: the order of parts, shapes,
the kind of numbers, and values.
"""

from __future__ import annotations

BEGIN = '''

import collections as _collections
import functools as _functools
import numpy as _np


def _each(reply, leaf, box=lambda kind, items: kind(items)):
    """The reply, with `leaf` of each value in it; `box` makes a tuple, list or dictionary again."""
    if isinstance(reply, (tuple, list)):
        return box(type(reply), [_each(item, leaf, box) for item in reply])
    if isinstance(reply, dict):
        return box(dict, {key: _each(item, leaf, box) for key, item in reply.items()})
    return leaf(reply)


def _array(leaf):
    return lambda value: leaf(value) if isinstance(value, _np.ndarray) and value.ndim else value


def _number(leaf):
    return lambda value: leaf(value) if isinstance(value, (float, _np.floating)) else value


def _whole(leaf):
    return lambda value: leaf(value) if isinstance(value, (int, _np.integer)) and not isinstance(value, bool) else value


def _strided(array):
    wide = _np.zeros([2 * length for length in array.shape], array.dtype)
    view = wide[tuple(slice(None, None, 2) for _ in array.shape)]
    view[...] = array
    return view


def _read_only(array):
    array = array.copy()
    array.flags.writeable = False
    return array


class _Array(_np.ndarray):
    pass


class _Float(float):
    pass


def _other_box(kind, items):
    return {tuple: list, list: tuple, dict: _collections.OrderedDict}[kind](items)


def _rich_box(kind, items):
    if kind is tuple:
        return _collections.namedtuple("Reply", [f"part_{place}" for place in range(len(items))])(*items)
    return _collections.deque(items) if kind is list else _collections.defaultdict(int, items)


def _stacked(reply):
    """A tuple whose parts have one shape as one array, which unpacks into the same parts."""
    if not isinstance(reply, tuple) or any(part is None or isinstance(part, (bool, list, dict)) for part in reply):
        return reply
    return _np.array(reply) if len({_np.shape(part) for part in reply}) == 1 else reply
'''

FORMS = {
    "numbers as arrays without axes": "_each(reply, _number(_np.array))",
    "numbers as instances of a subclass": "_each(reply, _number(_Float))",
    "numbers in extended precision": "_each(reply, _number(_np.longdouble))",
    "whole numbers as NumPy's": "_each(reply, _whole(_np.int64))",
    "arrays with gaps": "_each(reply, _array(_strided))",
    "arrays by columns": "_each(reply, _array(_np.asfortranarray))",
    "arrays backwards": "_each(reply, _array(lambda array: array[::-1].copy()[::-1]))",
    "arrays that are read-only": "_each(reply, _array(_read_only))",
    "arrays of the other byte order": '_each(reply, _array(lambda array: array.astype(array.dtype.newbyteorder(">"))))',
    "arrays of a subclass": "_each(reply, _array(lambda array: array.view(_Array)))",
    "masked arrays": "_each(reply, _array(_np.ma.array))",
    "lists for tuples, tuples for lists": "_each(reply, lambda value: value, _other_box)",
    "named tuples and deques": "_each(reply, lambda value: value, _rich_box)",
    "parts of one shape in one array": "_stacked(reply)",
}


def replying(source: str, functions: list[str], form: str) -> str:
    """The program, with the replies of these functions in a form of FORMS."""
    lines = [
        f"def _in_form(function):\n    return _functools.wraps(function)(lambda *given: _form(function(*given)))\n\n\n"
        f"def _form(reply):\n    return {FORMS[form]}\n"
    ]
    return "\n\n".join([source, BEGIN, *lines, *(f"{name} = _in_form({name})" for name in functions)])
