"""Runs `grade` or `nbgrader` so that the CPU time of all their processes is counted.

    python -m bench.counted grade class submissions
    python -m bench.counted nbgrader autograde week1

Normally a server of workers is killed when it is no longer needed. Inside bubblewrap its whole process namespace is
killed with it, and then the kernel does not report its CPU time. So here a server first gets time to end by itself. The
processes that grade a class import this module too.
"""

from __future__ import annotations

import contextlib
import runpy
import subprocess
import sys

from dlgrade.cli.main import main
from dlgrade.isolation.sandbox.launch import Launched

SECONDS_TO_END = 30.0
_kill = Launched.kill


def kill_when_ended(self: Launched) -> None:
    """Close the connection, so that the server ends by itself, and then do what `kill` does."""
    if self.control is not None and hasattr(self, "process"):
        self.control.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(SECONDS_TO_END)
    _kill(self)


Launched.kill = kill_when_ended  # type: ignore[method-assign]


if __name__ == "__main__":
    sys.argv = sys.argv[1:]
    if sys.argv[0] == "grade":
        main()
    else:
        runpy.run_module(sys.argv[0], run_name="__main__")
