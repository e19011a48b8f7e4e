"""Finds the first place where the texts of two values differ."""

from __future__ import annotations

import re

TOKEN = re.compile(r"[^\s,\[\](){}]+")
Span = tuple[int, int]


def first_difference(got: str, expected: str) -> tuple[Span, Span] | None:
    """The spans of the first entries that differ; None if there is no such pair, and for single values, since marking a
    whole value would not help."""
    ours, theirs = (list(TOKEN.finditer(text)) for text in (got, expected))
    if len(ours) < 2 or len(theirs) < 2:
        return None
    pairs = (pair for pair in zip(ours, theirs, strict=False) if pair[0].group() != pair[1].group())
    return next(((one.span(), other.span()) for one, other in pairs), None)
