"""Reduces a file to what its functions need, where the whole file does not load, or leaves a value in the place of a
function."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from dlgrade.isolation.student.outcome import Lost, Raised
from dlgrade.slicing.needed import needed_part, replaced_at


@dataclass(frozen=True, slots=True)
class Replaced:
    """A line below a function's `def` puts a value in its place: `mse = mse(a, b)`. Lines are counted from 1."""

    name: str
    line: int
    source: str


@dataclass(frozen=True, slots=True)
class LoadTimedOut:
    """Loading the whole file ran out of time, in two tries."""


Reason = Raised | Replaced | LoadTimedOut
"""Why statements of a file were left out."""


def reduced(
    source: str, names: frozenset[str], failures: tuple[Raised, ...] | Lost, functions: Collection[str]
) -> tuple[str, Reason] | None:
    """The part of a file that the names need, and why the rest is left out; None if the whole file has to be judged.

    `failures` are those of loading the whole file, and `functions` are the functions that it has afterwards.
    """
    if isinstance(failures, Lost):
        part = needed_part(source, names, None) if failures.kind == "timeout" else None
        return None if part is None else (part, LoadTimedOut())
    if failures:
        return _without_failed_line(source, names, failures[0])
    return _without_replacement(source, names, functions)


def _without_failed_line(source: str, names: frozenset[str], raised: Raised) -> tuple[str, Reason] | None:
    """The part that the names need, if the line at the top level that raised the exception is not in it."""
    if "SyntaxError" in raised.types or not raised.frames:
        return None
    part = needed_part(source, names, raised.frames[0].line, ends="SystemExit" in raised.types)
    return None if part is None else (part, raised)


def _without_replacement(source: str, names: frozenset[str], functions: Collection[str]) -> tuple[str, Reason] | None:
    """The part that the names need, if one of them is no function any more only because a line below its `def` assigns
    to it."""
    for name in sorted(names.difference(functions)):
        line = replaced_at(source, name)
        part = needed_part(source, names, line) if line else None
        if line and part is not None:
            return part, Replaced(name, line, source.split("\n")[line - 1].strip())
    return None
