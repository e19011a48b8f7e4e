"""Finds packages that the grader can import but an isolated Python cannot: from `pip install --user` or PYTHONPATH.

A worker is started with `python -I`, so that no file of the user shadows a module. It gets the files and folders of
these packages and of their dependencies, and nothing else from the folders that they are in.
"""

from __future__ import annotations

import importlib.util
import re
import site
from collections.abc import Iterable, Iterator
from pathlib import Path

from dlgrade.isolation.frameworks import DISTRIBUTIONS, FRAMEWORKS, Needs

PACKAGE_ENTRIES = {"numpy": ("numpy", "numpy.libs")}  # the entries of a package whose metadata is missing
REQUIREMENT = re.compile(r"^[A-Za-z0-9._-]+")


def packages_elsewhere(needs: Needs) -> tuple[str, ...]:
    """The files and folders of these packages; empty if an isolated Python finds all packages by itself."""
    paths: dict[str, None] = {}
    for name in ("numpy", *FRAMEWORKS[needs].libraries):
        folder = _folder_of(name)
        if folder is not None and not _is_found_by_isolated_python(folder):
            paths.update(dict.fromkeys(_with_dependencies(name, folder)))
    return tuple(paths)


def _folder_of(name: str) -> Path | None:
    """The folder that contains the package, found without importing it; None if it is not installed."""
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, ValueError):
        return None
    return Path(spec.origin).parents[1] if spec is not None and spec.origin is not None else None


def _is_found_by_isolated_python(folder: Path) -> bool:
    return folder.resolve() in {Path(place).resolve() for place in site.getsitepackages()}


def _with_dependencies(name: str, folder: Path) -> Iterator[str]:
    """The files of the package and of everything that its distribution requires, except those that an isolated Python
    finds by itself."""
    import importlib.metadata as metadata

    waiting, visited = list(DISTRIBUTIONS.get(name, (name,))), set()
    for beside in PACKAGE_ENTRIES.get(name, (name,)):
        if (folder / beside).exists():
            yield str(folder / beside)
    while waiting:
        dependency = waiting.pop()
        if dependency in visited:
            continue
        visited.add(dependency)
        try:
            distribution = metadata.distribution(dependency)
        except metadata.PackageNotFoundError:
            continue
        root = Path(str(distribution.locate_file("")))
        if not _is_found_by_isolated_python(root):
            yield from _files(root, distribution.files or ())
        required = [line for line in distribution.requires or () if "extra ==" not in line]
        waiting += [match[0] for line in required if (match := REQUIREMENT.match(line))]


def _files(root: Path, files: Iterable[object]) -> Iterator[str]:
    """The top-level files and folders of a distribution in `root`. Scripts are in another folder and are left out."""
    tops = dict.fromkeys(str(file).replace("\\", "/").partition("/")[0] for file in files)
    for top in tops:
        if top not in ("..", ".", "__pycache__") and not top.endswith(".pth") and (root / top).exists():
            yield str(root / top)
