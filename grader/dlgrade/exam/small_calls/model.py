"""A call with its expected value, and a call that a submission answers wrongly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from dlgrade.exam.small_calls.code import numbers_in

Origin = Literal["task", "check"]


@dataclass(frozen=True, slots=True)
class Example:
    """Python source with a known result. `setup` are the statements before the call, "" if there are none. `expected`
    is the source of the value, or the name of an exception if `must_raise`."""

    setup: str
    call: str
    expected: str
    must_raise: bool = False


@dataclass(frozen=True, slots=True)
class SmallCall:
    """A call that the submission answers wrongly. The texts are Python source that needs only NumPy and the submission.
    If `raised`, `got` is the type and message of an exception instead."""

    setup: str
    call: str
    got: str
    expected: str
    raised: bool = False
    must_raise: bool = False
    """True if `expected` is the name of an exception."""
    origin: Origin = "check"
    """Where the input comes from: an example of the task, or the input of a check."""

    @property
    def numbers(self) -> int:
        """The number of numbers in the source that is shown."""
        return numbers_in(f"{self.setup}\n{self.call}")


NO_SMALL_CALLS: Mapping[str, SmallCall] = MappingProxyType({})
"""Check → its small call: empty."""
