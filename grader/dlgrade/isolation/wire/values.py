"""What can cross the wire besides plain Python values and base NumPy arrays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt


class ProtocolError(Exception):
    """A frame broke the rules of the wire; whoever sent it is not to be trusted any further."""


class CannotCross(Exception):
    """A value that must not or cannot cross the wire; the message says why, in English, for the developer."""


class TooLarge(CannotCross):
    """A value of a type that can cross, but with more items or bytes than a frame may hold."""


@dataclass(frozen=True, slots=True)
class Tensor:
    """An array that is a framework tensor on the worker's side (float32 `torch.Tensor` and the like)."""

    array: npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class HandleRef:
    """An object that stays in the worker: a model, a class, an iterator, or something nobody expected."""

    id: int
    type_name: str
    is_callable: bool = False


@dataclass(frozen=True, slots=True)
class FunctionRef:
    """A function that stays with the grader; the worker's stand-in calls back."""

    id: int


@dataclass(frozen=True, slots=True)
class GeneratorRef:
    """A `np.random.Generator`: the worker makes it once from `state` and keeps it under `id`, so its stream goes on."""

    id: int
    state: dict[str, Any]

    def make(self) -> np.random.Generator:
        """A generator in the given state."""
        name = self.state["bit_generator"]
        bit_generator = getattr(np.random, name)()
        bit_generator.state = self.state
        return np.random.Generator(bit_generator)
