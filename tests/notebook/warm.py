"""Runs nbgrader commands without two seconds of importing nbgrader each: one process imports it, and each command is a fork.

Each command has its own process, folder, environment and session, as if it had been typed. `tests/notebook/test_guide.py`
types them in processes that begin with nothing.
"""

from __future__ import annotations

import atexit
import json
import os
import selectors
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.notebook.quick import with_quick_imports
from tests.waiting import comes_true

ROOT = Path(__file__).resolve().parents[2]
IMPORTED = ("nbgrader.apps", "nbgrader.converters", "dlgrade.nbgrader.exporter", "dlgrade.nbgrader.before_autograde",
            "dlgrade.nbgrader.save_grades", "dlgrade.grading.grader")  # fmt: skip
Ended = tuple[int, str]


@dataclass(frozen=True)
class Command:
    """A command that runs. `pid` is the leader of its process group."""

    pid: int
    _line: socket.socket
    _said: Path

    def poll(self) -> int | None:
        """The exit code, or None while it runs."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._line, selectors.EVENT_READ)
            return self._code() if selector.select(0) else None

    def wait(self, timeout: float) -> int:
        """Wait for the end and return the exit code; -9 for a command that was killed."""
        self._line.settimeout(timeout)
        return self._code()

    def output(self) -> str:
        """Its output so far, on both streams."""
        return self._said.read_text(encoding="utf-8", errors="replace")

    def _code(self) -> int:
        """Read the exit code without removing it, so that it can be read again."""
        said = self._line.recv(16, socket.MSG_PEEK)
        return int(said) if said else -signal.SIGKILL


Stop = Callable[[], None]


@cache
def _server() -> tuple[Path, Stop]:
    """The socket of this process's server, and what ends it. It ends with this process too: its input ends then."""
    folder = tempfile.TemporaryDirectory(prefix="nb")
    path = Path(folder.name) / "s"
    process = subprocess.Popen([sys.executable, "-m", "tests.notebook.warm", str(path)], cwd=ROOT, stdin=subprocess.PIPE,
                               env=with_quick_imports())  # fmt: skip
    assert comes_true(lambda: path.exists() or process.poll() is not None)
    assert process.poll() is None, "nbgrader could not be imported"

    def stop() -> None:
        assert process.stdin is not None
        process.stdin.close()
        process.wait()
        folder.cleanup()

    atexit.register(stop)
    return path, stop


def end() -> None:
    """End the server, if there is one, for a process that waits for all of its children.
    The next command starts another."""
    if _server.cache_info().currsize:
        _, stop = _server()
        atexit.unregister(stop)
        stop()
        _server.cache_clear()


def start(arguments: tuple[str, ...], folder: Path, environment: dict[str, str], said: Path) -> Command:
    """Begin `nbgrader …` in a folder; what it says goes into a file."""
    line = socket.socket(socket.AF_UNIX)
    line.connect(str(_server()[0]))
    asked = {"arguments": arguments, "folder": str(folder), "environment": environment, "said": str(said)}
    with line.makefile("rw", encoding="utf-8") as file:
        file.write(json.dumps(asked) + "\n")
        file.flush()
        pid = int(file.readline())
    return Command(pid, line, said)


def serve(path: Path) -> None:
    """Fork for each command that is asked for, until the input ends. Returns in the process of a command, as that
    process ends like any other: what is registered to run at its end runs."""
    for name in IMPORTED:
        __import__(name)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the children that watch over a command are not waited for
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(f"{path}.new")
    listener.listen()
    Path(f"{path}.new").rename(path)
    with selectors.DefaultSelector() as selector:
        selector.register(listener, selectors.EVENT_READ)
        selector.register(sys.stdin, selectors.EVENT_READ)
        while all(key.fileobj is listener for key, _ in selector.select()):
            line, _ = listener.accept()
            if os.fork() == 0:
                listener.close()
                _watch_over(line)
                return
            line.close()


def _watch_over(line: socket.socket) -> None:
    """In the leader of a new session: fork the command, and say with which code it ended. Returns in the command."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.setsid()
    with line.makefile("rw", encoding="utf-8") as file:
        asked = json.loads(file.readline())
        command = os.fork()
        if command:
            file.write(f"{os.getpid()}\n")
            file.flush()
            code = os.waitstatus_to_exitcode(os.waitpid(command, 0)[1])
            line.sendall(str(code).encode())
            os._exit(0)
    line.close()
    said = os.open(asked["said"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for own, standard in ((nothing, 0), (said, 1), (said, 2)):
        os.dup2(own, standard)
    os.closerange(3, 64)
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    sys.argv, sys.path[0] = ["nbgrader", *asked["arguments"]], asked["folder"]
    from nbgrader.apps.nbgraderapp import main

    main()


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
