"""Reads single keys while something else is waited for. Each system has its own way, and a pipe has no keys."""

from __future__ import annotations

import contextlib
import os
import select
import sys
import time
from collections.abc import Iterator
from typing import Protocol

ESCAPE = "\x1b"  # what an arrow key sends begins with it
END = "\x04"  # Ctrl-D; also where the terminal has gone
STEP_SECONDS = 0.02  # between two looks where a keyboard cannot be waited for


class Keyboard(Protocol):
    """Where keys come from."""

    def pressed(self, seconds: float) -> str:
        """The key that is pressed within so many seconds, as the character that it types; "" for none, and for a key
        that types none. END where no more will come."""

    def line_by_line(self) -> contextlib.AbstractContextManager[None]:
        """In the block, the terminal edits and echoes whole lines, as programs expect that read them."""


class NoKeyboard:
    """The input is not a terminal: a pipe, a file or nothing."""

    def pressed(self, seconds: float) -> str:
        time.sleep(seconds)
        return ""

    @contextlib.contextmanager
    def line_by_line(self) -> Iterator[None]:
        yield


@contextlib.contextmanager
def open_keyboard() -> Iterator[Keyboard]:
    """The keyboard of this terminal. The terminal is as it was when the block ends."""
    if not sys.stdin.isatty():
        yield NoKeyboard()
    elif sys.platform == "win32":
        yield WindowsKeyboard()
    else:
        with TerminalKeyboard(sys.stdin.fileno()) as keyboard:
            yield keyboard


if sys.platform == "win32":
    import msvcrt

    class WindowsKeyboard(NoKeyboard):
        """The console of Windows."""

        def pressed(self, seconds: float) -> str:
            end = time.monotonic() + seconds
            while not msvcrt.kbhit():
                if time.monotonic() > end:
                    return ""
                time.sleep(STEP_SECONDS)
            key = msvcrt.getwch()
            if key in ("\0", "\xe0"):  # a key that types nothing sends a second character
                msvcrt.getwch()
                return ""
            return key

else:
    import signal
    import termios
    import tty

    class TerminalKeyboard:
        """A POSIX terminal, which hands over each key at once and does not echo it. Ctrl-C and Ctrl-Z work."""

        def __init__(self, descriptor: int) -> None:
            self._descriptor, self._lines = descriptor, termios.tcgetattr(descriptor)
            self._is_by_key = True

        def __enter__(self) -> TerminalKeyboard:
            self._before = signal.signal(signal.SIGCONT, lambda *_: self._set())
            self._set()
            return self

        def __exit__(self, *_: object) -> None:
            signal.signal(signal.SIGCONT, self._before)
            self._is_by_key = False
            with contextlib.suppress(termios.error):  # the terminal was closed, and has no settings any more
                self._set()

        def pressed(self, seconds: float) -> str:
            ready, _, _ = select.select([self._descriptor], [], [], seconds)
            if not ready:
                return ""
            try:
                typed = os.read(self._descriptor, 1024).decode(errors="ignore")
            except OSError:  # the terminal was closed
                return END
            return END if not typed else "" if typed.startswith(ESCAPE) else typed[0]

        @contextlib.contextmanager
        def line_by_line(self) -> Iterator[None]:
            self._is_by_key = False
            self._set()
            try:
                yield
            finally:
                self._is_by_key = True
                self._set()

        def _set(self) -> None:
            """Also after Ctrl-Z and `fg`, since the shell has set the terminal in its own way in between."""
            if self._is_by_key:
                tty.setcbreak(self._descriptor, termios.TCSADRAIN)
            else:
                termios.tcsetattr(self._descriptor, termios.TCSADRAIN, self._lines)
