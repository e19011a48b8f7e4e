"""Lets only one run of `nbgrader autograde` at a time work on a course. A second one waits until the
first has ended."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from logging import Logger
from pathlib import Path

LOCK = ".autograde.lock"


@contextmanager
def alone(folder: Path, log: Logger) -> Iterator[None]:
    """In the block, this run is the only one in the course. The system releases the lock when a run is killed."""
    try:
        import fcntl
    except ImportError:  # on Windows, where nbgrader's exchange does not work either
        yield
        return
    with (folder / LOCK).open("a", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            log.warning("Another autograde run of this course is going on; this one waits for its end")
            fcntl.flock(file, fcntl.LOCK_EX)
        except OSError as error:
            log.warning("This file system has no locks (%s): do not autograde twice at the same time", error)
        yield
