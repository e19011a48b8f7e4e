"""The formats of `grade --format`. They are listed apart from the modules that write them, since `grade --help` should
import little.

`text` is written while grading goes on. Every other format is a module of this package with a function `report`, which
makes one document of all verdicts at the end.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal, cast, get_args

from dlgrade.text import Lang

if TYPE_CHECKING:
    from dlgrade.course.model import Exercise
    from dlgrade.verdict.model import Verdict

    Graded = Sequence[tuple[Exercise, Verdict]]
    Report = Callable[[Graded, Lang], str]

Format = Literal["text", "json", "github", "junit"]
FORMATS: tuple[Format, ...] = get_args(Format)


def report_of(name: Format) -> Report:
    """The function that writes the document of a format other than `text`."""
    return cast("Report", importlib.import_module(f"dlgrade.report.{name}").report)
