"""A progress bar for long tasks, with the remaining time. It is drawn only on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click


@contextmanager
def progress_bar(title: str) -> Iterator[Callable[[int, int], None]]:
    """A function (done, total) that updates the bar. The bar is drawn on stderr, so that it never gets into a file of
    the output. If stderr is not a terminal, the title is printed once, if there is something to wait for."""
    if not sys.stderr.isatty():
        yield _named_once(title)
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from dlgrade.cli.terminal.console import console_on

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console_on(sys.stderr), transient=True) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done, whole: bar.update(task, completed=done, total=whole)


def _named_once(title: str) -> Callable[[int, int], None]:
    is_named = False

    def tell(done: int, whole: int) -> None:
        nonlocal is_named
        if done < whole and not is_named:
            is_named = True
            click.echo(f"{title} ({done}/{whole}) …", err=True)

    return tell
