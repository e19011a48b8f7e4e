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
    files = [each for each in metadata.files(LIBRARY) or () if each.name != LEFT_OUT]
    modules = {each.as_posix(): each for each in files if each.parent.name == LIBRARY and each.suffix == ".py"}
    licences = {f"{LIBRARY}/{each.name}": each for each in files if "LICEN" in each.name.upper()}
    sent = {name: each.read_binary() for name, each in sorted({**modules, **licences}.items())}
    return {**sent, "typing_extensions.py": STAND_IN}
