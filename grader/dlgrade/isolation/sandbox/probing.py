"""Tests which walls hold on this machine: it runs the probes of `worker.probes` in a worker that has every wall except
Python's own fence."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

from dlgrade.course.model import Needs
from dlgrade.isolation.sandbox.limits import Allowance, allowed
from dlgrade.isolation.sandbox.model import CannotStart, Worker, WorkerLost
from dlgrade.isolation.worker.probes import PROBES, Probe, ProbeTargets

PROBE_SECONDS = 60.0


class ProbedSandbox(Protocol):
    """A sandbox that can start a worker with additional settings."""

    level: Any

    def start(self, needs: Needs, **settings: Any) -> Worker: ...


@dataclass(frozen=True, slots=True)
class ProbeResult:
    """The result of one probe. `promised` says whether the level promises to block it; `blocked` is the error that
    blocked it, "" if it got through."""

    probe: Probe
    promised: bool
    blocked: str

    @property
    def broken(self) -> bool:
        """The level promises that the probe is blocked, and it was not."""
        return self.promised and not self.blocked


def can_probe() -> bool:
    """Can the probes run here? They are written for Linux."""
    return sys.platform == "linux"


def try_all(sandbox: ProbedSandbox) -> tuple[ProbeResult, ...]:
    """Run every probe. Raises CannotStart if no worker could be started."""
    with _target() as target:
        worker = sandbox.start("numpy", probe=asdict(target))
        try:
            blocked = worker.exchange(b"", Allowance(allowed(PROBE_SECONDS)))
        except WorkerLost as lost:
            raise CannotStart(f"probes: {lost} {worker.prints()[-300:]}") from lost
        finally:
            worker.close()
    return tuple(ProbeResult(probe, probe.level <= sandbox.level, str(blocked[probe.name])) for probe in PROBES)


@contextlib.contextmanager
def _target() -> Iterator[ProbeTargets]:
    """Targets for the probes: a file that anyone may read, this process, two open ports."""
    with (
        tempfile.TemporaryDirectory(prefix="grade-probe-") as folder,
        socket.create_server(("127.0.0.1", 0)) as tcp,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp,
    ):
        Path(folder).chmod(0o777)
        secret = Path(folder, "secret.txt")
        secret.write_text("secret", encoding="utf-8")
        udp.bind(("127.0.0.1", 0))
        try:
            yield ProbeTargets(str(secret), folder, os.getpid(), tcp.getsockname()[1], udp.getsockname()[1])
        finally:
            Path("/dev/shm/left-by-a-probe").unlink(missing_ok=True)
