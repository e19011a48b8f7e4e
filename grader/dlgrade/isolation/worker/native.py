"""The calls into Linux that Python has no functions for. They are bound before any of the student's code runs."""

from __future__ import annotations

import ctypes
import os

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_KEEPCAPS, PR_SET_NO_NEW_PRIVS = 1, 4, 8, 38
_LIBC = ctypes.CDLL(None, use_errno=True)


def syscall(number: int, *arguments: object) -> int:
    """Make the system call; OSError with its errno if it fails."""
    result = int(_LIBC.syscall(ctypes.c_long(number), *arguments))
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return result


def unshare(flags: int) -> None:
    """Move the process into new namespaces: `unshare(flags)`. Raises OSError if it fails."""
    _checked(_LIBC.unshare(ctypes.c_int(flags)))


def mount(kind: str, place: str, flags: int, options: str) -> None:
    """Mount a file system without a device, such as `tmpfs`, at `place`. Raises OSError if it fails."""
    words = (kind.encode(), os.fsencode(place), kind.encode())
    _checked(_LIBC.mount(*words, ctypes.c_ulong(flags), options.encode()))


def _checked(result: int) -> None:
    if result != 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))


def prctl(option: int, value: int) -> None:
    """Set an attribute of the process: `prctl(option, value, 0, 0, 0)`. Raises OSError if it fails."""
    _checked(_LIBC.prctl(option, ctypes.c_ulong(value), ctypes.c_ulong(0), ctypes.c_ulong(0), ctypes.c_ulong(0)))
