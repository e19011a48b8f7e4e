"""Pastes a small call below a submission, as a student does, and compares what comes back with what the report shows."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
from dlgrade.exam.small_calls.model import SmallCall
from dlgrade.exam.small_calls.shrunk import MAX_MESSAGE
from dlgrade.exam.small_calls.ways import way_of_values
from dlgrade.isolation.student.outcome import error_text


def unnumbered(text: str) -> str:
    """Without the numbers by which Keras tells the layers of one process apart in its messages."""
    return re.sub(r"\b(sequential|dense|dropout)(_\d+)?\b", r"\1", text)


def pasted(small: SmallCall, source: str) -> Any:
    names: dict[str, Any] = {"__name__": "submission"}
    exec(source, names)
    names["np"] = np
    with np.errstate(all="ignore"):
        try:
            exec(small.setup, names)
            return eval(small.call, names)
        except Exception as error:
            return error_text((type(error).__name__,), str(error), MAX_MESSAGE)


def gives_what_it_shows(small: SmallCall, source: str) -> bool:
    got = pasted(small, source)
    if small.raised:
        return unnumbered(str(got))[:150] == unnumbered(small.got)[:150]
    return way_of_values(got, eval(small.got, {"np": np})) is None
