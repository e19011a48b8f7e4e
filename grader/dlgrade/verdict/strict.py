"""Reads plain data as frozen dataclasses, by their annotations. A wrong type, an unknown name or a missing
value is refused."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints


class WrongForm(ValueError):
    """The data do not have the form of the annotation. The argument says where and what."""


def from_plain(form: Any, data: Any, where: str = "") -> Any:
    """`data`, as `json.loads` returns them, converted to the type `form`.

    `form` is a dataclass, `tuple[X, …]`, a union, a Literal, or one of str, int, float, bool, None. Raises WrongForm.
    """
    origin, inner = get_origin(form), get_args(form)
    if is_dataclass(form):
        return _dataclass(form, data, where)
    if origin is Literal:
        return _one_of(inner, data, where)
    if origin is tuple:
        return _tuple(inner, data, where)
    if origin in (Union, types.UnionType):
        return _first_of(inner, data, where)
    if type(data) is form or (form is float and type(data) is int) or (form is type(None) and data is None):
        return data
    raise WrongForm(f"{where}: {str(data)[:60]} is no {getattr(form, '__name__', form)}")


def _dataclass(form: Any, data: Any, where: str) -> Any:
    known = {field.name for field in fields(form)}
    if type(data) is not dict or data.keys() != known:
        names = sorted(known ^ data.keys()) if type(data) is dict else []
        raise WrongForm(f"{where}: no {form.__name__} {names}")
    hints = _hints(form)
    return form(**{name: from_plain(hints[name], value, f"{where}.{name}") for name, value in data.items()})


@cache
def _hints(form: type) -> dict[str, Any]:
    return get_type_hints(form)


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
    for form in forms:
        try:
            return from_plain(form, data, where)
        except WrongForm as error:
            refused = error
    raise refused
