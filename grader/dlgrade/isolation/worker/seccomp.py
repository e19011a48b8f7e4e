"""Restricts system calls by seccomp: a classic BPF program, written by hand, that the kernel runs at every later call
of the process."""

from __future__ import annotations

import ctypes
import errno
import os
import struct
import sys
from functools import cache

from dlgrade.isolation.worker.native import syscall
from dlgrade.isolation.worker.signals import FROM_OUTSIDE
from dlgrade.isolation.worker.syscalls import (
    AUDIT_ARCHITECTURES,
    CONDITIONAL,
    FIRST_NEW,
    NO_OPS,
    UNSUPPORTED,
    machine,
    table,
)

Instruction = tuple[int, int, int, int]  # code, jump if true, jump if false, k
LOAD, EQUAL, AT_LEAST, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
RLIMIT_CPU = 0
NUMBER, ARCHITECTURE, FIRST_ARGUMENT = 0, 4, 16  # offsets in `struct seccomp_data`
ALLOW, KILL, FAIL = 0x7FFF0000, 0x80000000, 0x00050000
SUCCESS = 0  # as an errno, this value lets the call do nothing and report success
SECCOMP_CALL = {"x86_64": 317, "aarch64": 277}
SET_MODE_FILTER = 1
X32_BIT = 0x40000000
CLONE_THREAD = 0x00010000
INSTRUCTION = struct.Struct("=HBBI")  # `struct sock_filter`
PLACEHOLDER_PID = 0x5A3C7E19
"""Stands for the process's own id in the template. It is above the largest id, 2²², and its four bytes occur nowhere
else in the program."""
NAMES_AND_FACTS = (3, 15, 16, 23, 0x53564D41)
# prctl: get the dumpable flag, set and get the name, read a capability, name a range of memory.
DESCRIPTOR_ACTS = (0, 1030, 1, 2, 3, 4, 5, 6, 7, 36, 37, 38, 1031, 1032, 1033, 1034)
# fcntl: duplicate, flags, locks, size of a pipe, seals. Commands that could send a signal to other processes are left
# out: F_SETOWN, F_SETSIG, leases, notifications.
TERMINAL_QUESTIONS = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)
# ioctl: ask whether a descriptor is a terminal, for its size, for the number of readable bytes, ….


def refuse(code: int = errno.EPERM) -> Instruction:
    """The instruction that lets the call fail with an errno."""
    return (RETURN, 0, 0, FAIL | code)


def program(pid: int) -> list[Instruction]:
    """A program that allows the table's calls, and the conditional ones for this process itself, and
    refuses all others."""
    lines: list[Instruction] = [
        (LOAD, 0, 0, ARCHITECTURE),
        (EQUAL, 1, 0, AUDIT_ARCHITECTURES[machine()]),
        (RETURN, 0, 0, KILL),
    ]
    lines += [(LOAD, 0, 0, NUMBER), (AT_LEAST, 0, 1, X32_BIT), (RETURN, 0, 0, KILL)]
    numbers = table()
    for name, number in numbers.items():
        if name not in (*CONDITIONAL, *NO_OPS, *UNSUPPORTED):
            lines += [(EQUAL, 0, 1, number), (RETURN, 0, 0, ALLOW)]
    for name in NO_OPS:
        lines += [(EQUAL, 0, 1, numbers[name]), refuse(SUCCESS)] if name in numbers else []
    for name in UNSUPPORTED:
        lines += [(EQUAL, 0, 1, numbers[name]), refuse(errno.EOPNOTSUPP)]
    for name, block in ((name, block) for name, block in conditions(pid).items() if name in numbers):
        lines += [(EQUAL, 0, len(block), numbers[name]), *block]
    return [*lines, (AT_LEAST, 0, 1, FIRST_NEW), refuse(errno.ENOSYS), refuse()]


def conditions(pid: int) -> dict[str, list[Instruction]]:
    """For each conditional call, instructions that test its first argument (for ioctl and fcntl the second). Each block
    ends the program."""
    return {
        "clone": [(LOAD, 0, 0, FIRST_ARGUMENT), (ANY_BIT, 0, 1, CLONE_THREAD), (RETURN, 0, 0, ALLOW), refuse()],
        "kill": _signal_to_itself(FIRST_ARGUMENT + 8, pid),
        "tgkill": _signal_to_itself(FIRST_ARGUMENT + 16, pid),
        "prctl": _one_of(FIRST_ARGUMENT, NAMES_AND_FACTS),
        "prlimit64": _limit_of_its_own(pid),
        "ioctl": _one_of(FIRST_ARGUMENT + 8, TERMINAL_QUESTIONS),
        "fcntl": _one_of(FIRST_ARGUMENT + 8, DESCRIPTOR_ACTS),
        "open": _no_silent_truncation(FIRST_ARGUMENT + 8),
        "openat": _no_silent_truncation(FIRST_ARGUMENT + 16),
    }


def _one_of(offset: int, values: tuple[int, ...]) -> list[Instruction]:
    """Allow the call if the 32 low bits at `offset` are one of the values."""
    tests = [(EQUAL, len(values) - place, 0, value) for place, value in enumerate(values)]
    return [(LOAD, 0, 0, offset), *tests, refuse(), (RETURN, 0, 0, ALLOW)]


def _signal_to_itself(offset: int, pid: int) -> list[Instruction]:
    """Allow signals to `pid`. If the signal is one that the grader takes as sent from outside, the process is killed
    with SIGSYS instead."""
    tests = [line for number in FROM_OUTSIDE for line in ((EQUAL, 0, 1, number), (RETURN, 0, 0, KILL))]
    return [(LOAD, 0, 0, offset), *tests, *_one_of(FIRST_ARGUMENT, (pid,))]


def _limit_of_its_own(pid: int) -> list[Instruction]:
    """Allow the process to change its own limits, except the limit of CPU time: at that limit the kernel sends SIGKILL,
    which looks like a signal from outside."""
    cpu = [(LOAD, 0, 0, FIRST_ARGUMENT + 8), (EQUAL, 0, 1, RLIMIT_CPU), refuse()]
    return [*cpu, *_one_of(FIRST_ARGUMENT, (0, pid))]


def _no_silent_truncation(offset: int) -> list[Instruction]:
    """Refuse to open a file for reading with O_TRUNC, which empties it: Landlock checks this only from
    its third version on."""
    writing = [(ANY_BIT, 0, 1, os.O_TRUNC), (ANY_BIT, 0, 1, os.O_WRONLY | os.O_RDWR)]
    return [(LOAD, 0, 0, offset), *writing, (RETURN, 0, 0, ALLOW), refuse()]


def assemble(lines: list[Instruction]) -> bytes:
    """The program as an array of `struct sock_filter`."""
    return b"".join(INSTRUCTION.pack(*line) for line in lines)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


@cache
def template() -> bytes:
    """The program, assembled for PLACEHOLDER_PID. A server calls this before it forks, since assembling the program
    would take each worker longer than most submissions run."""
    return assemble(program(PLACEHOLDER_PID))


def program_of(pid: int) -> bytes:
    """The assembled program of a process."""
    return template().replace(PLACEHOLDER_PID.to_bytes(4, sys.byteorder), pid.to_bytes(4, sys.byteorder))


def restrict() -> None:
    """Install the filter for this thread and all that it starts. `no_new_privs` has to be set. Raises OSError if the
    kernel does not support it, KeyError if there is no table for this machine."""
    text = program_of(os.getpid())
    argument = _Program(len(text) // INSTRUCTION.size, text)
    syscall(SECCOMP_CALL[machine()], SET_MODE_FILTER, 0, ctypes.byref(argument))
