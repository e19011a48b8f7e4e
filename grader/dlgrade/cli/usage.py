"""Words the errors in a command line in sentences of the course."""

from __future__ import annotations

import click

from dlgrade.messages import usage as messages
from dlgrade.text import Text


def sentence(error: click.ClickException) -> Text:
    """The sentence on what is wrong with the command line, and how to see the command's help."""
    problem = _what(error)
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "grade"
    return messages.SEE_HELP.filled(what=problem, help=path)


def _what(error: click.ClickException) -> Text:
    if isinstance(error, click.MissingParameter):
        return messages.ARGUMENT_MISSING.filled(name=error.param.human_readable_name if error.param else "")
    if isinstance(error, click.BadParameter):
        return _bad_value(error)
    if isinstance(error, click.NoSuchOption):
        near = (error.possibilities or [""])[0]
        no_option = messages.NO_OPTION_NEAR if near else messages.NO_OPTION
        return no_option.filled(name=error.option_name, near=near)
    return _as_it_is(error.format_message())


def _bad_value(error: click.BadParameter) -> Text:
    if error.param is None:
        return _as_it_is(error.format_message())
    name, kind = max(error.param.opts, key=len), error.param.type
    if isinstance(kind, click.Choice):
        return messages.ONE_OF.filled(name=name, values=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange) and kind.min is not None:
        return messages.WHOLE_NUMBER_FROM.filled(name=name, least=kind.min)
    if isinstance(kind, click.Path):
        return messages.NO_FOLDER.filled(name=name)
    if kind is click.INT:
        return messages.WHOLE_NUMBER.filled(name=name)
    return _as_it_is(error.format_message())


def _as_it_is(message: str) -> Text:
    return Text(message, message)
