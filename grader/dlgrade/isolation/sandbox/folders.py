"""Makes, locks and removes the temporary folders of processes that run student code. Folders of a grader that was
killed before it could remove them are removed at a later start."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

from dlgrade.isolation.worker.removal import remove
from dlgrade.isolation.worker.users import is_of_a_server

PREFIX = "dlgrade-"
MIN_AGE = 60.0  # seconds; a younger folder may belong to a grader that has made it and not yet locked it
MAX_SWEEP_SECONDS = 0.5  # for each folder that was left behind; a large one is removed over several starts


class WorkFolder:
    """A new folder, locked while this process uses it, so that no other grader takes it for one that was left behind.

    Windows has no such locks, so nothing is swept there. A `with` block yields the folder's path.
    """

    def __init__(self) -> None:
        self.path = tempfile.mkdtemp(prefix=PREFIX)
        self._lock = _locked(self.path)

    def __enter__(self) -> Path:
        return Path(self.path)

    def __exit__(self, *_: object) -> None:
        self.remove()

    def remove(self) -> None:
        """Remove the folder as far as one call can. A later start sweeps up what is left."""
        remove(self.path)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


@cache
def sweep_once() -> None:
    """Remove the folders that killed graders of this user left behind. It is done once in a process."""
    sweep(Path(tempfile.gettempdir()))


def sweep(place: Path, min_age: float = MIN_AGE) -> None:
    """Remove each of our folders in `place` that no living process holds. Folders that cannot be removed are left for
    the next start, without an error."""
    for folder in place.glob(f"{PREFIX}*"):
        if not _may_be_left_behind(folder, min_age):
            continue
        lock = _locked(str(folder))
        if lock is None:
            continue
        try:
            remove(str(folder), MAX_SWEEP_SECONDS)
        finally:
            os.close(lock)


def _may_be_left_behind(folder: Path, min_age: float) -> bool:
    """Can the folder be one that was left behind, by its age and owner? The owner is this user; for root, it may also
    be one of the unprivileged users that root's servers become."""
    if sys.platform == "win32":
        return False
    try:
        status = folder.lstat()
    except OSError:
        return False
    owned = status.st_uid == os.getuid() or (os.getuid() == 0 and is_of_a_server(status.st_uid))
    return stat.S_ISDIR(status.st_mode) and owned and time.time() - status.st_mtime > min_age


def _locked(path: str) -> int | None:
    """A descriptor that locks a folder until it is closed; None if another process holds the lock, or without locks."""
    if sys.platform == "win32":
        return None
    import fcntl

    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor
