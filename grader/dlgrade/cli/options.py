"""The options of grading, apart from the command: `grade --help` shows them without importing what grading needs."""

from __future__ import annotations

import click

from dlgrade.isolation.sandbox.levels import LEVELS
from dlgrade.messages import cli as say
from dlgrade.messages.isolation import ISOLATION
from dlgrade.text import Lang


def grading(lang: Lang) -> list[click.Option]:
    """`--json`, `--seed`, `--isolation`."""
    seed = click.IntRange(min=0)
    return [
        click.Option(["--json", "as_json"], is_flag=True, help=say.JSON(lang)),
        click.Option(["--seed"], type=seed, default=1, show_default=True, metavar="N", help=say.SEED(lang)),
        click.Option(["--isolation"], type=click.Choice(LEVELS), help=ISOLATION(lang)),
    ]
