"""The bar of long work, with the time that is left. It is drawn only where somebody watches."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click


@contextmanager
def progress_bar(title: str) -> Iterator[Callable[[int, int], None]]:
    """A function that is told how much is done, and of how much. The bar is drawn on the error stream, so that it never
    gets into a file, and only on a terminal. Anything else gets the title, once, if there is something to wait for."""
    if not sys.stderr.isatty():
        yield _named_once(title)
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from dlgrade.cli.console import console_on

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console_on(sys.stderr), transient=True) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done, whole: bar.update(task, completed=done, total=whole)


def _named_once(title: str) -> Callable[[int, int], None]:
    told: set[str] = set()

    def tell(done: int, whole: int) -> None:
        if done < whole and title not in told:
            told.add(title)
            click.echo(f"{title} ({done}/{whole}) …", err=True)

    return tell
