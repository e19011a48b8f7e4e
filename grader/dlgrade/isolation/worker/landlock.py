"""Restricts file access by Landlock: neither Python nor native code can open a file that is not granted.
TCP is refused as well."""

from __future__ import annotations

import ctypes
import fcntl
import os
import stat
from collections.abc import Iterable
from enum import IntFlag
from functools import cache

from dlgrade.isolation.worker.native import syscall

CREATE, ADD_RULE, RESTRICT = 444, 445, 446
RULE_PATH_BENEATH, ASK_VERSION = 1, 1


class Right(IntFlag):
    """`LANDLOCK_ACCESS_FS_…`. The comment gives the version of the kernel's interface that introduced the right."""

    EXECUTE = 1 << 0
    WRITE_FILE = 1 << 1
    READ_FILE = 1 << 2
    READ_DIR = 1 << 3
    REMOVE_DIR = 1 << 4
    REMOVE_FILE = 1 << 5
    MAKE_CHAR = 1 << 6
    MAKE_DIR = 1 << 7
    MAKE_REG = 1 << 8
    MAKE_SOCK = 1 << 9
    MAKE_FIFO = 1 << 10
    MAKE_BLOCK = 1 << 11
    MAKE_SYM = 1 << 12
    REFER = 1 << 13  # 2
    TRUNCATE = 1 << 14  # 3
    IOCTL_DEV = 1 << 15  # 5


READ = Right.READ_FILE | Right.READ_DIR
OWN = (
    READ
    | Right.WRITE_FILE
    | Right.REMOVE_DIR
    | Right.REMOVE_FILE
    | Right.MAKE_DIR
    | Right.MAKE_REG
    | Right.MAKE_SYM
    | Right.REFER
    | Right.TRUNCATE
)
FOR_FILES = Right.EXECUTE | Right.WRITE_FILE | Right.READ_FILE | Right.TRUNCATE | Right.IOCTL_DEV
HANDLED = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1}
FIRST_DESCRIPTOR = 128  # inherited descriptors begin here; a worker's own ones are lower
Grant = tuple[int, int]  # a descriptor opened with O_PATH, and rights, as plain bits
TCP, SCOPES = 0b11, 0b11  # refused: bind and connect; abstract sockets and signals to other processes


class _Attributes(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


@cache
def version() -> int:
    """The version of the kernel's interface. Raises OSError if the kernel has no Landlock."""
    return syscall(CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(ASK_VERSION))


def opened(places: Iterable[str], rights: Right, inherited: bool = False) -> list[Grant]:
    """Grants for those places that exist. Files get only those rights that files can have. With `inherited`, the
    descriptors are numbered from FIRST_DESCRIPTOR, since all workers of a server inherit them."""
    grants = []
    for place in places:
        try:
            descriptor = os.open(place, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue
        if inherited:
            low, descriptor = descriptor, fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, FIRST_DESCRIPTOR)
            os.close(low)
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        grants.append((descriptor, int(rights if is_folder else rights & FOR_FILES)))
    return grants


def restrict(grants: Iterable[Grant]) -> None:
    """From now on, the process can use only what is granted. The grant for a folder holds for everything below it."""
    abi = version()
    handled = HANDLED.get(abi, (1 << 16) - 1)
    attributes = _Attributes(handled, TCP if abi >= 4 else 0, SCOPES if abi >= 6 else 0)
    size = 24 if abi >= 6 else 16 if abi >= 4 else 8
    rules = syscall(CREATE, ctypes.byref(attributes), ctypes.c_size_t(size), ctypes.c_uint32(0))
    for descriptor, rights in grants:
        rule = _Beneath(rights & handled, descriptor)
        syscall(ADD_RULE, rules, RULE_PATH_BENEATH, ctypes.byref(rule), ctypes.c_uint32(0))
    syscall(RESTRICT, rules, ctypes.c_uint32(0))
    os.close(rules)
