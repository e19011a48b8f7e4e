"""`grade` and `nbgrader` with all of their computing counted.

    python -m bench.counted grade class submissions
    python -m bench.counted nbgrader autograde week1

A server of workers is killed when it is no longer needed. Inside bubblewrap it is killed together with the first
process of its own numbering, and the kernel then forgets what it and its workers have used. So here a server first gets
the time to end by itself, and everything counts. The processes that grade a class import this module too.
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
    """Close the connection, by which a server ends; then what `kill` does."""
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
