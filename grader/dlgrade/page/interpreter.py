"""The state of an interpreter that code can change: kept before, put back after."""

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
    """Every name of every imported module, the search for modules, the environment, and NumPy's and Python's switches.

    Values themselves are not copied: a name that was bound to something else is found, a changed list is not.
    """

    def __init__(self) -> None:
        self._modules = {name: (module, dict(vars(module))) for name, module in _modules().items()}
        self._lists = [(each, list(each)) for each in self._searched()]
        self._environment, self._folder = dict(os.environ), os.getcwd()  # noqa: PTH109
        self._depth, self._errors, self._print = sys.getrecursionlimit(), np.geterr(), np.get_printoptions()

    @staticmethod
    def _searched() -> tuple[list[Any], ...]:
        return sys.path, sys.meta_path, sys.path_hooks

    def put_back(self) -> None:
        """Everything as it was when this was made."""
        sys.settrace(None)
        sys.setprofile(None)
        sys.setrecursionlimit(self._depth)
        gc.enable()
        for each, entries in self._lists:
            each[:] = entries
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
    """Was this module of Python's, NumPy's or our own, and not put in its place?"""
    specification: Any = getattr(sys.modules[name], "__spec__", None)
    return name.partition(".")[0] in OURS and getattr(specification, "name", "") == name


def _rebind(module: ModuleType, names: dict[str, Any]) -> None:
    """The same names with the same values; a submodule that was imported meanwhile stays."""
    now = vars(module)
    for name in [name for name in now if name not in names]:
        if sys.modules.get(f"{module.__name__}.{name}") is not now[name]:
            del now[name]
    for name, value in names.items():
        if now.get(name, names) is not value:
            now[name] = value
