"""A fault of ours: the details go to a file, the user gets a sentence."""

from __future__ import annotations

import tempfile
import traceback
from pathlib import Path

from grader.messages import cli as say
from grader.text import Text


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
