"""`grade debug mse`: steps through the call which went wrong, in Python's own debugger."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import click

from dlgrade.cli.course import course_for
from dlgrade.cli.names import completed
from dlgrade.cli.options import course_option
from dlgrade.cli.repro import written
from dlgrade.course.loading import select
from dlgrade.messages import cli as cli_messages
from dlgrade.messages import repro as messages
from dlgrade.text import Lang


def command(lang: Lang) -> click.Command:
    """The command in one language."""

    @click.command("debug", help=cli_messages.COMMANDS["debug"](lang))
    @click.argument("target", metavar="EXERCISE", shell_complete=completed)
    @course_option(lang)
    def debug(target: str, course_folder: Path | None) -> None:
        course = course_for(course_folder)
        for exercise in select(course, target):
            path, line = written(course, exercise, lang)
            click.echo(messages.STEPPING(lang))
            sys.stdout.flush()
            _run(_command(path, line))

    return debug


def _command(path: Path, line: int) -> list[str]:
    """pdb, which runs up to the line of the call and then steps into the student's function."""
    return [sys.executable, "-m", "pdb", "-c", f"until {line}", "-c", "step", str(path)]


def _run(command: list[str]) -> None:
    """Run the debugger. Ctrl-C belongs to it alone: it stops the student's code and comes back to the prompt."""
    debugger = subprocess.Popen(command)
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        debugger.wait()
    finally:
        signal.signal(signal.SIGINT, before)
