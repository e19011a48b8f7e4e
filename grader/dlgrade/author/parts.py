"""Runs a part of a proof: in this process, or in one of its own, which ends with the part.

A process of its own frees what a part leaves behind, such as the graph that Keras keeps of every trained program. And
a program that ends its process does not end the other parts.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import ParamSpec, Protocol, TypeVar

T = TypeVar("T")
P = ParamSpec("P")


class PartEnded(Exception):
    """The process of a part ended, or was ended, before the part had a result. The text says how."""


class RunPart(Protocol):
    """Runs a function. Where it runs in a process of its own, it is stopped after `seconds` (None: no limit)."""

    def __call__(self, seconds: float | None, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T: ...


def here(seconds: float | None, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run the function in this process. `seconds` has no effect, since nothing could stop it here."""
    del seconds
    return work(*args, **kwargs)


def alone(seconds: float | None, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run the function in a new process. Function, arguments and result are pickled; its exception is raised here.

    Raises PartEnded where the process ends, or is ended after `seconds`, without a result.
    """
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(sender, work, args, kwargs))
    process.start()
    sender.close()
    try:
        if not receiver.poll(seconds):
            raise PartEnded(f"was ended after {seconds:.0f} s")
        result, error = receiver.recv()
    except EOFError:
        process.join()
        raise PartEnded(f"ended with exit code {process.exitcode}") from None
    finally:
        process.kill()
        process.join()
        receiver.close()
    if error is not None:
        raise error
    value: T = result
    return value


def _answer(
    sender: Connection, work: Callable[..., object], args: tuple[object, ...], kwargs: dict[str, object]
) -> None:
    """Run in the new process: send (result, None), or (None, exception) where the function raised."""
    try:
        sender.send((work(*args, **kwargs), None))
    except Exception as error:
        sender.send((None, error))
