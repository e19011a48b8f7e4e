"""`~` is the home folder wherever a command takes a path: shells leave it as it is in quotes and in `--to=~/results`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from dlgrade.cli.main import build
from dlgrade.cli.options import NEW_FOLDER, HomePath


def paths(command: click.Command, context: click.Context) -> Iterator[tuple[str, click.Path]]:
    """All parameters of a command and of its subcommands that take a path."""
    for param in command.params:
        if isinstance(param.type, click.Path):
            yield f"{context.command_path} {param.name}", param.type
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from paths(below, click.Context(below, parent=context, info_name=name))


def test_every_path_may_begin_with_the_home_folder() -> None:
    command = build("en")
    found = list(paths(command, click.Context(command, info_name="grade")))
    assert {"grade class run to", "grade nbgrader init exchange", "grade release folder"} <= {name for name, _ in found}
    assert [name for name, kind in found if not isinstance(kind, HomePath)] == []


def test_the_home_folder_is_filled_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    for typed, path in (
        ("~/a b", tmp_path / "a b"),
        ("~", tmp_path),
        ("a/~", Path("a/~")),
        ("~no one/a", Path("~no one/a")),
    ):
        assert NEW_FOLDER.convert(typed, None, None) == path
