"""Starting and killing a worker process. Only the standard library is imported here, so that a worker can be started
while the grader is still importing what it needs itself."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from grader.course.model import Needs
from grader.sandbox.model import CannotStart, Limits

WORKER_MAIN = Path(__file__).resolve().parents[1] / "worker" / "main.py"
KEPT_VARIABLES = ("SYSTEMROOT", "KERAS_BACKEND")  # Windows cannot start Python without the first
KERAS_BACKENDS = ("tensorflow", "torch", "jax")
THREAD_VARIABLES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


class Launched:
    """One `python -I` in a temporary folder of its own, with an almost empty environment."""

    def __init__(self, needs: Needs, limits: Limits) -> None:
        self.needs = needs
        self.folder = tempfile.mkdtemp(prefix="dlgrade-")
        settings = json.dumps({"needs": needs, **asdict(limits)})
        try:
            self.process = subprocess.Popen(
                [sys.executable, "-I", "-X", "utf8", str(WORKER_MAIN), settings],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                cwd=self.folder,
                env=environment(self.folder, needs),
                start_new_session=True,
            )
        except OSError as error:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise CannotStart(str(error)) from error

    def kill(self) -> None:
        """End the process and all that it started, and remove its folder."""
        kill_tree(self.process)
        shutil.rmtree(self.folder, ignore_errors=True)


def ending(code: int | None) -> str:
    """`SIGKILL`, `exit 0`, or `pipe closed` for a process that closed its pipe and went on."""
    if code is None:
        return "pipe closed"
    return signal.Signals(-code).name if code < 0 else f"exit {code}"


def environment(folder: str, needs: Needs = "numpy") -> dict[str, str]:
    """One thread, no display, no colours, nothing of the user's but the Keras backend, where one is set."""
    kept = {name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ}
    if needs == "keras" and "KERAS_BACKEND" not in kept:
        kept["KERAS_BACKEND"] = keras_backend()
    quiet = {"MPLBACKEND": "Agg", "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "", "NO_COLOR": "1"}
    places = dict.fromkeys(("HOME", "TMPDIR", "TMP", "TEMP", "USERPROFILE", "KERAS_HOME"), folder)
    return kept | quiet | places | dict.fromkeys(THREAD_VARIABLES, "1")


def keras_backend() -> str:
    """The backend that is installed, in the order in which Keras itself would have them; looked up, not imported."""
    installed = (name for name in KERAS_BACKENDS if importlib.util.find_spec(name) is not None)
    return next(installed, KERAS_BACKENDS[0])


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
