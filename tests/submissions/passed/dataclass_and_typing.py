# Dataclasses, generics, protocols, future annotations.
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, NamedTuple, Protocol, TypeVar

import numpy as np
import numpy.typing as npt

T = TypeVar("T")


class Loss(Protocol):
    def __call__(self, a: npt.NDArray[np.float64], b: npt.NDArray[np.float64]) -> float: ...


@dataclass(frozen=True, slots=True)
class Pair(Generic[T]):
    a: T
    b: T
    history: list[T] = field(default_factory=list)


class Point(NamedTuple):
    x: float
    y: float = 0.0


def mse(y_true: npt.ArrayLike, y_pred: npt.ArrayLike) -> float:
    pair = Pair(np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float))
    if pair.a.shape != pair.b.shape:
        raise ValueError("shapes differ")
    return float(np.mean((pair.a - pair.b) ** 2))
