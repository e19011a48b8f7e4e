"""The rich console that all commands print on."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Called when the reader (`head`, a pager) has left. rich would end the program through `sys.stdout`, which
        pytest replaces while it grades, so the error is passed on to the command line."""
        raise BrokenPipeError


def console_on(stream: TextIO) -> Console:
    """A console for `stream`, 80 columns wide if the width is unknown. rich's highlighting of numbers is off, so that
    colour always has a meaning."""
    width = None if stream.isatty() else 80
    return _Console(file=stream, highlight=False, width=width, emoji=False, markup=False)
