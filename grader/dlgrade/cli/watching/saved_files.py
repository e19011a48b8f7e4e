"""Notices which of the student's files have been saved.

The files are few and known, so they are polled several times a second, instead of subscribing to events of the system:
events do not arrive from network drives, shared folders of a virtual machine, or containers, and end when an editor
replaces the file.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

SETTLE_SECONDS = 0.02  # between two polls of files that are being written
MAX_POLLS = 15  # after this many polls, a file that is empty or missing is taken as it is

State = tuple[int, ...]
GONE: State = ()


class SavedFiles:
    """Remembers the state of each file, to notice changes."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._seen = {path: _state(path) for path in paths}

    def __len__(self) -> int:
        return len(self._seen)

    def changed(self) -> list[Path]:
        """The files that were saved, replaced or deleted since the last call. It waits until they no longer change,
        since editors delete and rename files, or empty them before writing."""
        now = self._look()
        if now == self._seen:
            return []
        now = self._settled(now)
        changed_paths = [path for path, state in now.items() if state != self._seen[path]]
        self._seen = now
        return changed_paths

    def _settled(self, now: dict[Path, State]) -> dict[Path, State]:
        for _ in range(MAX_POLLS):
            time.sleep(SETTLE_SECONDS)
            later = self._look()
            if later == now and not self._is_half_written(now):
                break
            now = later
        return now

    def _is_half_written(self, now: dict[Path, State]) -> bool:
        return any(state != self._seen[path] and (state == GONE or state[0] == 0) for path, state in now.items())

    def _look(self) -> dict[Path, State]:
        return {path: _state(path) for path in self._seen}


def _state(path: Path) -> State:
    """The file's size, times and inode number, at least one of which changes at each save; GONE if there is no file."""
    try:
        status = path.stat()
    except OSError:
        return GONE
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino
