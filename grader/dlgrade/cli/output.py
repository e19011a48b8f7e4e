"""The standard output of a command, whose failures are exceptions of our own.

Libraries that print handle a broken pipe in their own way: click ends the program with exit code 1, which here means
that not everything passed. So the failure is turned into our own exception before they see it.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from typing import Any, TextIO, cast

from dlgrade.messages import cli as messages
from dlgrade.text import TextError


class ReaderLeft(Exception):
    """Nobody reads what is printed any more: `grade list | head -1`."""


class CannotPrint(TextError):
    """The output cannot be written, for instance to a full disk."""


class CheckedStream:
    """A text stream that passes everything on to another one, and raises our own exceptions."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        with _ours():
            return self._stream.write(text)

    def flush(self) -> None:
        with _ours():
            self._stream.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextlib.contextmanager
def _ours() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as error:
        raise ReaderLeft from error
    except OSError as error:
        raise CannotPrint(messages.CANNOT_PRINT.filled(reason=error.strerror or str(error))) from error


def prepare_streams() -> None:
    """Let both output streams replace characters that the terminal cannot show. A stream that was closed (`>&-`)
    becomes one that drops everything."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            stream = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  # open as long as the program
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
        setattr(sys, name, stream)
    sys.stdout = cast("TextIO", CheckedStream(sys.stdout))


def silence_output() -> None:
    """Drop what is still to be printed. Nobody reads it, and Python would complain about it when the program ends."""
    with contextlib.suppress(io.UnsupportedOperation):  # a stream in memory has no descriptor
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
