"""The unprivileged users that root's servers become, one for each server."""

from __future__ import annotations

import os
from pathlib import Path

NOBODY = 65534
UNUSED = range(0x70000000, 0x80000000)
"""Ids that Linux systems give to nobody, neither to people nor to services or containers."""


def unused_user() -> int:
    """An unused id, drawn at random; NOBODY in a container that has no such ids."""
    user = UNUSED[int.from_bytes(os.urandom(4), "little") % len(UNUSED)]
    lines = Path("/proc/self/uid_map").read_text(encoding="ascii").splitlines()
    first_ids_and_counts = [(int(first), int(count)) for first, _, count in map(str.split, lines)]
    return user if any(first <= user < first + count for first, count in first_ids_and_counts) else NOBODY


def is_of_a_server(user: int) -> bool:
    """Can this be the user of a server that root has started?"""
    return user == NOBODY or user in UNUSED
