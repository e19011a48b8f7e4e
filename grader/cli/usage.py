"""What click says about a command line, in the course's own words and in both languages."""

from __future__ import annotations

import re
from typing import Any

import click

from grader.messages import usage as say
from grader.text import Lang, Text

EXTRA = re.compile(r"Got unexpected extra arguments? \((.*)\)", re.DOTALL)
NO_COMMAND = re.compile(r"No such command '(.*?)'", re.DOTALL)


def sentence(error: click.ClickException) -> Text:
    """What is wrong with the command line, and where its help is."""
    what = _what(error)
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "grade"
    return say.SEE_HELP.filled(what=what, help=path.removesuffix(" check"))


def _what(error: click.ClickException) -> Text:
    if isinstance(error, click.MissingParameter):
        return say.ARGUMENT_MISSING.filled(name=error.param.human_readable_name if error.param else "")
    if isinstance(error, click.BadParameter):
        return _bad_value(error)
    if isinstance(error, click.NoSuchOption):
        near = (error.possibilities or [""])[0]
        return say.NO_OPTION_NEAR.filled(name=error.option_name, near=near) if near else _named(say.NO_OPTION, error)
    if isinstance(error, click.BadOptionUsage):
        return _named(say.VALUE_MISSING, error)
    return _by_message(error.format_message())


def _named(text: Text, error: Any) -> Text:
    return text.filled(name=error.option_name)


def _bad_value(error: click.BadParameter) -> Text:
    if error.param is None:
        return _as_it_is(error.format_message())
    name, kind = max(error.param.opts, key=len), error.param.type
    if isinstance(kind, click.Choice):
        return say.ONE_OF.filled(name=name, values=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange) and kind.min is not None:
        return say.WHOLE_NUMBER_FROM.filled(name=name, least=kind.min)
    if kind is click.INT:
        return say.WHOLE_NUMBER.filled(name=name)
    return _as_it_is(error.format_message())


def _by_message(message: str) -> Text:
    """Two faults that click keeps in no attribute."""
    if found := EXTRA.match(message):
        return say.TOO_MUCH.filled(words=found[1])
    if found := NO_COMMAND.match(message):
        return say.NO_COMMAND.filled(name=found[1])
    return _as_it_is(message)


def _as_it_is(message: str) -> Text:
    return Text(message, message)


def formatter_in(lang: Lang) -> type[click.Context]:
    """A context whose help has its headings in `lang`."""

    class Formatter(click.HelpFormatter):
        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            self.width = self.width * 2 // 3 if lang == "ko" else self.width  # Hangul is two columns wide

        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            prog = prog.removesuffix(" check")
            super().write_usage(prog, args, f"{say.USAGE(lang)}: " if prefix is None else prefix)

        def write_heading(self, heading: str) -> None:
            super().write_heading(say.HEADINGS[heading](lang) if heading in say.HEADINGS else heading)

        def write_dl(self, rows: Any, col_max: int = 30, col_spacing: int = 2) -> None:
            told = [(name, say.HELP(lang) if text == HELP_OF_CLICK else _defaults(text, lang)) for name, text in rows]
            super().write_dl(told, col_max, col_spacing)

    class Context(click.Context):
        formatter_class = Formatter

    return Context


HELP_OF_CLICK = "Show this message and exit."


def _defaults(text: str, lang: Lang) -> str:
    return re.sub(r"\[default: ([^;\]]*)(;[^\]]*)?\]", lambda found: say.DEFAULT(lang, value=found[1]), text)


def speak(command: click.Command, lang: Lang) -> None:
    """Give a command, and those below it, help in `lang`."""
    command.context_class = formatter_in(lang)
    for below in getattr(command, "commands", {}).values():
        speak(below, lang)
