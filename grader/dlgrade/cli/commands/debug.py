"""`grade debug mse`: steps through the wrong call in Python's own debugger."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import click

from dlgrade.cli.course import course_for
from dlgrade.cli.exercise.wrong_call import written
from dlgrade.cli.names import completed
from dlgrade.cli.options import course_option
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.loading import select
from dlgrade.messages import cli as cli_messages
from dlgrade.messages import repro as messages
from dlgrade.text import Lang


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("debug", help=cli_messages.COMMANDS["debug"](lang))
    @click.argument("target", metavar="EXERCISE", shell_complete=completed)
    @course_option(lang)
    def debug(target: str, course_folder: Path | None) -> None:
        from dlgrade.course.signatures import signatures
        from dlgrade.exam.key import stub_of

        course = course_for(course_folder)
        for exercise in select(course, target):
            path, program = written(course, exercise, lang)
            classes = {name for name, signature in signatures(stub_of(exercise)).items() if signature.is_class}
            print_sentence(messages.STEPPING(lang))
            sys.stdout.flush()
            _run(debugger(path, program.line, [_first_of(name, classes) for name in program.names]))

    return debug


def _first_of(name: str, classes: set[str]) -> str:
    """The function that runs first when this function or class is called."""
    return f"{name}.__init__" if name in classes else name


def debugger(path: Path, line: int, functions: list[str]) -> list[str]:
    """The command line of pdb, which runs to the line of the call and then to the beginning of the student's function.
    Stepping into the line would instead enter whatever it calls first, such as `default_rng`."""
    stops = [word for function in functions for word in ("-c", f"tbreak {function}")]
    return [sys.executable, "-m", "pdb", "-c", f"until {line}", *stops, "-c", "continue", str(path)]


def _run(command: list[str]) -> None:
    """Run the debugger. This process ignores Ctrl-C meanwhile, so that it only stops the student's code and returns to
    the debugger's prompt."""
    debugger = subprocess.Popen(command)
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        debugger.wait()
    finally:
        signal.signal(signal.SIGINT, before)
