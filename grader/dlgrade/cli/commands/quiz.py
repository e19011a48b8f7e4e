"""`grade quiz`: asks the questions of a chapter, checks quiz files, and exports them."""

from __future__ import annotations

from pathlib import Path

import click

from dlgrade.cli.course import root_for
from dlgrade.cli.names import completed
from dlgrade.cli.options import FOLDER, HomePath, course_option
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.messages import quiz_command as messages
from dlgrade.text import Lang


class _Quiz(click.Group):
    """A group in which a first word that is not a subcommand is a chapter."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        first = next((word for word in args if not word.startswith("-")), None)
        asks_for_help = first is None and ("--help" in args or "-h" in args)
        if first not in self.commands and not asks_for_help:
            args = ["play", *args]
        return super().parse_args(ctx, args)


def command(lang: Lang) -> click.Group:
    """The group of quiz commands, with its texts in `lang`."""
    group = _Quiz(
        "quiz", help=messages.HELP(lang), subcommand_metavar="[CHAPTER | lint | export]", no_args_is_help=False
    )
    for make in (_play, _lint, _export):
        group.add_command(make(lang))
    return group


def _play(lang: Lang) -> click.Command:
    @click.command("play", hidden=True, help=messages.HELP(lang))  # hidden, since `grade quiz 06` is enough
    @click.argument("chapter", required=False, shell_complete=completed)
    @click.option("--again", is_flag=True, help=messages.AGAIN(lang))
    @click.option("--seed", type=int, help=messages.SEED(lang))
    @course_option(lang)
    def play(chapter: str | None, again: bool, seed: int | None, course_folder: Path | None) -> None:
        from dlgrade.cli.quiz.play import overview, play_chapter

        folder = root_for(course_folder)
        code = play_chapter(folder, chapter, lang, again, seed) if chapter else overview(folder, lang)
        click.get_current_context().exit(code)

    return play


def _lint(lang: Lang) -> click.Command:
    @click.command("lint", help=messages.LINT(lang))
    @click.argument("folder", metavar="[DIR]", required=False, type=FOLDER)
    @course_option(lang)
    def lint(folder: Path | None, course_folder: Path | None) -> None:
        from dlgrade.quiz.lint import lint as faults_of
        from dlgrade.quiz.load import quiz_files, read

        folder = folder or root_for(course_folder)
        files = quiz_files(folder)
        if not files:
            raise click.UsageError(messages.NO_QUIZZES(lang, folder=folder))
        faults = faults_of(folder)
        for fault in faults:
            print_sentence(fault.sentence(lang))
        if faults:
            print_sentence(messages.FAULTS(lang, count=len(faults)), err=True)
            click.get_current_context().exit(2)
        count = sum(len(read(file)[0].questions) for file in files)
        print_sentence(messages.LINTED(lang, files=len(files), count=count))

    return lint


def _export(lang: Lang) -> click.Command:
    from dlgrade.quiz.formats import FORMATS, SHEETS

    @click.command("export", help=messages.EXPORT(lang))
    @click.argument("chapters", nargs=-1, required=True, shell_complete=completed)
    @click.option("--to", "to", type=click.Choice([*FORMATS, *SHEETS]))
    @click.option("--student", is_flag=True, help=messages.STUDENT(lang))
    @click.option("-o", "--output", required=True, type=HomePath(path_type=Path, dir_okay=False))
    @course_option(lang)
    def export(
        chapters: tuple[str, ...], to: str | None, student: bool, output: Path, course_folder: Path | None
    ) -> None:
        from dlgrade.cli.quiz.export import write

        write(root_for(course_folder), chapters, to, student, output, lang)

    return export
