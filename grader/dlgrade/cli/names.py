"""The names that a shell completes. They are taken from the names of folders without reading files, since the user
waits at each press of Tab."""

from __future__ import annotations

from pathlib import Path

import click


def completed(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    """The names of exercises and chapters that begin with `incomplete`."""
    del context, parameter
    return [name for name in names_here() if name.startswith(incomplete)]


def names_here() -> list[str]:
    """The exercises and chapter numbers of the course that contains the current folder, or else of
    the installed course."""
    from dlgrade.course.loading import CHAPTER_NAME, find_root, own_root

    folder = (find_root(Path.cwd()) or own_root()) / "solutions"
    try:
        chapters = sorted(path for path in folder.iterdir() if CHAPTER_NAME.fullmatch(path.name))
        slugs = [path.parent.name for chapter in chapters for path in sorted(chapter.glob("*/task.ko.md"))]
    except OSError:  # completion shows nothing for a course that cannot be read; commands report it
        return []
    return [*slugs, *(chapter.name.partition("_")[0] for chapter in chapters)]
