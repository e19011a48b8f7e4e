"""Converts outcomes of calls into data that can cross the wire and back: for keys, and for the
transcripts of a class."""

from __future__ import annotations

from typing import Any

from dlgrade.isolation.student.outcome import Lost, Missing, Outcome, Raised, Returned, Unpackable


def outcome_data(outcome: Outcome) -> list[Any]:
    """The parts of an outcome that comparisons of behaviour need. Lines of source are left out."""
    match outcome:
        case Returned(value, type_name, changed, streams, shared):
            return ["returned", value, type_name, list(changed), list(streams), list(shared)]
        case Raised(kinds, message, _):
            return ["raised", list(kinds), message]
        case Missing(name, _):
            return ["missing", name]
        case Unpackable(type_name, too_large):
            return ["unpackable", type_name, too_large]
        case Lost(kind, detail):
            return ["lost", kind, detail]


def outcome_of(plain: list[Any]) -> Outcome:
    """The outcome from the data of `outcome_data`. Raises ValueError for anything else."""
    match plain:
        case ["returned", value, str(type_name), list(changed), list(streams), list(shared)]:
            return Returned(value, type_name, tuple(changed), tuple(streams), tuple(shared))
        case ["raised", list(kinds), str(message)]:
            return Raised(tuple(kinds), message, ())
        case ["missing", str(name)]:
            return Missing(name, ())
        case ["unpackable", str(type_name), bool(too_large)]:
            return Unpackable(type_name, too_large)
        case ["lost", ("timeout" | "crashed" | "limit" | "protocol" | "killed") as kind, str(detail)]:
            return Lost(kind, detail)
    raise ValueError(f"no outcome: {plain!r}")
