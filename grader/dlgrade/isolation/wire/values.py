"""The types that can cross the wire besides plain Python values and base NumPy arrays, and the errors of the wire."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt


class ProtocolError(Exception):
    """A frame does not follow the format of the wire. Nothing more is accepted from its sender."""


class CannotCross(Exception):
    """A value that must not or cannot cross the wire. The message says why, in English, for the developer."""


class TooLarge(CannotCross):
    """A value of a type that can cross, but with more items or bytes than a frame may hold."""


@dataclass(frozen=True, slots=True)
class Tensor:
    """An array that is a tensor of the framework on the worker's side, for instance a `torch.Tensor`."""

    array: npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class HandleRef:
    """A reference to an object that stays in the worker: a model, a class, an iterator, or an object of
    any unknown type."""

    id: int
    type_name: str
    is_callable: bool = False


@dataclass(frozen=True, slots=True)
class FunctionRef:
    """A reference to a function that stays with the grader. In the worker it becomes a function that calls back."""

    id: int


@dataclass(frozen=True, slots=True)
class GeneratorRef:
    """A `np.random.Generator`. The worker makes it once from `state` and keeps it under `id`, so that its stream
    continues from call to call."""

    id: int
    state: dict[str, Any]

    def make(self) -> np.random.Generator:
        """A generator in the given state. Its seed sequence is derived from the state as well, so that generators with
        equal states also spawn equal children; NumPy would take entropy from the machine."""
        seeds = np.random.SeedSequence(zlib.crc32(repr(self.state).encode()))
        bit_generator = getattr(np.random, self.state["bit_generator"])(seeds)
        bit_generator.state = self.state
        return np.random.Generator(bit_generator)
