"""The library that a page loads with our own modules: FSRS, which decides when a lesson comes back."""

from __future__ import annotations

from importlib import metadata

LIBRARY = "fsrs"
LEFT_OUT = "optimizer.py"  # this module needs torch, and nothing of ours imports it
STAND_IN = b"""# FSRS takes nothing but Self from typing_extensions; the page's Python has it in typing.
from typing import Self as Self
"""


def libraries() -> dict[str, bytes]:
    """The files of the library as they are installed, with its licence, by their path in the archive."""
    files = [file for file in metadata.files(LIBRARY) or () if file.name != LEFT_OUT]
    modules = {file.as_posix(): file for file in files if file.parent.name == LIBRARY and file.suffix == ".py"}
    licences = {f"{LIBRARY}/{file.name}": file for file in files if "LICEN" in file.name.upper()}
    sent = {name: file.read_binary() for name, file in sorted({**modules, **licences}.items())}
    return {**sent, "typing_extensions.py": STAND_IN}
