"""Stand-ins for packages that only draw or show progress, so that `plt.show()` at the top of a file costs nothing.

They are used even where the packages are installed: nothing is drawn while grading, a verdict must not depend on
what is
installed beside it, and a font cache takes seconds to build.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import Any

DRAWING = ("matplotlib", "seaborn", "koreanize_matplotlib")
PROGRESS = ("tqdm",)
UNPACKED = {"subplots": 2, "hist": 3, "plot": 1, "errorbar": 3}  # how many things these functions return


class Nothing:
    """Takes every attribute, call, item and operator, and does nothing."""

    def __init__(self, length: int = 0) -> None:
        self.__dict__["length"] = length

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return Nothing(UNPACKED.get(name, 0))

    def __setattr__(self, name: str, value: object) -> None:
        """Styles and settings are forgotten."""

    def __call__(self, *_args: object, **_options: object) -> Any:
        return Nothing(self.length)

    def __iter__(self) -> Iterator[Any]:
        return iter([Nothing() for _ in range(self.length)])

    def __getitem__(self, _key: object) -> Any:
        return Nothing()

    def __setitem__(self, _key: object, _value: object) -> None:
        """As with attributes."""

    def __enter__(self) -> Any:
        return self

    def __exit__(self, *_error: object) -> None:
        """Nothing was opened."""


class Progress:
    """A progress bar without a bar: what it wraps is looped over as it is."""

    def __init__(self, iterable: Iterable[Any] = (), *_args: object, **_options: object) -> None:
        self.iterable = iterable

    def __iter__(self) -> Iterator[Any]:
        return iter(self.iterable)

    def __len__(self) -> int:
        return len(self.iterable)  # type: ignore[arg-type]

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_error: object) -> None:
        """Nothing was opened."""

    def __getattr__(self, name: str) -> Any:
        return Nothing()


class StandIn(ModuleType):
    """A module that has whatever is asked of it."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Nothing(UNPACKED.get(name, 0))


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the stand-ins, before the packages themselves are."""

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> Any:
        if fullname.partition(".")[0] not in (*DRAWING, *PROGRESS):
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: Any) -> ModuleType:
        return StandIn(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        if module.__name__.partition(".")[0] in PROGRESS:
            vars(module).update(
                tqdm=Progress, tqdm_notebook=Progress, trange=lambda *bounds, **_: Progress(range(*bounds))
            )


def install() -> None:
    """From now on, in this process."""
    sys.meta_path.insert(0, Finder())
