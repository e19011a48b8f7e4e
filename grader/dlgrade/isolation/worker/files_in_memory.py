"""The file system in memory that all workers of a server inside bubblewrap write to, with its two caps: bytes and
entries."""

from __future__ import annotations

import os
import sys

from dlgrade.isolation.worker import native

MAX_BYTES = 256 * 2**20
MAX_ENTRIES = 20_000  # files and folders; bubblewrap can cap bytes only, and a folder takes a kilobyte of the kernel's
CLONE_NEWNS = 0x00020000
MS_NOSUID, MS_NODEV = 2, 4


def cap(folder: str) -> bool:
    """Put an empty file system with both caps over `folder`. False where the kernel refuses a mount of our own: then
    only bytes are capped, by the file system that is there.

    Takes CAP_SYS_ADMIN in the server's own namespace, which the server gives up before it does anything else.
    """
    if sys.platform != "linux":
        return False
    try:
        native.unshare(CLONE_NEWNS)
        native.mount("tmpfs", folder, MS_NOSUID | MS_NODEV, f"size={MAX_BYTES},nr_inodes={MAX_ENTRIES},mode=1777")
    except OSError:
        return False
    os.chdir(folder)  # the working folder was the one below
    return True
