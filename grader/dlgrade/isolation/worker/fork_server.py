"""A server that imports everything once, holds no secret, and forks a confined worker for each submission.

Requests come over a SOCK_SEQPACKET socket. `start` comes with three descriptors for the worker's frames and prints,
`kill` ends a worker, `end` also reports how it ended, and `usage` reports what it has used. When the socket closes,
everything ends.
"""

# The exact system calls matter here, so functions of `os` are used instead of pathlib.
# ruff: noqa: PTH102, PTH118, PTH208
from __future__ import annotations

import array
import contextlib
import gc
import json
import os
import resource
import select
import signal
import socket
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from dlgrade.isolation.worker import confine, display, files_in_memory, native, privileges, rlimits, seccomp, warned
from dlgrade.isolation.worker.folder_size import is_too_large
from dlgrade.isolation.worker.landlock import FIRST_DESCRIPTOR, Grant
from dlgrade.isolation.worker.places import places_of
from dlgrade.isolation.worker.removal import remove
from dlgrade.isolation.worker.usage import Observed

Message = dict[str, Any]
Grants = list[Grant]
MAX_DESCRIPTORS = 3  # in one message
MAX_REMOVAL_SECONDS = 0.05  # spent on removing folders before the next message is looked for
LOOK_SECONDS = 0.05  # at least, between two looks at what the workers keep on the disk
LOOK_SHARE = 0.1  # of the server's time, at most
MAX_TRIES = 500  # to remove a folder; after that it remains until the server's own folder is removed
END_SECONDS = 1.0  # a worker whose pipe has closed may end by itself in this time


def run(settings: Message) -> None:
    """Send a greeting, import everything, and serve until the grader is gone. This never returns
    while a worker lives."""
    control = socket.socket(fileno=settings.pop("control"))
    folder = settings["folder"]
    rlimits.allow_descriptors(FIRST_DESCRIPTOR)
    capped = settings["masked"] and files_in_memory.cap(folder)
    privileges.drop(folder, in_own_namespace=settings["masked"])
    settings["places"] = places_of(settings).looked_up()
    grants = confine.shared_grants(settings["places"], settings["masked"])
    facts = {"uid": os.getuid(), "landlock": confine.has_landlock(), "files_capped": capped}
    _say(control, {**facts, "fault": _try_walls(settings, grants)})
    from dlgrade.isolation.wire.frames import CANNOT_IMPORT
    from dlgrade.isolation.worker import boot

    try:
        boot.preload_for_forks(settings["needs"])
    except boot.CannotImport as broken:
        _say(control, {CANNOT_IMPORT: str(broken)})
        return
    display.install()
    warned.install()
    boot.print_stream()
    seccomp.template()
    settings["bounds"] = rlimits.bounds(settings)
    gc.collect()
    gc.freeze()
    _say(control, {"resident": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024})
    Server(control, settings, grants).serve()
    if not settings["masked"]:  # a masked server's folder is in memory and ends with the server
        remove(folder)
    os._exit(0)


def _say(control: socket.socket, message: Message) -> None:
    control.send(json.dumps(message).encode())


def _try_walls(settings: Message, grants: Grants) -> str:
    """Confine a child process that then tries forbidden acts. Returns "" if all of them failed, else a description."""
    pid = os.fork()
    if pid == 0:
        _leave_with(lambda: _escape(settings, grants))
    _, status = os.waitpid(pid, 0)
    return "" if os.waitstatus_to_exitcode(status) == 0 else f"the walls do not hold ({status})"


def _escape(settings: Message, grants: Grants) -> None:
    confine.restrict(settings["folder"], grants)
    for act in (lambda: os.listdir("/"), os.fork, socket.socket, lambda: os.kill(os.getppid(), 0)):
        with contextlib.suppress(OSError):
            act()
            os._exit(3)


def _leave_with(work: Callable[[], None]) -> None:
    """Do a child's work and end the process; a child must never return into the server's loop."""
    code = 70
    try:
        work()
        code = 0
    finally:
        os._exit(code)


class Server:
    """The workers by their numbers, and the loop that starts and ends them."""

    def __init__(self, control: socket.socket, settings: Message, grants: Grants) -> None:
        self._control, self._settings, self._grants = control, settings, grants
        self._workers: dict[int, tuple[int, str, Observed]] = {}
        self._left: list[tuple[str, int]] = []
        """Folders of ended workers that one call could not remove completely, each with the number of tries."""
        self._too_large: set[int] = set()
        """The workers that were killed for what they kept on the disk."""
        self._next_look = 0.0

    def serve(self) -> None:
        """Serve until the socket closes; then no worker and no folder is left."""
        while message := self._hear_or_sweep():
            request, descriptors = message
            acts = {"start": self._start, "kill": self._kill, "end": self._end, "usage": self._usage}
            act = acts[request["do"]]
            act(request, descriptors)
            for descriptor in descriptors:
                os.close(descriptor)
        for number in list(self._workers):
            self._kill({"number": number}, [])

    def _hear_or_sweep(self) -> tuple[Message, list[int]] | None:
        """The next message. While none has come, the folders of ended workers are removed a little at a time, so that
        the next request does not have to wait for it, and workers that fill the disk are killed."""
        looks = not self._settings["masked"]  # a masked server's folder is in memory, and has its own limit
        while (self._left or (looks and self._workers)) and not self._is_asked(0 if self._left else LOOK_SECONDS):
            if self._left:
                folder, tries = self._left.pop(0)
                if not remove(folder, MAX_REMOVAL_SECONDS) and tries < MAX_TRIES:
                    self._left.append((folder, tries + 1))
            if looks:
                self._kill_too_large()
        return self._hear()

    def _is_asked(self, seconds: float) -> bool:
        """Does a message come within so many seconds?"""
        return bool(select.select([self._control], [], [], seconds)[0])

    def _kill_too_large(self) -> None:
        began = time.monotonic()
        if began < self._next_look:
            return
        for number, (pid, folder, _) in self._workers.items():
            if number not in self._too_large and is_too_large(folder, pid):
                self._too_large.add(number)
                os.kill(pid, signal.SIGKILL)
        now = time.monotonic()
        self._next_look = now + max(LOOK_SECONDS, (now - began) / LOOK_SHARE)

    def _hear(self) -> tuple[Message, list[int]] | None:
        room = socket.CMSG_LEN(MAX_DESCRIPTORS * array.array("i").itemsize)
        data, ancillary, _, _ = self._control.recvmsg(4096, room)
        descriptors = array.array("i")
        for level, kind, content in ancillary:
            if (level, kind) == (socket.SOL_SOCKET, socket.SCM_RIGHTS):
                descriptors.frombytes(content)
        return (json.loads(data), list(descriptors)) if data else None

    def _start(self, request: Message, descriptors: list[int]) -> None:
        number, server = int(request["number"]), os.getpid()
        folder = os.path.join(self._settings["folder"], f"dlgrade-worker-{number}")
        os.mkdir(folder, 0o700)
        settings = self._settings | request["settings"]

        def walls() -> None:
            confine.restrict(folder, self._grants)

        pid = os.fork()
        if pid == 0:
            _die_with(server)
            _leave_with(lambda: _become_worker(settings, folder, descriptors, walls))
        self._workers[number] = (pid, folder, Observed(pid))

    def _kill(self, request: Message, _descriptors: list[int]) -> None:
        """Kill a worker. No answer is sent, since nobody waits for one."""
        self._reap(int(request["number"]), 0.0)

    def _end(self, request: Message, _descriptors: list[int]) -> None:
        """Report how a worker ended. After its pipe has closed it gets a moment to end by itself, so that the report
        shows its own exit code and not our kill."""
        _say(self._control, self._reap(int(request["number"]), END_SECONDS))

    def _usage(self, request: Message, _descriptors: list[int]) -> None:
        """Report what a worker has used up to now; an empty message if it has ended."""
        worker = self._workers.get(int(request["number"]))
        used = worker[2].usage() if worker else None
        _say(self._control, asdict(used) if used else {})

    def _reap(self, number: int, seconds: float) -> Message:
        pid, folder, _ = self._workers.pop(number)
        deadline = time.monotonic() + seconds
        ended, status, used = os.wait4(pid, os.WNOHANG)
        while not ended and time.monotonic() < deadline:
            time.sleep(0.001)
            ended, status, used = os.wait4(pid, os.WNOHANG)
        if not ended:
            os.kill(pid, signal.SIGKILL)
            _, status, used = os.wait4(pid, 0)
        if not remove(folder):
            self._left.append((folder, 0))
        code, cpu = os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime
        return {
            "code": code,
            "peak": used.ru_maxrss * 1024,
            "cpu": cpu,
            "killed": not ended,
            "too_large": number in self._too_large,
        }


def _die_with(server: int) -> None:
    """Make the worker die when its server dies, even if the server was killed before this line."""
    native.prctl(native.PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != server:
        os._exit(0)


def _become_worker(settings: Message, folder: str, descriptors: list[int], walls: Callable[[], None]) -> None:
    """Turn the forked child into a worker: take the descriptors, close all others, put the walls
    up, answer messages."""
    from dlgrade.isolation.wire.frames import encode
    from dlgrade.isolation.worker import boot

    for place, descriptor in enumerate(descriptors):
        os.dup2(descriptor, place)
    os.closerange(3, FIRST_DESCRIPTOR)  # the higher ones are the grants, which `confine` closes at the end
    boot.move_into(folder)
    incoming, outgoing = boot.take_over_streams()
    boot.prepare(settings, folder, walls)
    sys.modules["dlgrade.isolation"].__path__ = []
    outgoing.write(encode("ready"))
    outgoing.flush()
    boot.answer(settings, incoming, outgoing)
    boot.flush_prints()
