"""The names that a shell completes. They are read from the names of folders alone, since each press of Tab waits."""

from __future__ import annotations

from pathlib import Path

import click


def completed(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    """The names of exercises and chapters that begin with `incomplete`."""
    del context, parameter
    return [name for name in names_here() if name.startswith(incomplete)]


def names_here() -> list[str]:
    """The exercises and the numbers of chapters of the course around the current folder; of the package's where there
    is none."""
    from dlgrade.course.loading import CHAPTER_NAME, find_root, own_root

    folder = (find_root(Path.cwd()) or own_root()) / "solutions"
    try:
        chapters = sorted(path for path in folder.iterdir() if CHAPTER_NAME.fullmatch(path.name))
        slugs = [path.parent.name for chapter in chapters for path in sorted(chapter.glob("*/task.ko.md"))]
    except OSError:  # a course that cannot be read completes nothing, and its commands say why
        return []
    return [*slugs, *(chapter.name.partition("_")[0] for chapter in chapters)]
