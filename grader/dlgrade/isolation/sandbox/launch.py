"""Starts and kills processes. Only the standard library is imported here, so that a process can start while the grader
is still importing what it needs itself."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal

from dlgrade.isolation.frameworks import FRAMEWORKS, Needs
from dlgrade.isolation.sandbox.backends import backend_variable
from dlgrade.isolation.sandbox.folders import WorkFolder, sweep_once
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import CannotStart
from dlgrade.isolation.sandbox.packages import packages_elsewhere
from dlgrade.isolation.sandbox.sweep import kill_all_of
from dlgrade.isolation.worker.places import HOME_VARIABLES, places_of
from dlgrade.isolation.worker.signals import FROM_OUTSIDE

BUBBLE_SIGNAL = 128  # bubblewrap exits with this plus the number of the signal that ended the process in it
Mode = Literal["plain", "server", "bubble"]
MODES: dict[str | None, Mode] = {"L0": "plain", "L1": "plain", "L2": "server", "L3": "bubble"}  # level → mode
WORKER_MAIN = Path(__file__).resolve().parents[1] / "worker" / "main.py"
KEPT_VARIABLES = ("SYSTEMROOT",)  # Windows cannot start Python without it
THREAD_VARIABLES = ("OMP_NUM_THREADS", "OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS",
                    "VECLIB_MAXIMUM_THREADS")  # fmt: skip


def best_mode() -> Mode:
    """The strongest mode that may work on this machine. Only a start shows whether it does."""
    if sys.platform != "linux":
        return "plain"
    return "bubble" if shutil.which("bwrap") else "server"


class Launched:
    """One `python -I` process with an almost empty environment and a temporary folder of its own.

    `plain` is a worker for one submission, which sends and receives frames over stdin and stdout. `server` forks
    workers and takes requests over `control`; `bubble` is a server inside bubblewrap.
    """

    def __init__(self, needs: Needs, limits: Limits, mode: Mode | None = None, **extra: Any) -> None:
        self.needs, self.mode = needs, mode or best_mode()
        self._folder = WorkFolder()
        self.folder = self._folder.path
        self.control: socket.socket | None = None
        _living[self] = os.getpid()
        settings: dict[str, Any] = {"needs": needs, "packages": packages_elsewhere(needs), **asdict(limits), **extra}
        try:
            self.process = self._worker(settings) if self.mode == "plain" else self._server(settings)
        except OSError as error:
            self._forget_folder()
            raise CannotStart(str(error)) from error
        sweep_once()

    def _worker(self, settings: dict[str, Any]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command(settings), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            cwd=self.folder, env=environment(self.folder, self.needs), start_new_session=True,
        )  # fmt: skip

    def _server(self, settings: dict[str, Any]) -> subprocess.Popen[bytes]:
        from dlgrade.isolation.sandbox import bubblewrap

        bubble = self.mode == "bubble"
        folder = bubblewrap.FOLDER if bubble else self.folder
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        settings |= {"control": theirs.fileno(), "folder": folder, "masked": bubble}
        line = command(settings)
        with theirs:
            return subprocess.Popen(
                bubblewrap.around(line, places_of(settings)) if bubble else line, stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=self.folder, env=environment(folder, self.needs),
                start_new_session=True, pass_fds=(theirs.fileno(),),
            )  # fmt: skip

    def died_of(self) -> str:
        """How the process ended, if it ended by itself; "" if it still runs."""
        try:
            code = self.process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            return ""
        in_bubble = self.mode == "bubble" and code > BUBBLE_SIGNAL
        return ending(BUBBLE_SIGNAL - code if in_bubble else code)

    def kill(self) -> None:
        """End the process and everything that it started, and remove its folder."""
        if self.control is not None:
            self.control.close()
        if hasattr(self, "process"):  # missing if an interruption came while the process was started
            kill_tree(self.process)
        if self.mode == "plain":  # a server's workers cannot start processes
            kill_all_of(self.folder)
        self._forget_folder()

    def _forget_folder(self) -> None:
        self._folder.remove()
        _living.pop(self, None)


_living: dict[Launched, int] = {}
"""Everything that was launched and not yet killed → the id of the process that launched it."""


@atexit.register
def kill_the_living() -> None:
    """When Python ends, kill the processes that are still running. An interruption may come after a process was
    launched and before its caller could store it."""
    for launched, launched_by in list(_living.items()):
        if launched_by == os.getpid():  # a fork of the grader has the same list and must leave it alone
            launched.kill()


def command(settings: dict[str, Any]) -> list[str]:
    return [sys.executable, "-I", "-X", "utf8", str(WORKER_MAIN), json.dumps(settings)]


def ending(code: int | None) -> str:
    """`SIGKILL`, `exit 0`, or `pipe closed` for a process that closed its pipe and went on."""
    if code is None:
        return "pipe closed"
    return signal.Signals(-code).name if code < 0 else f"exit {code}"


def is_from_outside(code: int | None) -> bool:
    """Was the process ended by a signal that it cannot have sent to itself? The fence and seccomp turn these signals
    into others when a process sends them to itself."""
    return code is not None and -code in FROM_OUTSIDE


def environment(folder: str, needs: Needs) -> dict[str, str]:
    """The environment variables of a worker: one thread, no display, no colours. Of the user's own variables only the
    framework's backend is kept."""
    kept = {name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ} | backend_variable(needs)
    quiet = {
        "MPLBACKEND": "Agg",
        "CUDA_VISIBLE_DEVICES": "",
        "NO_COLOR": "1",
        "USER": "student",
        "MALLOC_ARENA_MAX": "2",
    }
    for framework in FRAMEWORKS.values():
        quiet |= framework.variables
    return kept | quiet | dict.fromkeys(HOME_VARIABLES, folder) | dict.fromkeys(THREAD_VARIABLES, "1")


def kill_tree(process: subprocess.Popen[bytes]) -> None:
    """Kill the process and its process group; on Windows, its process tree."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
    process.kill()
    process.wait()
