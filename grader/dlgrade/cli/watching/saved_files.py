"""Notices which of the students' files have been saved.

The files are few and known, so they are looked at a few times a second, instead of asking the system for events: events
do not arrive from network drives, shared folders of a virtual machine, or containers, and editors that replace a file
end the events of the file that was replaced.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

SETTLE_SECONDS = 0.02  # between two looks at files that are being written
MAX_LOOKS = 15  # after so many looks, a file that is empty or missing is so on purpose

State = tuple[int, ...]
GONE: State = ()


class SavedFiles:
    """Remembers what the files looked like."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._seen = {path: _state(path) for path in paths}

    def __len__(self) -> int:
        return len(self._seen)

    def changed(self) -> list[Path]:
        """The files that were saved, replaced or deleted since the last call. Returns when their writing has ended:
        editors delete and rename, or empty a file before they fill it."""
        now = self._look()
        if now == self._seen:
            return []
        now = self._settled(now)
        found = [path for path, state in now.items() if state != self._seen[path]]
        self._seen = now
        return found

    def _settled(self, now: dict[Path, State]) -> dict[Path, State]:
        for _ in range(MAX_LOOKS):
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
    """The size, the times and the number of the file, of which each save changes one at least."""
    try:
        found = path.stat()
    except OSError:
        return GONE
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino
