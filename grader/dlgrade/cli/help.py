"""The help of a command in the reader's language."""

from __future__ import annotations

import re
from typing import Any

import click

from dlgrade.messages import usage as say
from dlgrade.text import Lang


def formatter_in(lang: Lang) -> type[click.Context]:
    """A context whose help has its headings in `lang`."""

    class Formatter(click.HelpFormatter):
        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            self.width = self.width * 2 // 3 if lang == "ko" else self.width  # Hangul is two columns wide

        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            prog = without_hidden(prog)
            super().write_usage(prog, args, f"{say.USAGE(lang)}: " if prefix is None else prefix)

        def write_heading(self, heading: str) -> None:
            super().write_heading(say.HEADINGS[heading](lang) if heading in say.HEADINGS else heading)

        def write_dl(self, rows: Any, col_max: int = 30, col_spacing: int = 2) -> None:
            told = [(name, say.HELP(lang) if text == HELP_OF_CLICK else _defaults(text, lang)) for name, text in rows]
            super().write_dl(told, col_max, col_spacing)

    class Context(click.Context):
        formatter_class = Formatter

    return Context


def without_hidden(path: str) -> str:
    """The words of a command as a user types them: `check` and `quiz play` go without their last one."""
    return re.sub(r"^(grade) check$|^(grade quiz) play$", lambda found: found[1] or found[2], path)


HELP_OF_CLICK = "Show this message and exit."


def _defaults(text: str, lang: Lang) -> str:
    return re.sub(r"\[default: ([^;\]]*)(;[^\]]*)?\]", lambda found: say.DEFAULT(lang, value=found[1]), text)


def speak(command: click.Command, lang: Lang) -> None:
    """Give a command, and those below it, help in `lang`."""
    command.context_class = formatter_in(lang)
    for below in getattr(command, "commands", {}).values():
        speak(below, lang)
