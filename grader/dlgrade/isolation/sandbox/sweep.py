"""Kills processes that left their process group. On Linux a process keeps the environment that it was started with, and
ours names a folder that no other process has."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

MAX_ROUNDS = 20


def kill_all_of(folder: str) -> None:
    """On Linux, kill every process that has `folder` in its environment, whichever process started it."""
    if sys.platform != "linux":
        return
    for _ in range(MAX_ROUNDS):
        processes = _processes_of(os.fsencode(folder))
        if not processes:
            return
        for pid in processes:
            try:
                os.kill(pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                continue


def _processes_of(mark: bytes) -> list[int]:
    processes = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            marked = mark in (place / "environ").read_bytes()
        except OSError:  # the process has ended meanwhile, or belongs to someone else
            continue
        if marked and int(place.name) != os.getpid():
            processes.append(int(place.name))
    return processes
