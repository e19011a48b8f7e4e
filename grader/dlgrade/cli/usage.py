"""What click says about a command line, in the course's own words and in both languages."""

from __future__ import annotations

import re
from typing import Any

import click

from dlgrade.cli.help import without_hidden
from dlgrade.messages import usage as say
from dlgrade.text import Text

EXTRA = re.compile(r"Got unexpected extra arguments? \((.*)\)", re.DOTALL)
NO_COMMAND = re.compile(r"No such command '(.*?)'", re.DOTALL)


def sentence(error: click.ClickException) -> Text:
    """What is wrong with the command line, and where its help is."""
    what = _what(error)
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "grade"
    return say.SEE_HELP.filled(what=what, help=without_hidden(path))


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
    if isinstance(kind, click.Path):
        return say.NO_FOLDER.filled(name=name)
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
