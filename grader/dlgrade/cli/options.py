"""Options that several commands share. They are in a separate module because `grade --help` should import little."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from dlgrade.isolation.sandbox.levels import LEVELS
from dlgrade.messages import cli as messages
from dlgrade.messages.isolation import ISOLATION
from dlgrade.text import Lang


def grading(lang: Lang) -> list[click.Option]:
    """The options `--format`, `--json`, `--html`, `--open`, `--seed`, `--isolation` and `--course`."""
    seed, formats = click.IntRange(min=0), click.Choice(tuple(messages.FORMATS))
    what = messages.FORMAT(lang, formats=", ".join(text(lang) for text in messages.FORMATS.values()))
    return [
        click.Option(["--format", "form"], type=formats, default="text", help=what),
        click.Option(["--json", "as_json"], is_flag=True, help=messages.JSON(lang)),
        click.Option(["--html"], type=NEW_FILE, metavar="FILE", help=messages.HTML(lang)),
        click.Option(["--open", "opens"], is_flag=True, help=messages.OPEN(lang)),
        click.Option(["--seed"], type=seed, default=1, show_default=True, metavar="N", help=messages.SEED(lang)),
        click.Option(["--isolation"], type=click.Choice(LEVELS), help=ISOLATION(lang)),
        click.Option(["--course", "course_folder"], type=FOLDER, metavar="DIR", help=messages.COURSE(lang)),
    ]


def course_option(lang: Lang) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The option `--course DIR` as a decorator. The command gets it as `course_folder: Path | None`."""
    return click.option("--course", "course_folder", type=FOLDER, metavar="DIR", help=messages.COURSE(lang))


class HomePath(click.Path):
    """A path in which `~` is the home folder, also where a shell leaves it as it is: in quotes, and in `--to=~/x`."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return super().convert(os.path.expanduser(value), param, ctx)  # noqa: PTH111  # unknown users stay as they are


FOLDER = HomePath(path_type=Path, exists=True, file_okay=False)
NEW_FOLDER = HomePath(path_type=Path)
NEW_FILE = HomePath(path_type=Path, dir_okay=False)
