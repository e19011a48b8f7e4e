"""Makes packages importable that the grader found in folders where an isolated Python does not look, without making
anything else in those folders importable."""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any


class PackageFinder(importlib.abc.MetaPathFinder):
    """Finds top-level modules by name. Their submodules are then found in the package's own folder."""

    def __init__(self, places: Iterable[str]) -> None:
        self.folders = {Path(place).name.partition(".")[0]: str(Path(place).parent) for place in places}

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> Any:
        folder = self.folders.get(fullname)
        return importlib.machinery.PathFinder.find_spec(fullname, [folder]) if folder is not None else None


def install(places: Iterable[str]) -> None:
    """Put the finder before all others, so that the worker imports the same packages as the grader, not others of
    the same name."""
    sys.meta_path.insert(0, PackageFinder(places))
