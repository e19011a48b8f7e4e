"""Two runs of `nbgrader autograde` over one course: the second waits for the end of the first."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from logging import Logger
from pathlib import Path

LOCK = ".autograde.lock"


@contextmanager
def alone(folder: Path, log: Logger) -> Iterator[None]:
    """The run that holds the lock is the only one in this course; a run that was killed holds none."""
    try:
        import fcntl
    except ImportError:  # Windows, where nbgrader's exchange does not work either
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
