"""Words the errors in a command line in sentences of the course."""

from __future__ import annotations

import click

from dlgrade.messages import usage as messages
from dlgrade.text import Text

EXERCISE = "EXERCISE"
"""What the help of a command calls the name of one exercise."""


def sentence(error: click.ClickException) -> Text:
    """The sentence on what is wrong with the command line, and how to see the command's help."""
    problem = _what(error)
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "grade"
    return messages.SEE_HELP.filled(what=problem, help=path)


def _what(error: click.ClickException) -> Text:
    if isinstance(error, click.MissingParameter):
        if isinstance(error.param, click.Option):
            return messages.OPTION_MISSING.filled(name=max(error.param.opts, key=len))
        return _missing_argument(error)
    if isinstance(error, click.BadParameter):
        return _bad_value(error)
    if isinstance(error, click.NoSuchOption):
        near = (error.possibilities or [""])[0]
        no_option = messages.NO_OPTION_NEAR if near else messages.NO_OPTION
        return no_option.filled(name=error.option_name, near=near)
    return _as_it_is(error.format_message())


def _missing_argument(error: click.MissingParameter) -> Text:
    name = error.param.human_readable_name if error.param else ""
    if name == EXERCISE and error.ctx:
        return messages.EXERCISE_MISSING.filled(help=error.ctx.command_path)
    return messages.ARGUMENT_MISSING.filled(name=name)


def _bad_value(error: click.BadParameter) -> Text:
    if error.param is None:
        return _as_it_is(error.format_message())
    place, kind = _place(error.param), error.param.type
    if isinstance(kind, click.Choice):
        return messages.ONE_OF.filled(place=place, values=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange) and kind.min is not None:
        return messages.WHOLE_NUMBER_FROM.filled(place=place, least=kind.min)
    if isinstance(kind, click.Path):
        return _bad_path(kind).filled(place=place)
    if kind is click.INT:
        return messages.WHOLE_NUMBER.filled(place=place)
    return _as_it_is(error.format_message())


def _place(param: click.Parameter) -> Text:
    """Where the value stands: behind an option, or in the place of an argument, called as the help calls it."""
    if isinstance(param, click.Argument):
        return messages.IN_PLACE.filled(name=param.human_readable_name)
    return messages.BEHIND_OPTION.filled(name=max(param.opts, key=len))


def _bad_path(kind: click.Path) -> Text:
    if kind.file_okay:
        return messages.NO_FILE_THERE
    return messages.NO_FOLDER_THERE if kind.exists else messages.NO_FOLDER


def _as_it_is(message: str) -> Text:
    return Text(message, message)
