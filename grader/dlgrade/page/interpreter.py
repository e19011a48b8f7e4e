"""Keeps the state of an interpreter that student code can change, and puts it back afterwards."""

from __future__ import annotations

import gc
import os
import sys
from types import ModuleType
from typing import Any

import numpy as np

OURS = frozenset({*sys.stdlib_module_names, "numpy", "dlgrade"})
"""Whose modules may stay where they were imported for the first time: what they hold is as it was installed."""


class Kept:
    """The names of every imported module, the lists in which Python looks for modules, the environment variables, and
    the switches of NumPy and Python, as they are now.

    Values themselves are not copied. A name that was bound to something else is put back; a list whose items were
    changed is not noticed.
    """

    def __init__(self) -> None:
        self._modules = {name: (module, dict(vars(module))) for name, module in _modules().items()}
        self._lists = [(searched, list(searched)) for searched in self._searched()]
        self._environment, self._folder = dict(os.environ), os.getcwd()  # noqa: PTH109
        self._depth, self._errors, self._print = sys.getrecursionlimit(), np.geterr(), np.get_printoptions()

    @staticmethod
    def _searched() -> tuple[list[Any], ...]:
        return sys.path, sys.meta_path, sys.path_hooks

    def put_back(self) -> None:
        """Make everything what it was when this object was made."""
        sys.settrace(None)
        sys.setprofile(None)
        sys.setrecursionlimit(self._depth)
        gc.enable()
        for searched, entries in self._lists:
            searched[:] = entries
        self._put_back_modules()
        os.chdir(self._folder)
        os.environ.clear()
        os.environ.update(self._environment)
        np.seterr(**self._errors)
        np.set_printoptions(**self._print)

    def _put_back_modules(self) -> None:
        for name in [name for name in sys.modules if name not in self._modules and not _is_ours(name)]:
            del sys.modules[name]
        for name, (module, names) in self._modules.items():
            sys.modules[name] = module
            _rebind(module, names)


def _modules() -> dict[str, ModuleType]:
    return {name: module for name, module in list(sys.modules.items()) if isinstance(module, ModuleType)}


def _is_ours(name: str) -> bool:
    """Whether the module is Python's, NumPy's or the grader's, and not one that student code put in its place."""
    specification: Any = getattr(sys.modules[name], "__spec__", None)
    return name.partition(".")[0] in OURS and getattr(specification, "name", "") == name


def _rebind(module: ModuleType, names: dict[str, Any]) -> None:
    """Bind the module's names to their earlier values again. A submodule that was imported meanwhile stays bound."""
    now = vars(module)
    for name in [name for name in now if name not in names]:
        if sys.modules.get(f"{module.__name__}.{name}") is not now[name]:
            del now[name]
    for name, value in names.items():
        if now.get(name, names) is not value:
            now[name] = value
