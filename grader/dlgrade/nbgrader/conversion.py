"""Converts the notebooks of a run: takes each through all of nbgrader's steps in memory, and writes it once.

nbgrader writes each notebook after the first half of its steps and reads it again for the second half. It also copies
it six times and validates it four times.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat as untyped
from nbgrader.utils import setenv

nbformat: Any = untyped  # its functions carry no types


class Conversion:
    """What nbgrader's Autograde does with a notebook, with the steps that the teacher has configured."""

    def __init__(self, converter: Any, read: Callable[[Path], Any]) -> None:
        self._converter, self._read = converter, read
        self._grading, self._sanitizing = _steps(converter, sanitizing=False), _steps(converter, sanitizing=True)

    def convert(self, filename: str) -> None:
        """Grade the hand-in that nbgrader calls by this file name, and write the autograded notebook."""
        converter, exporter, path = self._converter, self._converter.exporter, Path(filename)
        resources = converter.init_single_notebook_resources(filename)
        resources["metadata"] = {"name": path.stem, "path": str(path.parent)}
        resources = exporter._init_resources(resources)
        node = self._read(path)
        converter.log.info("Sanitizing %s", filename)
        for step in self._sanitizing:
            node, resources = step(node, resources)
        converter.log.info("Autograding %s", filename)
        with setenv(NBGRADER_EXECUTION="autograde"):
            for step in self._grading:
                node, resources = step(node, resources)
        converter.write_single_notebook(_written(node), resources)


def _steps(converter: Any, *, sanitizing: bool) -> list[Any]:
    """One half of the steps, which nbgrader makes from the configuration."""
    converter._sanitizing = sanitizing
    converter._init_preprocessors()
    return list(converter.exporter._preprocessors)


def _written(node: Any) -> str:
    """The text of the file. Raises ValidationError where a step has made something that is not a notebook."""
    errors: dict[str, Exception] = {}
    text = nbformat.writes(node, capture_validation_error=errors)
    if errors:
        raise errors["ValidationError"]
    return f"{text}\n"
