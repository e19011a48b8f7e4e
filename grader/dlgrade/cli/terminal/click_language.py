"""Shows the help of commands, and click's own sentences, in the user's language."""

from __future__ import annotations

import contextlib
import gettext
import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

import click

from dlgrade import messages
from dlgrade.text import Lang

DOMAIN = "dlgrade"
LOCALE = Path(messages.__file__).parent / "locale"


@contextlib.contextmanager
def click_speaks(lang: Lang) -> Iterator[None]:
    """Inside the block, click's own sentences are translated by our catalogue for `lang`.

    gettext takes the domain and the language from the process, so both are restored at the end, for a program that
    calls us.
    """
    domain, languages = gettext.textdomain(), os.environ.get("LANGUAGE")
    gettext.bindtextdomain(DOMAIN, str(LOCALE))
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = lang
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if languages is None:
            os.environ.pop("LANGUAGE", None)
        else:
            os.environ["LANGUAGE"] = languages


class KoreanFormatter(click.HelpFormatter):
    """Wraps at fewer characters, since a Hangul character is two columns wide."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.width = self.width * 2 // 3


class PathContext(click.Context):
    """Shows the path of a command as a user types it: `grade check` is typed as `grade`."""

    @property
    def command_path(self) -> str:
        path = super().command_path
        return TYPED.get(path, path)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool | None:
        """Give this context to a usage error that has none, so that its message refers to the right command."""
        if isinstance(error, click.UsageError) and error.ctx is None:
            error.ctx = self
        return super().__exit__(kind, error, trace)


class KoreanContext(PathContext):
    formatter_class = KoreanFormatter


TYPED = {"grade check": "grade", "grade quiz play": "grade quiz"}


def speak(command: click.Command, lang: Lang) -> None:
    """Make a command and its subcommands show their help in `lang`."""
    command.context_class = KoreanContext if lang == "ko" else PathContext
    for below in getattr(command, "commands", {}).values():
        speak(below, lang)
