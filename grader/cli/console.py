"""The one kind of console that commands print on."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console


def console_on(stream: TextIO) -> Console:
    """80 columns where the width is unknown; no syntax highlighting of numbers, so that colour means something."""
    width = None if stream.isatty() else 80
    return Console(file=stream, highlight=False, width=width, emoji=False, markup=False)
