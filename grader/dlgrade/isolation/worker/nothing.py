"""Objects that accept every operation and do nothing: figures, axes, widgets, progress bars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

UNPACKED = {"hist": 3, "plot": 1, "errorbar": 3, "semilogx": 1, "semilogy": 1, "loglog": 1, "stem": 3, "pie": 2}
"""Function → the number of values that it returns, which code may unpack."""
OPERATORS = "add sub mul truediv floordiv mod pow matmul and or xor lshift rshift".split()  # noqa: SIM905
UNARY_OPERATORS = ("neg", "pos", "abs", "invert")


class Nothing:
    """Accepts every attribute, call, item and operator, and does nothing. As a number it is 0, as a
    text it is empty."""

    def __init__(self, length: int = 0) -> None:
        self.__dict__["length"] = length

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return subplots_of_figure if name == "subplots" else Nothing(UNPACKED.get(name, 0))

    def __setattr__(self, name: str, value: object) -> None:
        """Styles and settings are ignored."""

    def __call__(self, *arguments: object, **options: object) -> Any:
        """Return a function argument unchanged, so that `Nothing` as a decorator does not replace
        the student's function."""
        if len(arguments) == 1 and not options and callable(arguments[0]) and not isinstance(arguments[0], Nothing):
            return arguments[0]
        return Nothing(self.length)

    def __iter__(self) -> Iterator[Any]:
        return iter([Nothing() for _ in range(self.length)])

    def __len__(self) -> int:
        return int(self.length)

    def __bool__(self) -> bool:
        return True

    def __getitem__(self, _key: object) -> Any:
        return Nothing()

    def __setitem__(self, _key: object, _value: object) -> None:
        """Items are ignored as well."""

    def __delitem__(self, _key: object) -> None:
        """No item was kept, so there is nothing to delete."""

    def __contains__(self, _item: object) -> bool:
        return False

    def __enter__(self) -> Any:
        return self

    def __exit__(self, *_error: object) -> None:
        """Nothing was opened."""

    def __float__(self) -> float:
        return 0.0

    def __int__(self) -> int:
        return 0

    def __index__(self) -> int:
        return 0

    def __str__(self) -> str:
        return ""

    def __format__(self, _form: str) -> str:
        return ""

    def __mro_entries__(self, _bases: tuple[object, ...]) -> tuple[type, ...]:
        """A class that derives from a stand-in gets no base class from it."""
        return ()


def _operator(_self: Nothing, *_other: object) -> Nothing:
    return Nothing()


def _compare(_self: Nothing, _other: object) -> bool:
    return False


for _name in (*OPERATORS, *(f"r{name}" for name in OPERATORS), *UNARY_OPERATORS):
    setattr(Nothing, f"__{_name}__", _operator)
for _name in ("lt", "le", "gt", "ge"):
    setattr(Nothing, f"__{_name}__", _compare)


def subplots_of_figure(nrows: int = 1, ncols: int = 1, *, squeeze: bool = True, **_options: object) -> Any:
    """`figure.subplots`: one Nothing, or an array of them in the shape that matplotlib would return."""
    axes = np.empty((int(nrows), int(ncols)), dtype=object)
    for index in np.ndindex(axes.shape):
        axes[index] = Nothing()
    if not squeeze:
        return axes
    return axes[0, 0] if axes.size == 1 else axes.squeeze()


def subplots(nrows: int = 1, ncols: int = 1, *, squeeze: bool = True, **_options: object) -> tuple[Nothing, Any]:
    """`plt.subplots`: a figure and its axes, so that `fig, (left, right) = plt.subplots(1, 2)` can be unpacked."""
    return Nothing(), subplots_of_figure(nrows, ncols, squeeze=squeeze)


class ProgressBar:
    """A progress bar that shows nothing. Iterating over it iterates over the iterable that it was given."""

    def __init__(self, iterable: Iterable[Any] | None = None, *_args: object, **_options: object) -> None:
        self.iterable = () if iterable is None else iterable

    def __iter__(self) -> Iterator[Any]:
        return iter(self.iterable)

    def __call__(self, iterable: Iterable[Any] | None = None, *_args: object, **_options: object) -> ProgressBar:
        return ProgressBar(self.iterable if iterable is None else iterable)

    def __len__(self) -> int:
        return len(self.iterable)  # type: ignore[arg-type]

    def __bool__(self) -> bool:
        return True

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(self, *_error: object) -> None:
        """Nothing was opened."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Nothing()


def _nothing(*_args: object, **_options: object) -> None:
    """Takes the place of `tqdm.write` and `tqdm.pandas`, which are called on the class."""


for _name in ("write", "pandas", "set_lock", "get_lock"):
    setattr(ProgressBar, _name, staticmethod(_nothing))
