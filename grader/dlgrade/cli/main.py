"""`grade`: finds the command, imports only its module, and turns errors into sentences and exit codes."""

from __future__ import annotations

import contextlib
import importlib
import os
import sys
from collections.abc import Mapping, Sequence
from gettext import gettext
from typing import TYPE_CHECKING

import click
from click.exceptions import NoArgsIsHelpError

from dlgrade import __version__
from dlgrade.cli.options import grading
from dlgrade.cli.terminal.click_language import click_speaks, speak
from dlgrade.cli.terminal.output import CannotPrint, ReaderLeft, prepare_streams, silence_output
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.cli.terminal.stopping import handle_signals
from dlgrade.messages import cli as messages
from dlgrade.messages import usage as usage_messages
from dlgrade.text import LANGUAGES, Lang, Text, TextError, locale_language, visible

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

PASSED, NOT_PASSED, USAGE, OUR_FAULT, INTERRUPTED = 0, 1, 2, 3, 130
READER_LEFT = 141
"""The exit code of a program that was ended by SIGPIPE, for output that is no longer read (`grade list | head -1`)."""

DEFAULT_COMMAND = "check"
WIDTH_OF_USAGE = {"ko": 8, "en": 7}  # columns of "사용법: " and "Usage: "
KNOWN = (*messages.COMMANDS, DEFAULT_COMMAND)


class WrongLanguage(TextError):
    """`--lang` names a language that the course does not have."""


class CommandGroup(click.Group):
    """A group that imports the module of a command only when it is called. A first word that is not a
    command names an exercise."""

    def __init__(self, lang: Lang) -> None:
        names = {"help_option_names": ["-h", "--help"]}
        super().__init__("grade", help=messages.ABOUT(lang), invoke_without_command=True, context_settings=names)
        self.lang = lang
        speak(self, lang)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(messages.COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in KNOWN:
            return None
        module = importlib.import_module(f"dlgrade.cli.commands.{cmd_name}")
        command: click.Command = module.command(self.lang)
        speak(command, self.lang)
        return command

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete a word to commands, exercises and chapters, or to options if it begins with `-`. No command is
        imported for this."""
        from click.shell_completion import CompletionItem

        from dlgrade.cli.names import names_here

        options = [name for option in (*grading(self.lang), *self.get_params(ctx)) for name in option.opts]
        names = options if incomplete.startswith("-") else [*messages.COMMANDS, *names_here()]
        return [CompletionItem(name) for name in names if name.startswith(incomplete)]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] in KNOWN:
            return args[0], self.get_command(ctx, args[0]), args[1:]
        return DEFAULT_COMMAND, self.get_command(ctx, DEFAULT_COMMAND), args

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse a command line; `grade`, `grade --json` and `grade mse` all mean the command `check`."""
        if ctx.resilient_parsing:  # a shell asks for completions; on other lines, `--lang` has already been removed
            with contextlib.suppress(WrongLanguage):
                args = split_language(args, {})[1]
        if not args and ctx.resilient_parsing:  # the first word is completed
            return super().parse_args(ctx, args)
        if not args or (args[0].startswith("-") and args[0] not in ("--help", "-h", "--version")):
            args = [DEFAULT_COMMAND, *args]
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage("grade", "[OPTIONS] [TARGET]...")
        formatter.write_usage("grade", "COMMAND [ARGS]...", prefix=" " * WIDTH_OF_USAGE[self.lang])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Also show the options of grading, since the command `check` is usually called without its name."""
        rows = [option.get_help_record(ctx) for option in grading(self.lang)]
        with formatter.section(usage_messages.GRADING(self.lang)):
            formatter.write_dl([row for row in rows if row])
        super().format_options(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(gettext("Commands")):
            formatter.write_dl([(name, text(self.lang)) for name, text in messages.COMMANDS.items()])


def split_language(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[Lang, list[str]]:
    """(language, words without the option). The language is that of `--lang ko` or `--lang=en` anywhere on the line,
    else that of the locale. Raises WrongLanguage for any other."""
    other_words: list[str] = []
    chosen = ""
    words = iter(arguments)
    for word in words:
        if word == "--lang":
            chosen = next(words, "") or "missing"
        elif word.startswith("--lang="):
            chosen = word.partition("=")[2] or "missing"
        else:
            other_words.append(word)
    if chosen and chosen not in LANGUAGES:
        raise WrongLanguage(messages.UNKNOWN_LANGUAGE)
    lang: Lang = "en" if chosen == "en" else "ko" if chosen == "ko" else locale_language(environment)
    return lang, other_words


def build(lang: Lang) -> click.Group:
    """The whole command line, with its texts in `lang`."""
    group = CommandGroup(lang)
    group.params.append(
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            help=messages.VERSION(lang),
            callback=_version,
        )
    )
    group.params.append(click.Option(["--lang"], metavar="ko|en", expose_value=False, help=messages.LANG(lang)))
    return group


def _version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        click.echo(f"dlgrade {__version__}")
        ctx.exit()


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and exit. Exit codes: 0 if all passed, 1 if not all did, 2 for wrong usage, 3 for an error in
    dlgrade itself, 128 + n after signal n."""
    prepare_streams()
    stop = handle_signals()
    code = run(list(sys.argv[1:] if arguments is None else arguments))
    sys.exit(128 + stop.number if stop.number and code == INTERRUPTED else code)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code. All output is flushed before this returns; an error in writing it
    changes the exit code."""
    lang = locale_language(os.environ)
    try:
        lang, words = split_language(arguments, os.environ)
    except WrongLanguage as error:
        return _say(error.text, lang, USAGE)
    with click_speaks(lang):
        return _run(words, lang)


def _run(words: list[str], lang: Lang) -> int:
    try:
        code = int(build(lang).main(words, "grade", standalone_mode=False) or 0)
        sys.stdout.flush()
        return code
    except click.exceptions.Exit as leave:
        return int(leave.exit_code)
    except (click.Abort, KeyboardInterrupt):
        return _say(messages.INTERRUPTED, lang, INTERRUPTED)
    except NoArgsIsHelpError as asked:
        click.echo(asked.format_message(), err=True)
        return USAGE
    except click.ClickException as error:
        from dlgrade.cli.terminal.usage import sentence

        return _say(sentence(error), lang, USAGE)
    except (ReaderLeft, BrokenPipeError):
        silence_output()
        return READER_LEFT
    except Exception as error:
        return _known(error, lang)


def _known(error: Exception, lang: Lang) -> int:
    """Print an error and return its exit code. An error with a sentence of its own can be corrected by the user; any
    other is an error in dlgrade itself."""
    if isinstance(error, CannotPrint):
        silence_output()
    if isinstance(error, TextError):
        return _say(error.text, lang, USAGE)
    from dlgrade.cli.terminal.fault import broken_package, record, wanted_extra

    missing = wanted_extra(error) or broken_package(error)
    if missing is not None:
        return _say(missing, lang, USAGE)
    return _say(record(error), lang, OUR_FAULT)


def _say(text: Text, lang: Lang, code: int) -> int:
    """Print a sentence to stderr and return the exit code. Control characters are made visible, since some errors
    contain words of the command line. If stderr cannot be written, nothing is printed."""
    sentence = visible(text(lang), keep="\n")
    with contextlib.suppress(OSError):
        print_sentence(f"{messages.ERROR(lang)}: {sentence}" if code != INTERRUPTED else sentence, err=True)
    return code


if __name__ == "__main__":  # for an editor's tasks, which may not find the script `grade` on their path
    main()
