"""Words a warning by the submission's line that led to it, and not by a file of the library that gave it."""

from __future__ import annotations

import linecache
import sys
import warnings
from pathlib import Path
from types import FrameType

Place = tuple[str, int]
Line = str | None


def install() -> None:
    """Word all warnings so for the rest of this process. The workers of a server inherit it."""
    warnings.formatwarning = _worded


def _worded(
    message: Warning | str, category: type[Warning], filename: str, lineno: int, line: str | None = None
) -> str:
    place = (filename, lineno) if _is_submitted(filename) else _calling_line()
    if place is None:
        return f"{category.__name__}: {message}\n"
    written = (line or linecache.getline(*place)).strip()
    return f"{place[0]}:{place[1]}: {category.__name__}: {message}\n" + (f"  {written}\n" if written else "")


def _calling_line() -> Place | None:
    """The submission's line that runs now; None where there is none, as in a thread of a library."""
    frame: FrameType | None = sys._getframe()
    while frame is not None and not _is_submitted(frame.f_code.co_filename):
        frame = frame.f_back
    return (frame.f_code.co_filename, frame.f_lineno) if frame is not None else None


def _is_submitted(filename: str) -> bool:
    """A submission's file is called as in reports, `mse.py`; libraries have whole paths, Python itself `<frozen …>`."""
    return not Path(filename).is_absolute() and not filename.startswith("<")
