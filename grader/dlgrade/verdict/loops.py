"""Lists the `while` loops of an answer that did not finish in time, since nothing else tells where it was."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from dlgrade.course.meaning import parsed
from dlgrade.isolation.student.outcome import Lost, Outcome
from dlgrade.messages import explain_outcome as messages
from dlgrade.submission.model import Part
from dlgrade.text import LANGUAGES, Text, cut
from dlgrade.verdict.part_names import part_name

MAX_LOOPS = 3
COMPUTED = ("call", "")
"""The details of a timeout in which the code itself computed, or of a check that was no longer run after such ones."""


def loops_of(outcome: Outcome, parts: Sequence[Part]) -> tuple[Text, ...]:
    """A line for each part with `while` loops, if the outcome is that a call did not finish in time."""
    if not isinstance(outcome, Lost) or outcome.kind != "timeout" or outcome.detail not in COMPUTED:
        return ()
    found = ((part_name(part.name), _lines(part.source)) for part in parts)
    return tuple(_sentence(name, lines) for name, lines in found if lines)


def _lines(source: str) -> list[int]:
    """The lines with a `while` loop, counted from 1."""
    tree = parsed(source) if "while" in source else None
    return sorted({node.lineno for node in ast.walk(tree) if isinstance(node, ast.While)}) if tree else []


def _sentence(name: Text | str, lines: Sequence[int]) -> Text:
    ko, en = (cut([messages.LINE(lang, line=line) for line in lines], MAX_LOOPS) for lang in LANGUAGES)
    return messages.LOOPS.filled(file=name, lines=Text(ko=ko, en=en))
