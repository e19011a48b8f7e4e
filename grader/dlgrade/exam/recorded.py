"""Answers of a reference that were recorded: found again by the call that they answer."""

from __future__ import annotations

import hashlib
import types
from typing import Any

import numpy as np

from dlgrade.isolation.student.outcome import Outcome
from dlgrade.isolation.student.proxy import Answering
from dlgrade.isolation.wire.pack import pack
from dlgrade.isolation.wire.values import Tensor, Unpackable

STEPS = 2**20  # six digits: other processors round the last bits of a check's inputs differently
Answers = dict[str, Outcome]


class NotRecorded(Exception):
    """A check asked what no key holds: another seed, other checks, or a question that depends on the submission."""


class RecordingPeer:
    """Passes everything on and keeps what came back."""

    def __init__(self, peer: Answering) -> None:
        self._peer = peer
        self.answers: Answers = {}

    def send(self, verb: str, rest: list[Any], arguments: tuple[Any, ...] = ()) -> Outcome:
        outcome = self._peer.send(verb, rest, arguments)
        asked = fingerprint(verb, rest)
        if asked in self.answers and not _same(self.answers[asked], outcome):
            raise NotRecorded(f"{verb} {rest[0]} was answered in two ways: the same question must have one answer")
        self.answers[asked] = outcome
        return outcome


class RecordedPeer:
    """Answers from what was kept."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers

    def send(self, verb: str, rest: list[Any], arguments: tuple[Any, ...] = ()) -> Outcome:
        try:
            return self._answers[fingerprint(verb, rest)]
        except KeyError:
            raise NotRecorded(f"{verb} {rest[0]}: no answer to these arguments is recorded") from None


def fingerprint(verb: str, rest: list[Any]) -> str:
    """Equal for equal questions; floats count to six digits of the largest of their array."""
    header, body = pack(_rounded([verb, *rest]), _described)
    return hashlib.blake2b(header + b"\0" + body, digest_size=16).hexdigest()


def _rounded(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return type(value)(_rounded(item) for item in value)
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    if isinstance(value, Tensor):
        return ["tensor", _rounded(value.array)]
    if isinstance(value, (float, np.floating)) or (isinstance(value, np.ndarray) and value.dtype.kind == "f"):
        return _coarse(np.asarray(value))
    return value if not callable(value) else _described(value)


def _coarse(array: Any) -> Any:
    """Whole numbers of steps of the array's scale; the exponent of the scale; the places that are not finite."""
    finite = np.isfinite(array)
    largest = float(np.abs(np.where(finite, array, 0)).max(initial=0.0))
    exponent = int(np.frexp(largest)[1])
    steps = np.rint(np.ldexp(np.where(finite, array, 0).astype(np.float64), -exponent) * STEPS)
    return [str(array.dtype), exponent, steps.astype(np.int64), np.where(finite, 0.0, array).astype(np.float64)]


def _described(value: object) -> object:
    """Functions by their code and what they close over, generators by their state."""
    if isinstance(value, np.random.Generator):
        return ["generator", repr(value.bit_generator.state)]
    reference = getattr(value, "wire_reference", None)
    if reference is not None:
        return reference
    if isinstance(value, types.FunctionType):
        cells = [cell.cell_contents for cell in value.__closure__ or ()]
        return ["function", value.__qualname__, value.__code__.co_code, _rounded(cells)]
    if callable(value):
        return ["callable", getattr(value, "__name__", type(value).__name__)]
    raise Unpackable(f"{type(value).__name__} is not a base value")


def _same(one: Outcome, other: Outcome) -> bool:
    return repr(one) == repr(other)
