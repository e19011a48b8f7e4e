"""`grade init my-course`: makes a course folder from the installed course."""

from __future__ import annotations

from pathlib import Path

import click

from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.extras import install_command
from dlgrade.edition.manifest import EditionError
from dlgrade.isolation.frameworks import FRAMEWORKS, Needs
from dlgrade.messages import cli as cli_messages
from dlgrade.messages import edition as messages
from dlgrade.text import Lang, typed


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("init", help=cli_messages.COMMANDS["init"](lang))
    @click.argument("words", metavar="DIR", nargs=-1, required=True)
    @click.option("--with-solutions", is_flag=True, help=messages.WITH_SOLUTIONS(lang))
    def init(words: tuple[str, ...], with_solutions: bool) -> None:
        from dlgrade.cli.terminal.progress_bar import progress_bar
        from dlgrade.edition.init import init as make_course
        from dlgrade.report.overview import next_exercise

        folder = _one_folder(words)
        with progress_bar(messages.RECORDING(lang)) as progress:
            made = make_course(folder, "complete" if with_solutions else "student", lang, progress)
        first = next_exercise(made.exercises, {}) or made.exercises[0]
        stub = f"exercises/{first.chapter}/{first.slug}.py"
        kind, count = messages.KINDS[made.kind](lang), len(made.exercises)
        values = {"folder": folder, "count": count, "kind": kind, "slug": first.slug, "stub": stub}
        enter = "" if folder.resolve() == Path.cwd() else f"  cd {typed(folder)}\n"
        print_sentence(messages.MADE(lang, enter=enter, **values))
        say_unnamed(made.unnamed, lang)

    return init


def _one_folder(words: tuple[str, ...]) -> Path:
    """The named folder. Several words mean a name with spaces that was typed without quotation marks: this raises
    EditionError, whose text says how to type it."""
    name = " ".join(words)
    if len(words) > 1:
        raise EditionError(messages.IN_QUOTATION_MARKS.filled(typed=typed(name)))
    return Path(name)


def say_unnamed(missing: tuple[Needs, ...], lang: Lang) -> None:
    """Print which frameworks have to be installed before mistakes in their exercises can be named. The command also
    works after changing into the course folder."""
    for needs in missing:
        install = install_command(FRAMEWORKS[needs].extra, anywhere=True)
        print_sentence(messages.UNNAMED(lang, needs=needs, install=install))
