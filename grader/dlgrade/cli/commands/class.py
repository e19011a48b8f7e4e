"""`grade class`: grades everything that a class handed in. Every command is imported by its name as a text, so this
module may be called `class`, which is a keyword of Python."""

from __future__ import annotations

import os
from difflib import get_close_matches

import click

from dlgrade.cli.classroom.decisions import name_command, override_command
from dlgrade.cli.classroom.files import classroom50_command, regrade_command, report_command, similar_command
from dlgrade.cli.classroom.grading import intake_command, run_command
from dlgrade.messages import cli as messages
from dlgrade.text import Lang

SUBCOMMANDS = (
    run_command, intake_command, report_command, override_command, name_command, regrade_command, similar_command,
    classroom50_command,
)  # fmt: skip


class _ClassGroup(click.Group):
    """A group in which a first word that is not a subcommand is a folder to grade: `grade class submissions/`. A word
    that is no folder, but nearly a subcommand, is a slip."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        first = next(iter(args), "")
        is_slip = not os.path.lexists(first) and get_close_matches(first, self.commands)
        if first and first not in (*self.commands, *ctx.help_option_names) and not is_slip:
            args = ["run", *args]
        return super().parse_args(ctx, args)


def command(lang: Lang) -> click.Group:
    """The group of commands, with its texts in `lang`."""
    group = _ClassGroup("class", help=messages.COMMANDS["class"](lang))
    for make in SUBCOMMANDS:
        group.add_command(make(lang))
    return group
