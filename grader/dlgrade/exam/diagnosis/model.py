"""The diagnosis of one failed check."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dlgrade.text import Text

Pattern = Literal[
    "mistake", "ratio", "sign", "broadcast", "transposed", "reversed", "offset", "truncated", "extra_axis",
    "nothing_returned", "one_wanted", "many_wanted", "one_off", "one_more", "rounded", "squared", "rooted", "absolute",
    "complement", "reciprocal", "tuple_returned", "tuple_of_one", "list_of_one", "text_returned", "function_returned",
    "generator_returned", "nearly", "right_alone",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The explanation of a failed check. A listed mistake has `name`, `text` and `see`; a ratio or an offset has
    `number`. If the check shows two mistakes, `second` is the one to correct after this one."""

    pattern: Pattern
    name: str = ""
    text: Text | None = None
    see: str = ""
    number: float | None = None
    second: Diagnosis | None = None
