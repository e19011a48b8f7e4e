"""What `grade watch` shows: one screenful at a time, with the keys below it."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.text import Text as RichText

from dlgrade.messages import watch as messages
from dlgrade.text import Lang, Text, visible

Parts = list[RenderableType]


class WatchScreen:
    """A terminal is cleared before something new is shown, and drawn again when its size changes. Anything else, like
    a pipe, gets one text below the other."""

    def __init__(self, console: Console, has_keys: bool, lang: Lang) -> None:
        self._console, self._has_keys, self._lang = console, has_keys, lang
        self._parts: Sequence[RenderableType] = ()
        self._size, self._time = console.size, ""

    def show(self, parts: Sequence[RenderableType]) -> None:
        """Show this in the place of what was shown before."""
        self._parts, self._time = list(parts), datetime.datetime.now().strftime("%H:%M:%S")
        self._draw()

    def say(self, text: Text) -> None:
        """Add a line that stays until something else is shown. Only a terminal gets it."""
        if self._console.is_terminal:
            self._console.print(text(self._lang), style="dim")

    def warning(self, text: Text) -> RenderableType:
        """A sentence about something that did not work."""
        return RichText(visible(text(self._lang), keep="\n"), style="yellow")

    def fit(self) -> None:
        """Draw again if the terminal has another size than before."""
        if self._console.is_terminal and self._console.size != self._size:
            self._draw()

    @contextlib.contextmanager
    def handed_over(self) -> Iterator[None]:
        """In the block, something else prints. What it printed stays until something else is shown."""
        self._console.clear()
        yield
        self._print_keys()

    def _draw(self) -> None:
        """Everything is written at once, so that nothing flickers."""
        self._size = self._console.size
        with self._console.capture() as drawn:
            self._console.clear()
            for part in self._parts:
                self._console.print(part)
            self._print_keys()
        self._console.file.write(drawn.get())
        self._console.file.flush()

    def _print_keys(self) -> None:
        self._console.print()
        keys = messages.KEYS if self._has_keys else messages.NO_KEYS
        self._console.print(keys(self._lang, time=self._time), style="dim")
