"""The seccomp filter's decisions, found by a small interpreter of its instructions, without installing the filter."""

from __future__ import annotations

import errno
import platform
import struct

import pytest
from dlgrade.isolation.worker import seccomp, syscalls

pytestmark = pytest.mark.skipif(
    platform.machine() not in syscalls.AUDIT_ARCHITECTURES, reason="no table for this machine"
)
ME = 4711
REFUSED = seccomp.FAIL | errno.EPERM
UNKNOWN = seccomp.FAIL | errno.ENOSYS


def decide(number: int, *arguments: int, architecture: int | None = None) -> int:
    """The value that the filter returns for a call."""
    here = syscalls.AUDIT_ARCHITECTURES[platform.machine()] if architecture is None else architecture
    data = struct.pack("=iIQ6Q", number, here, 0, *arguments, *[0] * (6 - len(arguments)))
    lines, place, register = seccomp.program(ME), 0, 0
    while True:
        code, if_true, if_false, value = lines[place]
        place += 1
        if code == seccomp.LOAD:
            (register,) = struct.unpack_from("=I", data, value)
        elif code == seccomp.RETURN:
            return value
        else:
            holds = {
                seccomp.EQUAL: register == value,
                seccomp.AT_LEAST: register >= value,
                seccomp.ANY_BIT: bool(register & value),
            }[code]
            place += if_true if holds else if_false


def call(name: str, *arguments: int) -> int:
    return decide(syscalls.table()[name], *arguments)


def test_every_jump_stays_inside_the_program() -> None:
    lines = seccomp.program(ME)
    assert len(lines) <= 4096
    for place, (code, if_true, if_false, _) in enumerate(lines):
        if code in (seccomp.EQUAL, seccomp.AT_LEAST, seccomp.ANY_BIT):
            assert place + 1 + max(if_true, if_false) < len(lines)
    assert lines[-1][0] == seccomp.RETURN


@pytest.mark.parametrize("name", ["read", "write", "futex", "mmap", "openat", "exit_group", "getrandom"])
def test_what_every_program_needs_is_allowed(name: str) -> None:
    assert call(name) == seccomp.ALLOW


@pytest.mark.parametrize(("name", "mine", "others"), [
    ("kill", (ME, 10), (1, 10)), ("tgkill", (ME, 1, 6), (1, 1, 6)), ("prlimit64", (0, 7), (1, 7)),
    ("clone", (0x10F00,), (0x11,)), ("prctl", (15,), (1,)), ("ioctl", (1, 0x5401), (1, 0x5412)),
    ("fcntl", (3, 1030), (3, 8)), ("fcntl", (3, 4), (3, 10)), ("fcntl", (3, 7), (3, 15)), ("fcntl", (3, 0), (3, 1024)),
    ("openat", (0, 0, 0), (0, 0, 0o1000)), ("openat", (0, 0, 0o1101), (0, 0, 0o1100)), ("openat", (0, 0, 0o1002), (0, 0, 0o1000)),
])  # fmt: skip
def test_only_for_itself(name: str, mine: tuple[int, ...], others: tuple[int, ...]) -> None:
    assert call(name, *mine) == seccomp.ALLOW
    assert call(name, *others) == REFUSED


@pytest.mark.parametrize("name", syscalls.NO_OPS)
def test_modes_and_times_stay_as_they_are(name: str) -> None:
    """Landlock does not cover these calls. The filter reports success to the program, and the call is not made."""
    if name not in syscalls.table():
        pytest.skip("not a call of this machine")
    assert call(name) == seccomp.FAIL


def test_copying_a_file_finds_no_extended_attributes() -> None:
    assert {call(name) for name in syscalls.UNSUPPORTED} == {seccomp.FAIL | errno.EOPNOTSUPP}


@pytest.mark.skipif(platform.machine() != "x86_64", reason="numbers of x86-64")
@pytest.mark.parametrize(
    "number", [41, 42, 53, 56, 57, 58, 59, 62, 76, 101, 165, 166, 222, 272, 298, 304, 310, 311, 317, 319, 321, 322]
)
def test_sockets_programs_tracing_mounts_and_the_like_are_refused(number: int) -> None:
    assert decide(number) == REFUSED


def test_what_is_newer_than_the_table_looks_missing() -> None:
    assert decide(435) == UNKNOWN
    assert decide(9999) == UNKNOWN


def test_another_architecture_ends_the_process() -> None:
    assert decide(0, architecture=0x40000003) == seccomp.KILL
    assert decide(0x40000000) == seccomp.KILL


@pytest.mark.parametrize("pid", [1, 2, ME, 2**22])
def test_the_template_becomes_the_program_of_a_process(pid: int) -> None:
    assert seccomp.program_of(pid) == seccomp.assemble(seccomp.program(pid))


def test_instructions_are_eight_bytes() -> None:
    lines = seccomp.program(ME)
    assert len(seccomp.assemble(lines)) == 8 * len(lines)
