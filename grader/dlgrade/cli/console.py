"""The one kind of console that commands print on."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """The reader (`head`, a pager) has left. rich would end the program by way of `sys.stdout`, which pytest has
        replaced while it grades; the command line knows what to do."""
        raise BrokenPipeError


def console_on(stream: TextIO) -> Console:
    """80 columns where the width is unknown; no syntax highlighting of numbers, so that colour means something."""
    width = None if stream.isatty() else 80
    return _Console(file=stream, highlight=False, width=width, emoji=False, markup=False)
