"""What a submission might leave behind on this machine."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

PATIENCE = 3.0


def marked_processes() -> set[str]:
    """Command lines of processes that were started for a submission: their environment or folder names a folder of ours."""
    ours = tempfile.gettempdir().encode()
    found = set()
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            here = (entry / "environ").read_bytes() + str((entry / "cwd").readlink()).encode()
            command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
        except OSError:
            continue
        if ours in here and b"pytest" not in command.encode() and int(entry.name) != os.getpid():
            found.add(f"{entry.name} {command}")
    return found


def left_files() -> set[str]:
    """Files in the places where anyone may write. (The submissions that leave something behind give it one name.)"""
    places = [Path("/tmp"), Path("/dev/shm"), Path("/dev/mqueue")]
    left = {str(path) for place in places if place.is_dir() for path in place.glob("dlgrade-left-behind*")}
    return left | {str(path) for path in Path(tempfile.gettempdir()).glob("dlgrade-*")}


def shared_memory() -> set[str]:
    """Names in it, but for the semaphores that other programs of this machine make and drop all the time."""
    place = Path("/dev/shm")
    return {path.name for path in place.iterdir() if not path.name.startswith("sem.mp-")} if place.is_dir() else set()


def descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def settles(is_so: object) -> bool:
    """Does the condition come true within a few seconds? (Killed processes take a moment to be gone.)"""
    assert callable(is_so)
    end = time.monotonic() + PATIENCE
    while not is_so():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True
