"""Finds what a submission may have left behind on this machine."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

OF_OTHERS = ("sem.mp-", "left-by-a-probe")


def marked_processes() -> set[str]:
    """Command lines of processes that were started for a submission: their environment or folder names a folder of ours."""
    ours = tempfile.gettempdir()
    found = set()
    for name in filter(str.isdecimal, os.listdir("/proc")):  # noqa: PTH208  # twice a test; a Path for each takes long
        command = _command_of(name, ours) if int(name) != os.getpid() else ""
        if command and "pytest" not in command:
            found.add(f"{name} {command}")
    return found


def _command_of(process: str, folder: str) -> str:
    """Its command line, if its environment or its working folder names the folder; else ""."""
    try:
        if folder not in os.readlink(f"/proc/{process}/cwd"):  # noqa: PTH115
            with open(f"/proc/{process}/environ", "rb") as environment:  # noqa: PTH123
                if folder.encode() not in environment.read():
                    return ""
        return Path(f"/proc/{process}/cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
    except OSError:  # it has ended meanwhile, or belongs to someone else
        return ""


def left_files() -> set[str]:
    """Files in the places where anyone may write. (The submissions that leave something behind give it one name.)"""
    places = [Path("/tmp"), Path("/dev/shm"), Path("/dev/mqueue")]
    left = {str(path) for place in places if place.is_dir() for path in place.glob("dlgrade-left-behind*")}
    return left | {str(path) for path in Path(tempfile.gettempdir()).glob("dlgrade-*")}


def shared_memory() -> set[str]:
    """Names in it, but for what others make and drop all the time: semaphores of other programs of this machine, and the
    probe of a `grade doctor` that a test of another process runs."""
    place = Path("/dev/shm")
    return {path.name for path in place.iterdir() if not path.name.startswith(OF_OTHERS)} if place.is_dir() else set()


def descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))
