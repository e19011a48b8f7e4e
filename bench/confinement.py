"""Measures the cost of confinement: a warm confined NumPy worker against a plain fork that answers the same frames.

One round starts a worker, loads a submission, makes five calls, and ends the worker. The lower bound is a process that
has imported the same modules and forks itself, without limits, sandbox, working folder or audit hook. `--json` prints
the figures as JSON.
"""

from __future__ import annotations

import functools
import json
import os
import statistics
import sys
import time
from collections.abc import Callable

import numpy as np
from dlgrade.isolation.sandbox.choose import NoSuchIsolation, open_sandbox
from dlgrade.isolation.sandbox.launch import THREAD_VARIABLES
from dlgrade.isolation.sandbox.levels import LEVELS
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Worker
from dlgrade.isolation.sandbox.piped import Ending, PipedWorker
from dlgrade.isolation.student.outcome import Returned
from dlgrade.isolation.student.peer import Peer
from dlgrade.isolation.wire.frames import encode
from dlgrade.isolation.worker.loop import serve
from dlgrade.isolation.worker.usage import Observed

ROUNDS = 60
AIM = 0.020
LIMITS = Limits()
SOURCE = "import numpy as np\n\n\ndef mse(a, b):\n    return np.mean((a - b) ** 2)\n"


def bare_fork() -> Worker:
    """A fork of this process without any confinement."""
    outgoing, incoming, prints = os.pipe(), os.pipe(), os.pipe()
    pid = os.fork()
    if pid == 0:
        with os.fdopen(outgoing[0], "rb") as requests, os.fdopen(incoming[1], "wb") as replies:
            replies.write(encode("ready"))
            replies.flush()
            os.close(outgoing[1])
            serve(requests, replies, lambda: None)
        os._exit(0)
    for descriptor in (outgoing[0], incoming[1], prints[1]):
        os.close(descriptor)
    streams = os.fdopen(outgoing[1], "wb"), os.fdopen(incoming[0], "rb"), os.fdopen(prints[0], "rb")

    def end(_gently: bool) -> Ending:
        try:
            os.kill(pid, 9)
            os.waitpid(pid, 0)
        except (ProcessLookupError, ChildProcessError):
            return Ending("ended before")
        return Ending("SIGKILL")

    return PipedWorker(*streams, LIMITS.start_seconds, end, Observed(pid).usage)


def one_round(start: Callable[[], Worker]) -> float:
    """Seconds from the start of a worker to its end, with five right answers in between."""
    rng = np.random.default_rng(0)
    begin = time.perf_counter()
    worker = start()
    peer = Peer(worker, LIMITS)
    assert peer.load([["mse.py", SOURCE]], 1) == ()
    for _ in range(5):
        a, b = rng.normal(size=(2, 100))
        outcome = peer.send("call", ["mse", [a, b], {}], (a, b))
        assert isinstance(outcome, Returned)
        assert np.isclose(outcome.value, np.mean((a - b) ** 2))
    worker.close()
    return time.perf_counter() - begin


def measure() -> dict[str, float]:
    """Median seconds for `fork` and for each isolation level of this machine. They are measured in turns, so that a
    change of the machine's speed affects all alike."""
    sandboxes = {}
    for level in LEVELS[1:]:
        try:
            sandboxes[level] = open_sandbox(LIMITS, level=level)
        except NoSuchIsolation as error:
            sys.stderr.write(f"{error}\n")
    starts: dict[str, Callable[[], Worker]] = {"fork": bare_fork}
    starts |= {level: functools.partial(box.start, "numpy") for level, box in sandboxes.items()}
    times: dict[str, list[float]] = {name: [] for name in starts}
    for number in range(ROUNDS + 5):
        for name, start in starts.items():
            if name == "L1" and number % 10:
                continue  # this level starts a new process each time, so a few rounds are enough
            seconds = one_round(start)
            if number >= 5 or name == "L1":
                times[name].append(seconds)
    for sandbox in sandboxes.values():
        sandbox.close()
    return {name: statistics.median(values) for name, values in times.items()}


def main() -> int:
    """Print the table. Returns 1 if L2 or L3 costs more than AIM seconds above the lower bound."""
    os.environ.update(dict.fromkeys(THREAD_VARIABLES, "1"))
    medians = measure()
    if "--json" in sys.argv:
        print(json.dumps(medians))
    else:
        print(f"{'':8}{'median':>10}{'over fork':>12}")
        for name, seconds in medians.items():
            print(f"{name:8}{seconds * 1e3:8.1f} ms{(seconds - medians['fork']) * 1e3:9.1f} ms")
    return int(any(medians[name] - medians["fork"] > AIM for name in ("L2", "L3") if name in medians))


if __name__ == "__main__":
    sys.exit(main())
