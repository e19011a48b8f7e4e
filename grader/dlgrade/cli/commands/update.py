"""`grade update`: updates the course folder to a newer edition, without changing what the student has written."""

from __future__ import annotations

from pathlib import Path

import click

from dlgrade import __version__
from dlgrade.cli.commands.init import say_unnamed
from dlgrade.cli.course import root_for
from dlgrade.cli.options import FOLDER, course_option
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.messages import cli as cli_messages
from dlgrade.messages import edition as messages
from dlgrade.text import Lang


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("update", help=cli_messages.COMMANDS["update"](lang))
    @click.option("--from", "newer", metavar="DIR", type=FOLDER, help=messages.FROM(lang))
    @course_option(lang)
    def update(newer: Path | None, course_folder: Path | None) -> None:
        from dlgrade.cli.terminal.progress_bar import progress_bar
        from dlgrade.edition.update import update as renew

        with progress_bar(messages.RECORDING(lang)) as progress:
            renewal = renew(root_for(course_folder), newer, progress)
        for change in renewal.changes:
            print_sentence(messages.CHANGES[change.kind](lang, path=change.path, beside=change.beside))
        if renewal.changes or renewal.own:
            print_sentence(messages.UPDATED(lang, version=__version__, keys=renewal.keys))
        else:
            print_sentence(messages.UP_TO_DATE(lang))
        say_unnamed(renewal.unnamed, lang)

    return update
