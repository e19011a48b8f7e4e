"""Converts plain data into frozen dataclasses, following their annotations. A wrong type, an unknown name or a missing
value raises WrongForm."""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache, partial
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

Convert = Callable[[Any, str], Any]
"""A function (data, position) that returns the converted data. The position is used in error messages."""


class WrongForm(ValueError):
    """The data do not match the annotation. The message says where, and what was found."""


def from_plain(form: Any, data: Any, where: str = "") -> Any:
    """`data`, as `json.loads` returns them, converted to the type `form`. Raises WrongForm if they do not match it.

    `form` is a dataclass, `tuple[X, …]`, a union, a Literal, or one of str, int, float, bool, None. `where` is the
    position of the data for error messages.
    """
    return _converter(form)(data, where)


@cache
def _converter(form: Any) -> Convert:
    """A function that converts data to this form. It is cached, so that annotations are analysed once for the many
    verdicts of a class."""
    origin, inner = get_origin(form), get_args(form)
    if is_dataclass(form):
        return partial(_dataclass, form)
    if origin is Literal:
        return partial(_one_of, inner)
    if origin is tuple:
        return partial(_tuple, inner)
    if origin in (Union, types.UnionType):
        return partial(_first_of, inner)
    return partial(_plain, (form, int) if form is float else (form,))


def _plain(allowed: tuple[type, ...], data: Any, where: str) -> Any:
    if type(data) not in allowed:
        raise WrongForm(f"{where}: {str(data)[:60]} is no {allowed[0].__name__}")
    return data


def _dataclass(form: Any, data: Any, where: str) -> Any:
    converters = _converters(form)
    if type(data) is not dict or data.keys() != converters.keys():
        names = sorted(converters.keys() ^ data.keys()) if type(data) is dict else []
        raise WrongForm(f"{where}: no {form.__name__} {names}")
    return form(**{name: converters[name](value, f"{where}.{name}") for name, value in data.items()})


@cache
def _converters(form: Any) -> dict[str, Convert]:
    hints = get_type_hints(form)
    return {field.name: _converter(hints[field.name]) for field in fields(form)}


def _one_of(values: tuple[Any, ...], data: Any, where: str) -> Any:
    if not any(type(value) is type(data) and value == data for value in values):
        raise WrongForm(f"{where}: {str(data)[:60]} is none of {values}")
    return data


def _tuple(inner: tuple[Any, ...], data: Any, where: str) -> tuple[Any, ...]:
    if type(data) not in (list, tuple):
        raise WrongForm(f"{where}: no list")
    forms = [inner[0]] * len(data) if inner[1:] == (...,) else list(inner)
    if len(forms) != len(data):
        raise WrongForm(f"{where}: {len(data)} entries, not {len(forms)}")
    pairs = enumerate(zip(forms, data, strict=True))
    return tuple(from_plain(form, value, f"{where}[{i}]") for i, (form, value) in pairs)


def _first_of(forms: tuple[Any, ...], data: Any, where: str) -> Any:
    if data is None and types.NoneType in forms:
        return None
    for form in forms:
        try:
            return from_plain(form, data, where)
        except WrongForm as error:
            refused = error
    raise refused
