"""Finds the module that writes a format of `grade --format`.

The formats are those of FORMATS in `messages/cli.py`. `text` is written while grading goes on. Every other format is
the module of this package with its name, whose function `report` makes one document of all verdicts at the end.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from dlgrade.text import Lang

if TYPE_CHECKING:
    from dlgrade.course.model import Exercise
    from dlgrade.verdict.model import Verdict

    Graded = Sequence[tuple[Exercise, Verdict]]
    Report = Callable[[Graded, Lang], str]


def report_of(name: str) -> Report:
    """The function that writes the document of a format other than `text`."""
    return cast("Report", importlib.import_module(f"dlgrade.report.{name}").report)
