"""Gives up privileges before anything of a submission is in the process: a server, and so its workers, gets an
unprivileged user of its own.

Linux counts threads and waiting signals for each user and refuses more at a limit, and a framework that gets no thread
aborts. So two servers never share a user: one submission's flood of threads must not end another's program.
"""

# The exact system calls matter here, so functions of `os` are used instead of pathlib.
# ruff: noqa: PTH116, PTH118
from __future__ import annotations

import contextlib
import ctypes
import os
import stat
import sys
from pathlib import Path

from dlgrade.isolation.worker import native
from dlgrade.isolation.worker.users import unused_user

CAP_DAC_READ_SEARCH = 2
CAPSET = {"x86_64": 126, "aarch64": 91}
CLONE_NEWUSER = 0x10000000


def drop(folder: str, in_own_namespace: bool) -> None:
    """Give up privileges: root becomes an unprivileged user that nobody else has, and any other user enters a namespace
    in which tasks are counted anew, unless the server already has one. `folder` is the server's own.

    If Python is installed in a private home, root keeps the capability to read it; Landlock then decides what may be
    read.
    """
    if os.getuid() != 0:
        if not in_own_namespace:
            _enter_namespace()
        _keep_capabilities(0)
        return
    user, status = unused_user(), os.stat(folder)
    if status.st_uid == 0 and not stat.S_IMODE(status.st_mode) & 0o002:
        os.chown(folder, user, user)
    keep = not all(map(_readable_by_all, map(Path, (sys.prefix, os.__file__, os.path.join(folder, "x")))))
    native.prctl(native.PR_SET_KEEPCAPS, int(keep))
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)
    if keep:
        _keep_capabilities(1 << CAP_DAC_READ_SEARCH)


def _enter_namespace() -> None:
    """Enter a new user namespace and keep the own id in it. Where the system forbids that, the user stays shared."""
    user, group = os.getuid(), os.getgid()
    with contextlib.suppress(OSError):
        native.unshare(CLONE_NEWUSER)
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1", encoding="ascii")
        Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1", encoding="ascii")


def _readable_by_all(place: Path) -> bool:
    """May every user enter all folders above `place`?"""
    return all(stat.S_IMODE(parent.stat().st_mode) & 0o001 for parent in place.resolve().parents)


def _keep_capabilities(mask: int) -> None:
    """Keep those of the first 32 capabilities that are in the mask, and none of the others."""
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    sets = (ctypes.c_uint32 * 6)(mask, mask, 0, 0, 0, 0)
    native.syscall(CAPSET[os.uname().machine], ctypes.byref(header), ctypes.byref(sets))
