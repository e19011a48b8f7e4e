"""Reads single keys without blocking. Each operating system needs its own code, and a pipe has no keys."""

from __future__ import annotations

import contextlib
import os
import select
import sys
import time
from collections.abc import Iterator
from typing import Protocol

ESCAPE = "\x1b"  # the first character that an arrow key sends
END = "\x04"  # Ctrl-D; also returned if the terminal was closed
STEP_SECONDS = 0.02  # between two polls of a keyboard that one cannot wait for


class Keyboard(Protocol):
    """A source of single keys."""

    def pressed(self, seconds: float) -> str:
        """Wait at most `seconds` for a key, and return the character that it types; "" if there is none. END if no more
        keys can come."""

    def line_by_line(self) -> contextlib.AbstractContextManager[None]:
        """Inside the block, the terminal edits and echoes whole lines, as programs that read lines expect."""


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
    """The keyboard of this terminal. The terminal's settings are restored when the block ends."""
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
            if key in ("\0", "\xe0"):  # a key that types no character sends a second code
                msvcrt.getwch()
                return ""
            return key

else:
    import signal
    import termios
    import tty

    class TerminalKeyboard:
        """A POSIX terminal in cbreak mode: it delivers each key at once without echo. Ctrl-C and Ctrl-Z still work."""

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
            with contextlib.suppress(termios.error):  # the terminal was closed
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
            """Set the mode of the terminal. This is repeated after Ctrl-Z and `fg`, since the shell has changed the
            mode in between."""
            if self._is_by_key:
                tty.setcbreak(self._descriptor, termios.TCSADRAIN)
            else:
                termios.tcsetattr(self._descriptor, termios.TCSADRAIN, self._lines)
