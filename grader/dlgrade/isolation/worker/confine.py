"""Confines a worker with the means of Linux: Landlock and seccomp. A worker restricts itself before any of
the student's code runs, and nothing can undo this."""

# The exact system calls matter here, so functions of `os` are used instead of pathlib.
# ruff: noqa: PTH112
from __future__ import annotations

import os

from dlgrade.isolation.worker import landlock, native, seccomp
from dlgrade.isolation.worker.places import SYSTEM_FILES, SYSTEM_FOLDERS, Places, inside

MAX_DESCRIPTORS = 2**20
FACTS_AND_DEVICES = ("/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/sys/devices/system",
                     "/dev/urandom", "/dev/random", "/dev/zero")  # fmt: skip


def shared_grants(places: Places, masked: bool) -> list[landlock.Grant]:
    """The grants for all places that every worker may read, opened once by the server. `masked` is True if the withheld
    places are already missing from the server's file system."""
    if not has_landlock():
        return []
    readable, listable = ([*places.readable, *SYSTEM_FOLDERS], []) if masked else readable_places(places)
    return [
        *landlock.opened((*SYSTEM_FILES, *FACTS_AND_DEVICES, *readable), landlock.READ, inherited=True),
        *landlock.opened(listable, landlock.Right.READ_DIR, inherited=True),
        *landlock.opened((os.devnull,), landlock.READ | landlock.Right.WRITE_FILE, inherited=True),
    ]


def restrict(folder: str, grants: list[landlock.Grant]) -> None:
    """Forbid new privileges; confine file access by Landlock, if the kernel has it; confine system calls by seccomp."""
    native.prctl(native.PR_SET_NO_NEW_PRIVS, 1)
    if has_landlock():
        own = [*landlock.opened((folder,), landlock.OWN), *landlock.opened(("/proc/self",), landlock.READ)]
        landlock.restrict([*grants, *own])
        for descriptor, _ in own:
            os.close(descriptor)
    # The limit of open files does not close files that are open already, so the range goes beyond that limit.
    os.closerange(landlock.FIRST_DESCRIPTOR, MAX_DESCRIPTORS)
    seccomp.restrict()


def has_landlock() -> bool:
    try:
        return landlock.version() > 0
    except OSError:
        return False


def readable_places(places: Places) -> tuple[list[str], list[str]]:
    """Two lists: places that may be read with everything below them, and folders that hold something withheld, of which
    only the names of their entries may be listed."""
    readable: list[str] = []
    listable: list[str] = []
    hidden, system = places.withheld, [os.path.realpath(place) for place in SYSTEM_FOLDERS if os.path.isdir(place)]
    for root in dict.fromkeys((*places.readable, *system)):
        _divide(root, hidden, readable, listable)
    return readable, listable


def _divide(place: str, hidden: tuple[str, ...], readable: list[str], listable: list[str]) -> None:
    if place in hidden:
        return
    if not any(inside(path, place) for path in hidden):
        readable.append(place)
        return
    listable.append(place)
    for entry in os.scandir(place):
        if not entry.is_symlink():
            _divide(entry.path, hidden, readable, listable)
