"""Calls the course's own code directly, without frames, since frames take more time than most calls.

The outcomes are the same as those of a worker; `tests/spine/test_plain_calls.py` compares them. Calls with a function,
a handle or a tensor among their arguments, and replies that are not plain values, still use frames.
"""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np

from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.student.local import LocalCarrier
from dlgrade.isolation.student.outcome import Outcome
from dlgrade.isolation.student.peer import Peer
from dlgrade.isolation.wire.arrays import NATIVE
from dlgrade.isolation.worker.convert import type_name
from dlgrade.isolation.worker.session import NoSuchFunction
from dlgrade.isolation.worker.sharing import shared_arguments
from dlgrade.isolation.worker.streams import advance_global_streams, global_streams

MAX_LENGTH = 10_000  # of a list or mapping; longer ones cross in a frame, which has caps
MAX_BYTES = 2**24  # of an array; larger ones cross in a frame
MAX_DEPTH = 16
ATOMS = frozenset({type(None), bool, int, float, str})


class NotPlain(Exception):
    """Raised for a value that has to be sent in a frame."""


class PlainPeer(Peer):
    """A faster peer with the same outcomes as `local_peer`. It is for trusted code only."""

    def __init__(self, limits: Limits) -> None:
        self._local = LocalCarrier()
        self._local.peer = self
        super().__init__(self._local, limits)

    def send(self, verb: str, operands: list[Any], arguments: tuple[Any, ...] = ()) -> Outcome:
        """Send one message, as a plain call if that is possible."""
        if verb == "call" and type(operands[0]) is str:
            try:
                copies = [self._given(value) for value in arguments]
            except NotPlain:
                pass
            else:
                return self.counted(self._call(operands[0], list(operands[2]), copies, arguments))
        return super().send(verb, operands, arguments)

    def _given(self, value: Any) -> Any:
        """The argument that the call receives: a copy, or a child stream in place of a random generator."""
        if isinstance(value, np.random.Generator):
            return self._local.session.received(self._reference(value))
        return copied(value)

    def _call(self, name: str, names: list[str], copies: list[Any], sent: tuple[Any, ...]) -> Outcome:
        """Call a function. `names` are the names of the last arguments."""
        self._request += 1
        session, positional = self._local.session, len(copies) - len(names)
        advance_global_streams()
        before = global_streams()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # as in `local`: a planted mistake may divide by zero
                function = session.function(name)
                value = function(*copies[:positional], **dict(zip(names, copies[positional:], strict=True)))
        except NoSuchFunction as error:
            return self._outcome(["missing", self._request, str(error)], ())
        except KeyboardInterrupt:  # of the grader, as in `LocalCarrier`
            raise
        except BaseException as error:
            return self._outcome(["raised", self._request, session.described(error), []], ())
        after = global_streams()
        touched = [stream for stream in after if after[stream] != before[stream]]
        marks = [b"" if same(one, other) else b"changed" for one, other in zip(sent, copies, strict=True)]
        return self._outcome(self._reply(value, marks, touched, shared_arguments(value, copies)), (b"",) * len(sent))

    def _reply(self, value: Any, marks: list[bytes], touched: list[str], shared: list[int]) -> Any:
        kind = type_name(value)
        try:
            return ["value", self._request, copied(value), kind, marks, touched, shared]
        except NotPlain:
            return self._local.carried(["value", self._request, value, kind, marks, touched, shared])


def copied(value: Any, depth: int = 0) -> Any:
    """A deep copy of a plain value. Raises NotPlain for any value that the wire would replace or refuse."""
    kind = type(value)
    if kind in ATOMS:
        return value
    if kind is np.ndarray:
        if value.dtype not in NATIVE or value.nbytes > MAX_BYTES:
            raise NotPlain
        return np.array(value, order="A")  # in Fortran order if it has it, as across the wire
    if issubclass(kind, np.generic) and value.dtype in NATIVE:
        return value
    if depth > MAX_DEPTH or kind not in (list, tuple, dict) or len(value) > MAX_LENGTH:
        raise NotPlain
    if kind is dict:
        if not all(type(key) in ATOMS for key in value):
            raise NotPlain
        return {key: copied(item, depth + 1) for key, item in value.items()}
    return kind(copied(item, depth + 1) for item in value)


def same(sent: Any, now: Any) -> bool:
    """Did the call leave this argument unchanged, byte by byte?"""
    if isinstance(sent, np.random.Generator):
        return True
    if type(sent) is not type(now):
        return False
    if isinstance(sent, np.ndarray):
        return bool(sent.dtype == now.dtype and sent.shape == now.shape and sent.tobytes() == now.tobytes())
    if isinstance(sent, dict):
        return list(sent) == list(now) and all(same(sent[key], now[key]) for key in sent)
    if isinstance(sent, (list, tuple)):
        return len(sent) == len(now) and all(map(same, sent, now))
    return repr(sent) == repr(now)
