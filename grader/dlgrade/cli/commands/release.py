"""`grade release --to DIR`: makes the student edition of the course that contains the current folder."""

from __future__ import annotations

from pathlib import Path

import click

from dlgrade.cli.course import course_for
from dlgrade.cli.options import NEW_FOLDER, course_option
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.messages import cli as cli_messages
from dlgrade.messages import edition as messages
from dlgrade.text import Lang


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("release", help=cli_messages.COMMANDS["release"](lang))
    @click.option("--to", "folder", metavar="DIR", type=NEW_FOLDER, required=True, help=messages.TO(lang))
    @course_option(lang)
    def release(folder: Path, course_folder: Path | None) -> None:
        from dlgrade.cli.terminal.progress_bar import progress_bar
        from dlgrade.edition.release import release as make_release

        with progress_bar(messages.RECORDING(lang)) as progress:
            made = make_release(course_for(course_folder), folder, lang, progress)
        print_sentence(messages.RELEASED(lang, folder=folder, count=len(made.exercises)))

    return release
