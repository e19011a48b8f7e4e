"""Reads and writes `key.bin`: everything that a course without solutions needs to grade and to diagnose, as one frame
of the wire. The answers of the mistakes are nine tenths of it. They are a second frame inside the first, which is
unpacked only if a submission fails."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, get_args

import numpy as np

from dlgrade.checking.mismatch import MismatchKind
from dlgrade.course.compositions import Composition
from dlgrade.course.variants import Variant
from dlgrade.exam.outcome_data import outcome_data, outcome_of
from dlgrade.exam.recorded import Answers
from dlgrade.exam.small_calls.model import Example
from dlgrade.files import write_atomically
from dlgrade.isolation.student.outcome import Call, Exchange, Transcript
from dlgrade.isolation.wire.frames import encode, read_frame
from dlgrade.kinds import Kind
from dlgrade.text import Text

VERSION = 10
KEY_FILE = "key.bin"
DIFFERENCES = frozenset(get_args(MismatchKind))


@dataclass(frozen=True)
class Behaviour:
    """The parts of a mistake's result in a check that the diagnosis compares with a submission."""

    kind: Kind
    transcript: Transcript
    difference: MismatchKind | None = None
    evidence: tuple[np.ndarray, np.ndarray] | None = None


@dataclass(frozen=True)
class RecordedComposition:
    """Two mistakes at once, and their behaviour in the checks that they fail. In many checks it is the same as that of
    one of the two alone; then the name of that mistake is stored instead."""

    composition: Composition
    behaviours: dict[str, Behaviour | str]


Behaviours = dict[tuple[str, str], Behaviour]
"""(mistake, check) → the behaviour of the mistake in the check."""


@dataclass(frozen=True)
class KeyFile:
    """The contents of a key. `checks` is the digest of `checks.py`."""

    seed: int
    checks: str
    stub: str
    answers: Answers = field(default_factory=dict)
    decisions: Answers = field(default_factory=dict)
    """The solution's answers, without large arrays, to the calls that checks make to a submission. They show which of
    several calls was judged."""
    mistakes: tuple[Variant, ...] = ()
    source: str = ""
    """A digest of the exercise's folder at the time of recording, which shows whether the key is outdated."""
    small_calls: dict[str, tuple[Example, ...]] = field(default_factory=dict)
    """Check → the small calls that listed mistakes answer wrongly."""
    wrong: bytes = b""
    """The behaviours and compositions as `packed_wrong` packs them."""

    @cached_property
    def behaviours(self) -> Behaviours:
        return {(variant, check): _behaviour(*stored) for variant, check, *stored in self._wrong["behaviours"]}

    @cached_property
    def compositions(self) -> tuple[RecordedComposition, ...]:
        return tuple(_composition(*stored) for stored in self._wrong["compositions"])

    @cached_property
    def _wrong(self) -> dict[str, list[Any]]:
        return read_frame(io.BytesIO(self.wrong)) if self.wrong else {"behaviours": [], "compositions": []}


def write_key_file(path: Path, key: KeyFile) -> None:
    """Write the key to the file. Raises CannotWrite if that fails."""
    write_atomically(path, encode(_packed(key)))


def read_key_file(path: Path) -> KeyFile:
    """The key in a file. Raises ProtocolError, EndOfStream, ValueError, KeyError or TypeError if it is damaged, or not
    a key of this version."""
    data = read_frame(io.BytesIO(path.read_bytes()))
    if data["version"] != VERSION:
        raise ValueError(f"{path}: version {data['version']}, not {VERSION}")
    if zlib.crc32(data["wrong"]) != data["wrong_sum"]:
        raise ValueError("the answers of the mistakes are damaged")
    return KeyFile(
        data["seed"],
        data["checks"],
        data["stub"],
        {question: outcome_of(answer) for question, answer in data["answers"].items()},
        {question: outcome_of(answer) for question, answer in data["decisions"].items()},
        tuple(
            Variant(name, "", Text(ko=ko, en=en), see, also=tuple(also), form=form)
            for name, ko, en, see, also, form in data["mistakes"]
        ),
        data["source"],
        {check: tuple(_example(*call) for call in calls) for check, calls in data["small_calls"].items()},
        data["wrong"],
    )


def packed_wrong(behaviours: Behaviours, compositions: tuple[RecordedComposition, ...]) -> bytes:
    """The bytes of `KeyFile.wrong`: the behaviours of single mistakes and of pairs."""
    return encode(
        {
            "behaviours": [
                [variant, check, *_columns(behaviour)] for (variant, check), behaviour in behaviours.items()
            ],
            "compositions": [
                [
                    *recorded.composition.parts,
                    recorded.composition.is_told,
                    [_stored(*pair) for pair in recorded.behaviours.items()],
                ]
                for recorded in compositions
            ],
        }
    )


def _packed(key: KeyFile) -> dict[str, Any]:
    return {
        "version": VERSION,
        "seed": key.seed,
        "checks": key.checks,
        "stub": key.stub,
        "answers": {question: outcome_data(outcome) for question, outcome in key.answers.items()},
        "decisions": {question: outcome_data(outcome) for question, outcome in key.decisions.items()},
        "mistakes": [
            [v.name, v.mistake.ko, v.mistake.en, v.see, list(v.also), v.form]
            for v in key.mistakes
            if v.mistake is not None
        ],
        "source": key.source,
        "small_calls": {
            check: [[call.setup, call.call, call.expected, call.must_raise] for call in calls]
            for check, calls in key.small_calls.items()
        },
        "wrong": key.wrong,
        "wrong_sum": zlib.crc32(key.wrong),
    }


def _stored(check: str, behaviour: Behaviour | str) -> list[Any]:
    return [check, behaviour] if isinstance(behaviour, str) else [check, *_columns(behaviour)]


def _composition(one: str, other: str, is_told: bool, behaviours: list[list[Any]]) -> RecordedComposition:
    behaviour_by_check = {
        check: stored[0] if len(stored) == 1 else _behaviour(*stored) for check, *stored in behaviours
    }
    return RecordedComposition(Composition(one, other, "", frozenset(behaviour_by_check), is_told), behaviour_by_check)


def _example(setup: Any, call: Any, expected: Any, must_raise: Any) -> Example:
    if [type(value) for value in (setup, call, expected, must_raise)] != [str, str, str, bool]:
        raise ValueError(f"no small call: {call!r}")
    return Example(setup, call, expected, must_raise)


def _columns(behaviour: Behaviour) -> list[Any]:
    transcript = behaviour.transcript
    outcomes = [outcome_data(exchange.outcome) for exchange in transcript.exchanges]
    evidence = list(behaviour.evidence or ())
    return [behaviour.kind, outcomes, list(transcript.observations), behaviour.difference, evidence]


def _behaviour(
    kind: Kind, outcomes: list[Any], observations: list[Any], difference: MismatchKind | None, evidence: list[Any]
) -> Behaviour:
    if difference is not None and difference not in DIFFERENCES:
        raise ValueError(f"no kind of difference: {difference!r}")
    exchanges = [Exchange(Call(""), outcome_of(plain)) for plain in outcomes]
    transcript = Transcript(exchanges, [(name, value) for name, value in observations])
    return Behaviour(kind, transcript, difference, (evidence[0], evidence[1]) if evidence else None)
