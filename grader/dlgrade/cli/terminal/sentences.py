"""Prints sentences for the person at a terminal.

A terminal by itself breaks a long line in the middle of a word, wherever its last column is.
"""

from __future__ import annotations

import re
import shutil
import sys

import click

WORD = re.compile(r"(?:`[^`]*`|\S)+")
"""Code between backticks is not broken at its blanks, so that a command can be copied."""
CODE_INDENT = 4
"""Lines with at least this indent are code, and are not broken."""


def print_sentence(text: str, *, err: bool = False) -> None:
    """Print lines of text, on standard error if `err`. On a terminal, lines that are too long are broken at blanks. A
    pipe or a file gets them unchanged, since the programs that read them expect whole sentences."""
    stream = sys.stderr if err else sys.stdout
    click.echo(broken_at_blanks(text, shutil.get_terminal_size().columns) if stream.isatty() else text, err=err)


def broken_at_blanks(text: str, columns: int) -> str:
    """The text with no line wider than `columns`, unless a single word is. Hangul is two columns wide."""
    return "\n".join(line for whole in text.split("\n") for line in _lines(whole, columns))


def _lines(whole: str, columns: int) -> list[str]:
    from rich.cells import cell_len

    indent = whole[: len(whole) - len(whole.lstrip(" "))]
    if cell_len(whole) <= columns or len(indent) >= CODE_INDENT:
        return [whole]
    first, *others = WORD.findall(whole)
    lines = [indent + first]
    for word in others:
        if cell_len(f"{lines[-1]} {word}") <= columns:
            lines[-1] += f" {word}"
        else:
            lines.append(indent + word)
    return lines
