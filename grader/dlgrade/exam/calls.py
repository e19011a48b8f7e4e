"""Writes the call line of a report: the call, preceded by the definitions of the objects' names in it."""

from __future__ import annotations

from typing import Any

from dlgrade.isolation.student.outcome import Call, Exchange, Returned, Transcript
from dlgrade.isolation.wire.values import HandleRef

MAX_STEPS = 2  # earlier calls that may have changed an object, shown before the judged one
MAX_CALLS = 3  # calls shown if the judged value came from several
MAX_LENGTH = 400  # characters of a call line


def call_text(exchange: Exchange, transcript: Transcript) -> str:
    """The call as text: `mse(y_true=array[7], y_pred=array[7])`, or with an object `a = Value(data=2); (a
    * a).backward(); a.grad`."""
    steps = _steps_before(exchange, transcript)
    names = dict(pair for earlier in (*steps, exchange) for pair in earlier.call.names)
    parts = [f"{name} = {text}" for name, text in names.items()]
    return _shortened("; ".join([*parts, *(step.call.text for step in steps), exchange.call.text]))


def question_of(call: Call) -> list[Any] | None:
    """The contents of the message that makes a call of a function: [function, positional arguments, keyword arguments].
    None for a message to an object."""
    if not call.function or call.arguments is None:
        return None
    positional, named = call.arguments[: call.positional], call.arguments[call.positional :]
    return [call.function, list(positional), dict(zip(call.parameters[call.positional :], named, strict=True))]


def calls_text(transcript: Transcript) -> str:
    """All different calls of a check, one in a line. Of many calls only the first and the last ones are shown."""
    exchanges = [exchange for exchange in transcript.exchanges if exchange.call.function] or transcript.exchanges
    lines = list(dict.fromkeys(call_text(exchange, transcript) for exchange in exchanges))
    if len(lines) > MAX_CALLS:
        lines = [lines[0], "…", *lines[1 - MAX_CALLS :]]
    return "\n".join(lines)


def _steps_before(exchange: Exchange, transcript: Transcript) -> list[Exchange]:
    """The latest earlier calls on the same objects that returned no further object, for instance `root.backward()`
    or a training step."""
    names = {name for name, _ in exchange.call.names}
    if not names:
        return []
    earlier: list[Exchange] = []
    for other in transcript.exchanges:
        if other is exchange:
            break
        if other.call.arguments is not None and names & {name for name, _ in other.call.names} and _is_step(other):
            earlier.append(other)
    return earlier[-MAX_STEPS:]


def _is_step(exchange: Exchange) -> bool:
    outcome = exchange.outcome
    return isinstance(outcome, Returned) and not isinstance(outcome.value, HandleRef)


def _shortened(text: str) -> str:
    """The text, cut at its beginning if it is too long: its end is the part that was judged."""
    return text if len(text) <= MAX_LENGTH else "… " + text[2 - MAX_LENGTH :]
