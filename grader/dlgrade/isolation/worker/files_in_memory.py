"""Limits the file system in memory that all workers of a server inside bubblewrap write to, in bytes and in entries."""

from __future__ import annotations

import os
import sys

from dlgrade.isolation.worker import native

MAX_BYTES = 256 * 2**20
MAX_ENTRIES = 20_000
"""Files and folders. Bubblewrap limits only bytes, but each folder also takes a kilobyte of the kernel's memory."""
CLONE_NEWNS = 0x00020000
MS_NOSUID, MS_NODEV = 2, 4


def cap(folder: str) -> bool:
    """Mount an empty file system with both limits over `folder`. False if the kernel refuses the mount: then only the
    bytes are limited, by the file system that bubblewrap made.

    This needs CAP_SYS_ADMIN in the server's own namespace, which the server then gives up before it does anything else.
    """
    if sys.platform != "linux":
        return False
    try:
        native.unshare(CLONE_NEWNS)
        native.mount("tmpfs", folder, MS_NOSUID | MS_NODEV, f"size={MAX_BYTES},nr_inodes={MAX_ENTRIES},mode=1777")
    except OSError:
        return False
    os.chdir(folder)  # the process was still in the folder that is now covered
    return True
