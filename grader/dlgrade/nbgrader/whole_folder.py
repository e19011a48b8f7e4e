"""Puts a folder in place all at once, so that a step that is killed never leaves half of one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dlgrade.files import only_writer


@contextmanager
def only_collector(target: Path) -> Iterator[None]:
    """In the block, no other process works on `target`, and nothing is beside it that a killed one left behind. An old
    folder that was moved out of the way and not yet replaced is back in its place.

    Raises OSError, or CannotWrite where the folder above cannot be made.
    """
    with only_writer(target):
        _tidy(target)
        yield


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """Yield the path at which a new folder is to be made. When the block has ended, that folder takes the place of
    `target`; if it raises an error, the old folder stays."""
    unfinished = _beside(target, "unfinished")
    try:
        yield unfinished
        if os.path.lexists(target):
            target.rename(_beside(target, "replaced"))
        unfinished.rename(target)
    finally:
        _tidy(target)


def _tidy(target: Path) -> None:
    """Remove what is unfinished, and the old folder if a new one is in its place."""
    remove_folder(_beside(target, "unfinished"))
    replaced = _beside(target, "replaced")
    if os.path.lexists(replaced) and not os.path.lexists(target):
        replaced.rename(target)
    remove_folder(replaced)


def remove_folder(path: Path) -> None:
    """Remove a folder, or a link or file in its place, if it exists."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _beside(target: Path, state: str) -> Path:
    """A name that begins with a dot, which nbgrader takes for no student and no assignment."""
    return target.with_name(f".{target.name}.{state}")
