"""`grade doctor`: what is installed, where the course is, how well student code is walled in."""

from __future__ import annotations

import importlib.metadata
import platform
import sys
from pathlib import Path

import click

from grader import __version__
from grader.course.loading import find_root
from grader.messages import cli as say
from grader.messages import doctor as words
from grader.text import Lang

PACKAGES = {"numpy": "", "pytest": "", "rich": "", "click": "", "torch": "torch", "keras": "tensorflow",
            "tensorflow": "tensorflow", "mkdocs-material": "site", "nbgrader": "classroom"}  # fmt: skip
SAME_AS = {"tensorflow": "tensorflow-cpu"}


def command(lang: Lang) -> click.Command:
    """The command in one language."""

    @click.command("doctor", help=say.COMMANDS["doctor"](lang))
    def doctor() -> int:
        from grader.sandbox.choose import open_sandbox
        from grader.sandbox.model import Limits

        click.echo(f"dlgrade {__version__}, Python {platform.python_version()}, {platform.platform()}")
        click.echo(sys.executable)
        for name, extra in PACKAGES.items():
            click.echo(_package(name, extra, lang))
        root = find_root(Path.cwd())
        click.echo(words.COURSE(lang, place=root) if root else words.NO_COURSE(lang))
        sandbox = open_sandbox(Limits())
        click.echo(words.LEVEL(lang, level=sandbox.level))
        sandbox.close()
        return 0

    return doctor


def _package(name: str, extra: str, lang: Lang) -> str:
    version = _version(name) or _version(SAME_AS.get(name, name))
    if version:
        return f"  {name} {version}"
    return f"  {name}: {words.NOT_INSTALLED(lang, extra=extra)}"


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""
