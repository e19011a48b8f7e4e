"""Reports errors in dlgrade itself: the traceback is written to a file, and the user gets a sentence."""

from __future__ import annotations

import tempfile
import traceback
from pathlib import Path

from dlgrade.course.extras import install_command
from dlgrade.messages import cli as messages
from dlgrade.text import Text

CORE = ("numpy", "pytest", "rich", "yaml", "pylatexenc", "fsrs")
EXTRAS = {
    "libcst": "dev",
    "mutmut": "dev",
    "ruff": "dev",
    "rapidfuzz": "similarity",
    "distributed": "dask",
    "yaml": "site",
    "markdown": "site",
    "mkdocs": "site",
    "pymdownx": "site",
    "jinja2": "quiz",
    "markupsafe": "quiz",
    "nbformat": "classroom",
    "nbconvert": "classroom",
    "nbgrader": "classroom",
    "sqlalchemy": "classroom",
}


def wanted_extra(error: Exception) -> Text | None:
    """If the error is a missing package of an extra, the sentence on what to install; else None."""
    name = (error.name or "").partition(".")[0] if isinstance(error, ModuleNotFoundError) else ""
    extra = EXTRAS.get(name)
    if extra == "quiz" and any(module.startswith("dlgrade.classroom") for module in _importing(error)):
        extra = "class"  # which holds the same packages, by the name that whoever grades a class knows
    return messages.EXTRA_MISSING.filled(name=name, install=install_command(extra)) if extra else None


def broken_package(error: Exception) -> Text | None:
    """If a required package cannot be imported, although it may be installed, the sentence about it; else None."""
    name = (error.name or "").partition(".")[0] if isinstance(error, ModuleNotFoundError) else ""
    packages = [module.partition(".")[0] for module in _importing(error)]
    importing = next((package for package in packages if package in CORE), name)
    if isinstance(error, SyntaxError):
        importing = next(
            (module for module in CORE if f"/{module}/" in Path(error.filename or "").as_posix()), importing
        )
    if importing not in CORE:
        return None
    reason = str(error).strip().rpartition("\n")[2] or type(error).__name__
    return messages.PACKAGE_BROKEN.filled(name=importing, reason=reason[:200])


def _importing(error: Exception) -> list[str]:
    """The modules that were being imported when the error was raised, from the outermost on."""
    frames = (frame for frame, _ in traceback.walk_tb(error.__traceback__))
    return [frame.f_globals.get("__name__", "") for frame in frames if frame.f_code.co_name == "<module>"]


def record(error: Exception) -> Text:
    """Write the traceback to a temporary file. Returns the sentence that says where it is."""
    details = "".join(traceback.format_exception(error))
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", prefix="dlgrade-fault-", suffix=".txt", delete=False
        ) as file:
            file.write(details)
            place = str(Path(file.name))
    except OSError:
        place = "-"
    return messages.INTERNAL.filled(kind=type(error).__name__, message=str(error)[:300], path=place)
