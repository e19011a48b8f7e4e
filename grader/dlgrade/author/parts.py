"""Runs a part of a proof: in this process, or in one of its own, which ends with the part.

What a part leaves behind ends with its process: the graphs that Keras keeps of every program that was trained, memory
that was used up. A program that ends its process ends no other part.
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
    """Runs a function; `seconds` is how long it may take where it can be stopped, without a limit if None."""

    def __call__(self, seconds: float | None, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T: ...


def here(seconds: float | None, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run it in this process, where nothing stops it."""
    del seconds
    return work(*args, **kwargs)


def alone(seconds: float | None, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run it in a new process. Function, arguments and result are pickled; an exception is raised here as well."""
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
    found: T = result
    return found


def _answer(
    sender: Connection, work: Callable[..., object], args: tuple[object, ...], kwargs: dict[str, object]
) -> None:
    """The life of the process: one result, or the exception in place of it."""
    try:
        sender.send((work(*args, **kwargs), None))
    except Exception as error:
        sender.send((None, error))
