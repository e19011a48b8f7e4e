"""`grade progress`: shows the student's progress, merges it with that of another place, or packs it into an archive."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dlgrade.cli.course import course_for
from dlgrade.cli.options import HomePath, course_option
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.messages import progress as messages
from dlgrade.text import Lang, typed

ARCHIVE = "dlgrade-progress.zip"


class _ShownByDefault(click.Group):
    """A group that runs its subcommand `show` if none is named. Options alone are those of `show`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        only_options = args[:1] == [] or args[0].startswith("-")
        if only_options and args[:1] not in (["--help"], ["-h"]) and not ctx.resilient_parsing:
            args = ["show", *args]
        return super().parse_args(ctx, args)


def command(lang: Lang) -> click.Group:
    """The group of progress commands, with its texts in `lang`."""
    group = _ShownByDefault("progress", help=messages.HELP(lang), no_args_is_help=False)
    for make in (_show, _merge, _pack):
        group.add_command(make(lang))
    return group


def _show(lang: Lang) -> click.Command:
    @click.command("show", help=messages.SHOW(lang))
    @course_option(lang)
    def show(course_folder: Path | None) -> None:
        from dlgrade.cli.progress.standing import standing_parts
        from dlgrade.cli.terminal.console import console_on

        console = console_on(sys.stdout)
        for part in standing_parts(course_for(course_folder), lang):
            console.print(part)

    return show


def _merge(lang: Lang) -> click.Command:
    @click.command("merge", help=messages.MERGE(lang))
    @click.argument("place", metavar="PLACE", type=HomePath(path_type=Path))
    @course_option(lang)
    def merge(place: Path, course_folder: Path | None) -> int:
        from dlgrade.cli.progress.merging import merge_into

        return merge_into(course_for(course_folder), place, lang)

    return merge


def _pack(lang: Lang) -> click.Command:
    @click.command("pack", help=messages.PACK(lang))
    @click.option(
        "-o", "--output", default=ARCHIVE, show_default=True, help=messages.OUTPUT(lang),
        type=HomePath(path_type=Path, dir_okay=False),
    )  # fmt: skip
    @course_option(lang)
    def pack(output: Path, course_folder: Path | None) -> None:
        from dlgrade.files import write_atomically
        from dlgrade.progress.pack import packed

        course = course_for(course_folder)
        content, names, faults = packed(course)
        for fault in faults:
            print_sentence(fault(lang), err=True)
        if not names:
            raise click.UsageError(messages.NOTHING_TO_PACK(lang, path=course.root))
        write_atomically(output, content)
        print_sentence(messages.PACKED(lang, path=output, count=len(names), typed=typed(output)))

    return pack
