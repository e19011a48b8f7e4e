"""Stores the transcripts of a submission as bytes: the calls that each check made, and their outcomes."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from typing import Any

from dlgrade.exam.outcome_data import outcome_data, outcome_of
from dlgrade.exam.recorded import described
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.outcome import Call, Exchange, Outcome, Transcript
from dlgrade.isolation.wire.frames import encode, read_frame
from dlgrade.isolation.wire.values import CannotCross

VERSION = 2
MAX_CHECK_BYTES = 2 * 2**20
"""Most bytes of one check's transcript. All checks share one frame, and a class has thousands of frames."""


def transcript_bytes(results: Sequence[CheckResult]) -> bytes:
    """The transcripts of the checks, compressed. An argument that is not a plain value is stored as its description
    (`described`). A transcript that is too large is left out; its check has to be run again."""
    return zlib.compress(encode([VERSION, [_stored(result) for result in results]]), 6)


def read_transcripts(data: bytes) -> dict[str, Transcript | None]:
    """Check → its transcript; None if it was too large. Raises ValueError for data of another version."""
    version, checks = read_frame(io.BytesIO(zlib.decompress(data)))
    if version != VERSION:
        raise ValueError(f"transcripts of version {version}, not {VERSION}")
    return {name: _transcript(*content) if content else None for name, *content in checks}


def _stored(result: CheckResult) -> list[Any]:
    transcript, name = result.transcript, result.check.name
    content = [[_exchange(item) for item in transcript.exchanges], [list(item) for item in transcript.observations]]
    try:
        stored = encode(content, described)
    except CannotCross:
        return [name]
    return [name, stored] if len(stored) <= MAX_CHECK_BYTES else [name]


def _exchange(exchange: Exchange) -> list[Any]:
    call = exchange.call
    text, arguments = (call.text, None) if call.arguments is None else ("", list(call.arguments))
    return [text, call.function, arguments, list(call.parameters), call.positional, outcome_data(exchange.outcome)]


def _transcript(stored: bytes) -> Transcript:
    exchanges, observations = read_frame(io.BytesIO(stored))
    return Transcript(
        [_read_exchange(*stored) for stored in exchanges], [(name, value) for name, value in observations]
    )


def _read_exchange(
    text: str, function: str, arguments: list[Any] | None, parameters: list[str], positional: int, outcome: list[Any]
) -> Exchange:
    sent = None if arguments is None else tuple(arguments)
    call = Call(text if sent is None else function, sent, tuple(parameters), function=function, positional=positional)
    read: Outcome = outcome_of(outcome)
    return Exchange(call, read)
