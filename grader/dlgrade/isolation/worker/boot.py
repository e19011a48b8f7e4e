"""What a worker does before a student's line runs: streams, libraries, limits, fence. In this order, since each
needs the last."""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import sys
import tempfile
from collections.abc import Callable
from typing import Any, BinaryIO

from dlgrade.isolation.frameworks import FRAMEWORKS, Needs
from dlgrade.isolation.wire.limits import MAX_PRINTED_BYTES
from dlgrade.isolation.worker import display, fence, limits
from dlgrade.isolation.worker.places import HOME_VARIABLES, places_of


class CappedOutput(io.RawIOBase):
    """Standard output that goes silent beyond its cap, so that a gigabyte of print costs the student nothing."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._room = MAX_PRINTED_BYTES

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._descriptor

    def write(self, data: Any, /) -> int:
        kept = bytes(data[: self._room]) if self._room > 0 else b""
        self._room -= len(kept)
        if kept:
            os.write(self._descriptor, kept)
        return len(data)


def take_over_streams() -> tuple[BinaryIO, BinaryIO]:
    """Move the protocol off stdin and stdout: reading input ends at once, and prints go where stderr goes."""
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    os.dup2(2, 1)
    redirect_prints()
    return incoming, outgoing


def redirect_prints() -> None:
    """stdout and stderr as one capped stream on file descriptor 1."""
    stream = io.TextIOWrapper(
        io.BufferedWriter(CappedOutput(1)), encoding="utf-8", errors="backslashreplace", write_through=False
    )
    sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = stream  # type: ignore[misc]


def flush_prints() -> None:
    """Send what was printed so far; a stream that the student closed or replaced is the student's."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:
            continue


def move_into(folder: str) -> None:
    """Make `folder` the working, home and temporary folder of a forked worker."""
    os.chdir(folder)
    os.environ.update(dict.fromkeys(HOME_VARIABLES, folder))
    tempfile.tempdir = None


def preload_for_forks(needs: Needs) -> None:
    """Import what workers would otherwise import one by one. No operation may run here: TensorFlow's children would
    hang."""
    import numpy.linalg
    import numpy.random  # NumPy imports it late, which took a third of a worker's time  # noqa: F401

    from dlgrade.isolation.worker import serve  # noqa: F401

    preload(needs)
    for name in FRAMEWORKS[needs].preload_for_forks:
        importlib.import_module(name)


def preload(needs: Needs) -> None:
    """Import the exercise's framework before the clock of the submission starts, with one thread; also of a framework
    that this one has imported as its backend."""
    for name in FRAMEWORKS[needs].preload:
        importlib.import_module(name)
    for framework in FRAMEWORKS.values():
        if framework.start is not None and framework.module in sys.modules:
            framework.start(sys.modules[framework.module])


def calls_alone(settings: dict[str, Any]) -> None:
    """The wall that a worker without a server can have where the kernel offers it: no child, signal or socket by native
    code either. Level L1 does not promise it, and the probes are to show what is promised."""
    if sys.platform != "linux" or "probe" in settings:
        return
    from dlgrade.isolation.worker import native, seccomp

    with contextlib.suppress(OSError, KeyError):  # no seccomp in this kernel, or no table for this machine
        native.prctl(native.PR_SET_NO_NEW_PRIVS, 1)
        seccomp.restrict()


def prepare(settings: dict[str, Any], folder: str, walls: Callable[[], None] = lambda: None) -> None:
    """Everything between the start of the process and the first message. `settings` is `sandbox.Limits` and `needs`."""
    preload(settings["needs"])
    from dlgrade.isolation.worker import serve  # noqa: F401  # while our files can be read

    if "probe" in settings:
        from dlgrade.isolation.worker import probes  # noqa: F401
    display.install()
    limits.apply(settings)
    walls()
    if "probe" not in settings:  # probes ask what holds below Python's own fence
        fence.install(folder, places_of(settings))


def answer(settings: dict[str, Any], incoming: BinaryIO, outgoing: BinaryIO) -> None:
    """Messages until the grader closes the pipe; or, where probes are asked for, one frame that says what they
    found."""
    from dlgrade.isolation.wire.frames import encode
    from dlgrade.isolation.worker.serve import serve

    if "probe" not in settings:
        serve(incoming, outgoing, flush_prints)
        return
    from dlgrade.isolation.worker import probes

    outgoing.write(encode(probes.run(probes.ProbeTargets(**settings["probe"]))))
    outgoing.flush()


def leave() -> None:
    """End now: no exit handler of the student's runs, no thread of the student's is waited for."""
    flush_prints()
    os._exit(0)
