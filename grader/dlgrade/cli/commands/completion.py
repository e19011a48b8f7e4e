"""`grade completion bash|zsh|fish|powershell`: prints the script that makes a shell complete commands,
exercises and chapters."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from dlgrade.messages import cli as cli_messages
from dlgrade.messages import completion as messages
from dlgrade.text import Lang

SHELLS = ("bash", "zsh", "fish", "powershell")
VARIABLE = "_GRADE_COMPLETE"
"""The environment variable by which a shell asks click for completions."""


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("completion", help=f"{cli_messages.COMMANDS['completion'](lang)}\n\n\b\n{messages.HOW(lang)}")
    @click.argument("shell", metavar="|".join(SHELLS), type=click.Choice(SHELLS))
    @click.pass_context
    def completion(context: click.Context, shell: str) -> None:
        kind = get_completion_class(shell)
        if kind is None:
            raise RuntimeError(f"click has no completion for {shell}")
        click.echo(kind(context.find_root().command, {}, "grade", VARIABLE).source(), nl=False)

    return completion
