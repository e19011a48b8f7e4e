"""Wraps the standard output, so that failures to write raise our own exceptions.

Libraries that print handle a broken pipe in their own way: click ends the program with exit code 1, which here means
that not everything passed. So the failure is converted before they see it.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from typing import Any, TextIO, cast

from dlgrade.files import reason_of
from dlgrade.messages import cli as messages
from dlgrade.text import TextError


class ReaderLeft(Exception):
    """The program that read the output has ended: `grade list | head -1`."""


class CannotPrint(TextError):
    """The output cannot be written, for instance to a full disk."""


class CheckedStream:
    """A text stream that passes everything on to another one, and raises ReaderLeft or CannotPrint if that fails."""

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
        raise CannotPrint(messages.CANNOT_PRINT.filled(reason=reason_of(error))) from error


def prepare_streams() -> None:
    """Make both output streams replace characters that the terminal cannot show. A closed stream (`>&-`) is replaced by
    one that drops everything."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            stream = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  # open until the program ends
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
        setattr(sys, name, stream)
    sys.stdout = cast("TextIO", CheckedStream(sys.stdout))


def silence_output() -> None:
    """Discard all further output. It could not be written, and Python would report that as an error
    when the program ends."""
    with contextlib.suppress(io.UnsupportedOperation):  # a stream in memory has no descriptor
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
