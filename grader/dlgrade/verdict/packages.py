"""Suggests what to import instead of a package that is not available to an exercise."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator

import numpy as np

from dlgrade.course.meaning import parsed
from dlgrade.course.model import Needs
from dlgrade.messages import packages as messages
from dlgrade.text import Text


def packages_of(needs: Needs) -> Text:
    """The sentence that lists the packages available to an exercise."""
    return messages.HERE.filled(names=messages.PACKAGES[needs])


def alternative(line: str) -> Text | None:
    """A sentence with NumPy's equivalents of the names that a line imports, such as `numpy.linalg.eigh` for `from
    scipy.linalg import eigh`; None if there are none."""
    places = [place for module, name in _imported(line) if (place := _in_numpy(module, name))]
    return messages.INSTEAD.filled(names=", ".join(f"`{place}`" for place in dict.fromkeys(places))) if places else None


def own_file(line: str) -> Text | None:
    """A sentence on what to do if the line imports a file of the student's own; None if it
    imports published packages or parts of Python."""
    modules = [module.partition(".")[0] for module, _ in _imported(line)]
    known = {"numpy", *sys.stdlib_module_names}
    own = [module for module in modules if module and module not in known and not is_published(module)]
    return messages.OWN_FILE.filled(name=own[0]) if own else None


def is_published(module: str) -> bool:
    """Is it a published package, and so no file of the student's own?"""
    return module.lower() in messages.PUBLISHED


def _imported(line: str) -> Iterator[tuple[str, str]]:
    """(module, name) of each imported name; the name is "" if the module itself is imported."""
    tree = parsed(line.strip())
    for statement in tree.body if tree is not None else ():
        if isinstance(statement, ast.ImportFrom):
            yield from ((statement.module or "", alias.name) for alias in statement.names)
        elif isinstance(statement, ast.Import):
            yield from ((alias.name, "") for alias in statement.names)


def _in_numpy(module: str, name: str) -> str:
    """NumPy's dotted name for an import from SciPy or a similar package; "" if NumPy has no such name."""
    part = module.partition(".")[2]
    if not name:
        part_of_numpy = getattr(np, part, None)
        return f"numpy.{part}" if part in SUBMODULES and part_of_numpy is not None else ""
    for holder, place in ((getattr(np, part, None) if part in SUBMODULES else None, f"numpy.{part}"), (np, "numpy")):
        if holder is not None and callable(getattr(holder, name, None)):
            return f"{place}.{name}"
    return f"numpy.{name}" if name in SUBMODULES else ""


SUBMODULES = ("linalg", "fft", "random")
