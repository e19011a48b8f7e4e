"""The screen of `grade watch`: it shows one page at a time, with the keys below it."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.segment import Segment, Segments
from rich.text import Text as RichText

from dlgrade.messages import watch as messages
from dlgrade.text import Lang, Text, visible

Parts = list[RenderableType]


class WatchScreen:
    """Shows one thing at a time. A terminal is cleared before, and redrawn when its size changes. A pipe gets one text
    after the other."""

    def __init__(self, console: Console, has_keys: bool, lang: Lang) -> None:
        self._console, self._has_keys, self._lang = console, has_keys, lang
        self._parts: Sequence[RenderableType] = ()
        self._top = 0  # the number of the first line that is shown
        self._size, self._time = console.size, ""

    def show(self, parts: Sequence[RenderableType]) -> None:
        """Show these parts instead of what was shown before."""
        self._parts, self._time = list(parts), datetime.datetime.now().strftime("%H:%M:%S")
        self._top = 0
        self._draw()

    def show_early(self, parts: Sequence[RenderableType], text: Text) -> None:
        """Show a preliminary version of what will be shown soon, with a line that says so. This is done only on a
        terminal, since a pipe would get both versions."""
        if self._console.is_terminal:
            self.show(parts)
            self.say(text)

    def turn_page(self) -> bool:
        """Show the next page; after the last one, the first again. Returns False if everything fits on one page."""
        lines = len(self._lines())
        if not self._has_pages or lines <= self._room + 1:
            return False
        self._top = self._top + self._room if self._top + self._room < lines else 0
        self._draw()
        return True

    def say(self, text: Text) -> None:
        """Print a line that stays until something else is shown. This is done only on a terminal."""
        if self._console.is_terminal:
            self._console.print(text(self._lang), style="dim")

    def warning(self, text: Text) -> RenderableType:
        """A warning in the style of this screen, ready to show."""
        return RichText(visible(text(self._lang), keep="\n"), style="yellow")

    def fit(self) -> None:
        """Redraw if the size of the terminal has changed."""
        if self._console.is_terminal and self._console.size != self._size:
            self._draw()

    @contextlib.contextmanager
    def handed_over(self) -> Iterator[None]:
        """Inside the block, other code prints on the terminal. Its output stays until something else is shown."""
        self._console.clear()
        yield
        self._print_keys()

    @property
    def _has_pages(self) -> bool:
        return self._console.is_terminal and self._has_keys

    @property
    def _room(self) -> int:
        """The number of lines for contents: the height without the keys, a gap, and the line about further pages."""
        return max(1, self._console.height - 4)

    def _draw(self) -> None:
        """Draw everything in one write, so that nothing flickers. A terminal gets only one page, because otherwise the
        first lines, which matter most, would scroll away."""
        self._size = self._console.size
        with self._console.capture() as drawn:
            self._console.clear()
            if self._has_pages:
                self._print_page(self._lines())
            else:
                for part in self._parts:
                    self._console.print(part)
            self._print_keys()
        self._console.file.write(drawn.get())
        self._console.file.flush()

    def _lines(self) -> list[list[Segment]]:
        lines: list[list[Segment]] = []
        for part in self._parts:
            lines += self._console.render_lines(part, pad=False)
        return lines

    def _print_page(self, lines: list[list[Segment]]) -> None:
        room = self._room if len(lines) > self._room + 1 else len(lines)
        page = lines[self._top : self._top + room]
        for line in page:
            self._console.print(Segments([*line, Segment.line()]), soft_wrap=True, end="")
        if len(page) < len(lines):
            values = {"first": self._top + 1, "last": self._top + len(page), "all": len(lines)}
            self._console.print(messages.MORE(self._lang, **values), style="dim", no_wrap=True)

    def _print_keys(self) -> None:
        self._console.print()
        keys = messages.KEYS if self._has_keys else messages.NO_KEYS
        self._console.print(keys(self._lang, time=self._time), style="dim")
