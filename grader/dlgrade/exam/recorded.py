"""Records the answers of a reference, and finds them again by a fingerprint of the call."""

from __future__ import annotations

import hashlib
import types
from typing import Any

import numpy as np

from dlgrade.isolation.student.outcome import Lost, Outcome, Raised, Returned
from dlgrade.isolation.student.parts import Files, Parts
from dlgrade.isolation.student.peer import Peer
from dlgrade.isolation.student.proxy import Answering
from dlgrade.isolation.wire.pack import pack
from dlgrade.isolation.wire.values import CannotCross, Tensor

MAX_KEPT = 32  # entries of an array or items of a list in the answers that decide which call was judged
STEPS = 2**20  # numbers are rounded to 2^-20 of their array's scale, because processors differ in the last bits
Answers = dict[str, Outcome]


class NotRecorded(Exception):
    """A check made a call whose answer is not in the key: the seed or the checks are others, or the call
    depends on the submission."""


class RecordingPeer:
    """A peer that passes messages on and records the answers. Raises NotRecorded if equal calls
    get different answers."""

    def __init__(self, peer: Answering) -> None:
        self._peer = peer
        self.answers: Answers = {}

    def send(self, verb: str, operands: list[Any], arguments: tuple[Any, ...] = ()) -> Outcome:
        outcome = self._peer.send(verb, operands, arguments)
        question = fingerprint(verb, operands)
        if question in self.answers and not _same(self.answers[question], outcome):
            raise NotRecorded(f"{verb} {operands[0]} was answered in two ways: the same question must have one answer")
        self.answers[question] = outcome
        return outcome


class ObservingPeer:
    """A peer for the solution when it is graded like a submission. It records the `decisive` part of each answer: if
    several calls of a submission return the same small number, the solution's answers show which call was judged."""

    def __init__(self, peer: Peer) -> None:
        self._peer = peer
        self.answers: Answers = {}

    @property
    def names(self) -> tuple[str, ...]:
        return self._peer.names

    def load(self, parts: Parts, seed: int, files: Files = ()) -> tuple[Raised, ...] | Lost:
        return self._peer.load(parts, seed, files)

    def send(self, verb: str, operands: list[Any], arguments: tuple[Any, ...] = ()) -> Outcome:
        outcome = self._peer.send(verb, operands, arguments)
        if verb == "call" and type(operands[0]) is str and isinstance(outcome, Returned):
            self.answers[fingerprint(verb, operands)] = Returned(decisive(outcome.value), outcome.type_name)
        return outcome


class RecordedPeer:
    """A peer that gives recorded answers. Raises NotRecorded for any other call."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers

    def send(self, verb: str, operands: list[Any], arguments: tuple[Any, ...] = ()) -> Outcome:
        try:
            return self._answers[fingerprint(verb, operands)]
        except KeyError:
            raise NotRecorded(f"{verb} {operands[0]}: no answer to these arguments is recorded") from None


def fingerprint(verb: str, operands: list[Any]) -> str:
    """A fingerprint that is equal for equal messages on every platform and version of Python. Floats are rounded to six
    digits of the largest entry in their array, and the width of integers is ignored."""
    header, body = pack(_rounded([verb, *operands]), described)
    return hashlib.blake2b(header + b"\0" + body, digest_size=16).hexdigest()


def _rounded(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        whole = len(value) > 0 and all(type(item) is int and abs(item) < 2**63 for item in value)
        return [type(value).__name__, np.array(value, np.int64) if whole else [_rounded(item) for item in value]]
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    if isinstance(value, Tensor):
        return ["tensor", _rounded(value.array)]
    if isinstance(value, (float, np.floating)) or (isinstance(value, np.ndarray) and value.dtype.kind == "f"):
        return _coarse(np.asarray(value))
    if isinstance(value, (np.integer, np.ndarray)) and value.dtype.kind in "iu":
        return ["integers", np.asarray(value).astype(np.int64)]
    return value if not callable(value) else described(value)


def _coarse(array: Any) -> Any:
    """The rounded array as [dtype, exponent, steps, entries that are not finite]. The scale 2^exponent is the power of
    two above the largest entry, and entries are whole numbers of steps of 2^-20 of the scale."""
    finite = np.isfinite(array)
    largest = float(np.abs(np.where(finite, array, 0)).max(initial=0.0))
    exponent = int(np.frexp(largest)[1])
    steps = np.rint(np.ldexp(np.where(finite, array, 0).astype(np.float64), -exponent) * STEPS)
    return [str(array.dtype), exponent, steps.astype(np.int64), np.where(finite, 0.0, array).astype(np.float64)]


def described(value: object) -> object:
    """The data that represents an object in a fingerprint: for a random generator its state; for a function its name,
    its line and the values that it closes over, since its bytecode depends on the version of Python."""
    if isinstance(value, np.random.Generator):
        return ["generator", repr(value.bit_generator.state)]
    reference = getattr(value, "wire_reference", None)
    if reference is not None:
        return reference
    if isinstance(value, types.FunctionType):
        held = [[cell.cell_contents for cell in value.__closure__ or ()], list(value.__defaults__ or ())]
        held.append(list((value.__kwdefaults__ or {}).values()))
        return ["function", value.__qualname__, value.__code__.co_firstlineno, _rounded(held)]
    if callable(value):
        return ["callable", getattr(value, "__name__", type(value).__name__)]
    raise CannotCross(f"{type(value).__name__} is not a base value")


def decisive(value: Any) -> Any:
    """The value with None in place of large arrays and of values that are not plain. Long lists are cut.

    Live answers are reduced in the same way, so that a report names the same call with a recorded key and without one.
    """
    if isinstance(value, dict):
        return {key: decisive(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(decisive(item) for item in value[:MAX_KEPT])
    if isinstance(value, np.ndarray):
        return value if value.size <= MAX_KEPT and value.dtype.kind in "fiub" else None
    return value if isinstance(value, (bool, int, float, str, np.bool_)) else None


def _same(outcome: Outcome, other: Outcome) -> bool:
    return repr(outcome) == repr(other)
