"""A fault of ours: the details go to a file, the user gets a sentence."""

from __future__ import annotations

import tempfile
import traceback
from pathlib import Path

from dlgrade.messages import cli as say
from dlgrade.text import Text

EXTRAS = {"libcst": "dev", "mutmut": "dev", "yaml": "site", "markdown": "site", "mkdocs": "site",
          "nbformat": "classroom", "nbconvert": "classroom", "nbgrader": "classroom"}  # fmt: skip


def wanted_extra(error: Exception) -> Text | None:
    """Which extra to install for a package that a command needs and that is not there; None for any other error."""
    name = (error.name or "").partition(".")[0] if isinstance(error, ModuleNotFoundError) else ""
    return say.EXTRA_MISSING.filled(name=name, extra=EXTRAS[name]) if name in EXTRAS else None


def record(error: Exception) -> Text:
    """Write the traceback to a file and say where."""
    details = "".join(traceback.format_exception(error))
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", prefix="dlgrade-fault-", suffix=".txt", delete=False
        ) as file:
            file.write(details)
            place = str(Path(file.name))
    except OSError:
        place = "-"
    return say.INTERNAL.filled(kind=type(error).__name__, message=str(error)[:300], path=place)
