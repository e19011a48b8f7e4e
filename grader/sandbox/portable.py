"""A fresh process for every submission: works on Linux, macOS and Windows (levels L0 and L1)."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from grader.course.model import Needs
from grader.sandbox.channel import Channel, Drain, NoAnswer
from grader.sandbox.model import CannotStart, Limits, Worker, WorkerLost
from grader.wire.frames import EndOfStream
from grader.wire.values import ProtocolError

WORKER_MAIN = Path(__file__).resolve().parents[1] / "worker" / "main.py"
PRINT_CAP = 64 * 1024
KEPT_VARIABLES = ("SYSTEMROOT", "KERAS_BACKEND")  # Windows cannot start Python without the first
THREAD_VARIABLES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


class PortableSandbox:
    """Fresh processes, killed with everything in their process group."""

    level = "L0" if sys.platform == "win32" else "L1"

    def __init__(self, limits: Limits) -> None:
        self._limits = limits

    def start(self, needs: Needs) -> Worker:
        return PortableWorker(needs, self._limits)

    def close(self) -> None:
        """Nothing is kept between submissions."""


class PortableWorker:
    """One `python -I` in a temporary folder of its own, with an almost empty environment."""

    def __init__(self, needs: Needs, limits: Limits) -> None:
        self._folder = tempfile.mkdtemp(prefix="dlgrade-")
        settings = json.dumps({"needs": needs, **asdict(limits)})
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-X", "utf8", str(WORKER_MAIN), settings],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                cwd=self._folder,
                env=environment(self._folder),
                start_new_session=True,
            )
        except OSError as error:
            shutil.rmtree(self._folder, ignore_errors=True)
            raise CannotStart(str(error)) from error
        assert self._process.stdin and self._process.stdout and self._process.stderr
        self._channel = Channel(self._process.stdin, self._process.stdout)  # type: ignore[arg-type]
        self._drain = Drain(self._process.stderr, PRINT_CAP)  # type: ignore[arg-type]
        self._start_seconds: float | None = limits.start_seconds

    def exchange(self, frame: bytes, seconds: float) -> Any:
        self._await_start()
        try:
            return self._channel.exchange(frame, seconds)
        except NoAnswer:
            self.close()
            raise WorkerLost("timeout", f"{seconds:g}") from None
        except ProtocolError as error:
            self.close()
            raise WorkerLost("protocol", str(error)) from None
        except EndOfStream:
            raise WorkerLost("crashed", self._ending()) from None

    def _await_start(self) -> None:
        """The first frame comes by itself, once everything is imported: that time is not the submission's."""
        if self._start_seconds is None:
            return
        seconds, self._start_seconds = self._start_seconds, None
        try:
            self._channel.exchange(b"", seconds)
        except (NoAnswer, ProtocolError, EndOfStream) as error:
            self.close()
            raise CannotStart(self.prints().strip()[-2000:] or type(error).__name__) from error

    def prints(self) -> str:
        return self._drain.text()

    def close(self) -> None:
        kill_tree(self._process)
        self._channel.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _ending(self) -> str:
        """How the process ended: a signal's name, or `exit N`."""
        try:
            code = self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            code = None
        self.close()
        return ending(code)


def ending(code: int | None) -> str:
    """`SIGKILL`, `exit 0`, or `pipe closed` for a process that closed its pipe and went on."""
    if code is None:
        return "pipe closed"
    return signal.Signals(-code).name if code < 0 else f"exit {code}"


def environment(folder: str) -> dict[str, str]:
    """One thread, no display, no colours, nothing of the user's."""
    kept = {name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ}
    quiet = {"MPLBACKEND": "Agg", "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "", "NO_COLOR": "1"}
    places = dict.fromkeys(("HOME", "TMPDIR", "TMP", "TEMP", "USERPROFILE", "KERAS_HOME"), folder)
    return kept | quiet | places | dict.fromkeys(THREAD_VARIABLES, "1")


def kill_tree(process: subprocess.Popen[bytes]) -> None:
    """Kill the process and all of its group; on Windows its tree."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
    process.kill()
    process.wait()
