"""Prepares a worker before any of the student's code runs: streams, libraries, limits and fence, in this order, since
each step needs the one before it."""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from typing import Any, BinaryIO

from dlgrade.isolation.frameworks import FRAMEWORKS, Needs
from dlgrade.isolation.wire.frame_limits import MAX_PRINTED_BYTES
from dlgrade.isolation.worker import display, fence, rlimits, warned
from dlgrade.isolation.worker.places import HOME_VARIABLES, places_of

MAX_REASON = 1000  # characters of the message of an import's exception


class CannotImport(Exception):
    """A module that the exercise needs is installed, but it cannot be imported; the message says why."""


class CappedOutput(io.RawIOBase):
    """Standard output that drops everything beyond a cap, so that printing a gigabyte costs the student nothing."""

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
    """Move the protocol from stdin and stdout to other descriptors, which are returned. Reading stdin then finds the
    end of the file, and prints go to stderr's pipe."""
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    os.dup2(2, 1)
    redirect_prints()
    return incoming, outgoing


@cache
def print_stream() -> io.TextIOWrapper:
    """The capped stream on file descriptor 1. A server makes it before it forks, and never writes to it."""
    return io.TextIOWrapper(
        io.BufferedWriter(CappedOutput(1)), encoding="utf-8", errors="backslashreplace", write_through=False
    )


def redirect_prints() -> None:
    """Make stdout and stderr one stream."""
    sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = print_stream()  # type: ignore[misc]


def flush_prints() -> None:
    """Send what was printed so far. A stream that the student closed or replaced is left alone."""
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
    """Import everything that each forked worker would otherwise import itself. No operation of a framework may run
    here, because TensorFlow hangs in processes that are forked after one."""
    import encodings.ascii  # otherwise each worker loads it from disk  # noqa: F401

    import numpy.linalg
    import numpy.random  # NumPy imports it at its first use, which took a third of a worker's time  # noqa: F401

    from dlgrade.isolation.worker import loop  # noqa: F401

    preload(needs)
    _import_all(FRAMEWORKS[needs].preload_for_forks)


def preload(needs: Needs) -> None:
    """Import the exercise's framework, and set the options of it and of its backend, before the submission's time
    begins. Raises CannotImport if one of them is broken."""
    _import_all(FRAMEWORKS[needs].preload)


def _import_all(names: tuple[str, ...]) -> None:
    try:
        for name in names:
            importlib.import_module(name)
        for framework in FRAMEWORKS.values():
            if framework.start is not None and framework.module in sys.modules:
                framework.start(sys.modules[framework.module])
    except Exception as error:  # a broken installation may raise any exception
        raise CannotImport(_first_reason(error)) from error


def _first_reason(error: BaseException) -> str:
    """The first line of the exception at the beginning of the chain. The later ones only say that something else failed
    too, and point to documentation."""
    while (before := error.__cause__ or error.__context__) is not None:
        error = before
    return f"{type(error).__name__}: {str(error).strip().partition(chr(10))[0]}"[:MAX_REASON]


def restrict_calls(settings: dict[str, Any]) -> None:
    """Refuse child processes, signals and sockets to native code as well, if the kernel has seccomp, in a
    worker that was not forked by a server. Level L1 does not promise this, so it is left out while probes test
    what the level promises."""
    if sys.platform != "linux" or "probe" in settings:
        return
    from dlgrade.isolation.worker import native, seccomp

    with contextlib.suppress(OSError, KeyError):  # the kernel has no seccomp, or there is no table for this machine
        native.prctl(native.PR_SET_NO_NEW_PRIVS, 1)
        seccomp.restrict()


def prepare(settings: dict[str, Any], folder: str, walls: Callable[[], None] = lambda: None) -> None:
    """Prepare the process for its first message. `settings` holds the fields of `sandbox.Limits`, and `needs`. `walls`
    is called once everything has been imported."""
    preload(settings["needs"])
    from dlgrade.isolation.worker import loop  # noqa: F401  # before the walls hide our files

    if "probe" in settings:
        from dlgrade.isolation.worker import probes  # noqa: F401
    display.install()
    warned.install()
    rlimits.apply(settings)
    walls()
    if "probe" not in settings:  # probes test the walls without Python's own fence
        fence.install(folder, places_of(settings))
    if "rehearse" in settings:
        rehearse(settings["needs"])


def rehearse(needs: Needs) -> None:
    """Let the framework do once what a submission will ask of it. This comes after the walls, because they do
    not hold for threads that were started before. An error here is ignored: it occurs again in the submission
    and is reported there."""
    framework = FRAMEWORKS[needs]
    if framework.rehearse is not None:
        with contextlib.suppress(Exception):
            framework.rehearse(sys.modules[framework.module])


def answer(settings: dict[str, Any], incoming: BinaryIO, outgoing: BinaryIO) -> None:
    """Answer messages until the grader closes the pipe. If the settings ask for probes, run these and send one frame
    with their results instead."""
    from dlgrade.isolation.wire.frames import encode
    from dlgrade.isolation.worker.loop import serve

    if "probe" not in settings:
        serve(incoming, outgoing, flush_prints)
        return
    from dlgrade.isolation.worker import probes

    outgoing.write(encode(probes.run(probes.ProbeTargets(**settings["probe"]))))
    outgoing.flush()


def leave() -> None:
    """End at once: no exit handler of the student's code runs, and none of its threads is waited for."""
    flush_prints()
    os._exit(0)
