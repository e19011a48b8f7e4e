"""Probes: forbidden acts that are tried in a worker with every wall except Python's own fence, to see which walls hold.

Each probe is a short act that must fail. `level` is the lowest isolation level that promises this.
"""

# The exact system calls matter here, so functions of `os` are used instead of pathlib.
# ruff: noqa: PTH101, PTH116, PTH208
from __future__ import annotations

import contextlib
import errno
import os
import resource
import signal
import socket
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Field = Literal["files", "network", "processes", "limits"]
Act = Callable[["ProbeTargets"], object]


@dataclass(frozen=True, slots=True)
class ProbeTargets:
    """The targets of the probes: a file and a folder of the user, the id of a process, and two open ports."""

    secret: str
    folder: str
    pid: int
    tcp: int
    udp: int


@dataclass(frozen=True, slots=True)
class Probe:
    """One forbidden act. It counts as blocked when it raises an exception; its return value does not matter."""

    name: str
    field: Field
    level: str
    act: Act


def _read(path: str) -> bytes:
    return Path(path).read_bytes()


def _write_beside(target: ProbeTargets) -> None:
    Path(target.folder, "left-by-a-probe").write_text("x", encoding="utf-8")


def _change_mode(target: ProbeTargets) -> None:
    """Seccomp lets `chmod` report success without doing anything, so that copying a file works. So this counts as
    blocked if the mode has not changed."""
    before = os.stat(target.secret).st_mode
    os.chmod(target.secret, 0o777)
    if os.stat(target.secret).st_mode == before:
        raise PermissionError(errno.EPERM, "the mode is what it was")


def _send_datagram(target: ProbeTargets) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.sendto(b"x", ("127.0.0.1", target.udp))


def _connect(target: ProbeTargets) -> None:
    socket.create_connection(("127.0.0.1", target.tcp), timeout=1).close()


def _fork(_target: ProbeTargets) -> None:
    if os.fork() == 0:
        os._exit(0)


def _execute(target: ProbeTargets) -> None:
    """If a fork is not blocked, `exec` is not tried: it would replace the process that reports the result."""
    try:
        _fork(target)
    except OSError:
        os.execv("/bin/true", ["true"])


def _fill_memory(_target: ProbeTargets) -> None:
    bytearray(1 << 42)


def _fill_disk(_target: ProbeTargets) -> None:
    with tempfile.TemporaryFile() as file:
        file.truncate(1 << 40)


def _open_many(_target: ProbeTargets) -> None:
    with contextlib.ExitStack() as stack:
        for _ in range(10_000):
            stack.enter_context(Path(os.devnull).open("rb"))


def _raise_limit(_target: ProbeTargets) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


PROBES = (
    Probe("memory", "limits", "L1", _fill_memory),
    Probe("file_size", "limits", "L1", _fill_disk),
    Probe("open_files", "limits", "L1", _open_many),
    Probe("raise_limit", "limits", "L1", _raise_limit),
    Probe("read_home", "files", "L2", lambda target: _read(target.secret)),
    Probe("read_passwd", "files", "L2", lambda _: _read("/etc/passwd")),
    Probe("list_root", "files", "L2", lambda _: os.listdir("/")),
    Probe("list_siblings", "files", "L2", lambda target: os.listdir(target.folder)),
    Probe("write_beside", "files", "L2", _write_beside),
    Probe("change_mode", "files", "L2", _change_mode),
    Probe("shared_memory", "files", "L2", lambda _: Path("/dev/shm/left-by-a-probe").write_text("x", encoding="utf-8")),
    Probe("tcp", "network", "L2", _connect),
    Probe("udp", "network", "L2", _send_datagram),
    Probe("unix_socket", "network", "L2", lambda _: socket.socket(socket.AF_UNIX).close()),
    Probe("fork", "processes", "L2", _fork),
    Probe("exec", "processes", "L2", _execute),
    Probe("signal", "processes", "L2", lambda target: os.kill(target.pid, signal.SIGCONT)),
    Probe("environment_of_others", "processes", "L2", lambda target: _read(f"/proc/{target.pid}/environ")),
    Probe("memory_of_others", "processes", "L2", lambda target: os.open(f"/proc/{target.pid}/mem", os.O_RDWR)),
    Probe("pidfd", "processes", "L2", lambda target: os.pidfd_open(target.pid)),
    Probe("see_others", "processes", "L3", lambda target: os.stat(f"/proc/{target.pid}")),
    Probe("see_files", "files", "L3", lambda target: os.stat(target.secret)),
    Probe("see_network", "network", "L3", lambda _: _interfaces()),
)


def _interfaces() -> None:
    """List the network interfaces. This counts as blocked if only the loop-back is visible."""
    names = {
        line.partition(":")[0].strip()
        for line in Path("/proc/self/net/dev").read_text(encoding="utf-8").splitlines()[2:]
    }
    if names <= {"lo"}:
        raise PermissionError("no interface but the loop-back")


def run(target: ProbeTargets) -> dict[str, str]:
    """Probe's name → the error that blocked it; "" if it got through."""
    return {probe.name: _blocked(probe, target) for probe in PROBES}


def _blocked(probe: Probe, target: ProbeTargets) -> str:
    """Try one probe in a thread, since a probe that is not blocked might not return soon."""
    errors: list[str] = []

    def attempt() -> None:
        try:
            probe.act(target)
            errors.append("")
        except (OSError, MemoryError, ValueError) as error:
            errors.append(f"{type(error).__name__}: {error}")

    thread = threading.Thread(target=attempt, daemon=True)
    thread.start()
    thread.join(5)
    return errors[0] if errors else ""
