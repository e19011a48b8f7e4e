"""A submission as checks reach it: a peer that answers calls, and the process behind it, if there is one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.meter import NOTHING, Spent
from dlgrade.isolation.student.kept_bytes import KeptBytes
from dlgrade.isolation.student.outcome import Lost, Raised
from dlgrade.isolation.student.parts import Files, Parts
from dlgrade.isolation.student.proxy import Answering


class Answerer(Answering, Protocol):
    """A peer that loads a submission and then answers calls."""

    @property
    def names(self) -> tuple[str, ...]:
        """The functions and classes of the submission that is loaded; empty if they are not known."""

    def load(self, parts: Parts, seed: int, files: Files = ()) -> tuple[Raised, ...] | Lost: ...


class Connection(Protocol):
    """A peer together with the process that answers it."""

    @property
    def peer(self) -> Answerer: ...

    def allow(self, limits: Limits, total: Spent, kept: KeptBytes) -> None:
        """Set the limits of each load and call from now on, the `total` that the worker may spend, and
        where the bytes of its replies are counted."""

    def spent(self) -> Spent: ...

    def prints(self) -> str: ...

    def close(self) -> None: ...


Connect = Callable[[], Connection]


class WithoutProcess:
    """The base of connections whose peer answers in this process or from a store: nothing is limited or measured."""

    def allow(self, limits: Limits, total: Spent, kept: KeptBytes) -> None:
        """The limits are ignored."""

    def spent(self) -> Spent:
        """Always zero."""
        return NOTHING

    def prints(self) -> str:
        """Always empty: nothing is captured."""
        return ""

    def close(self) -> None:
        """There is no process to end."""
