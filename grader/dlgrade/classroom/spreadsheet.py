"""Writes tables as CSV in which no text of a student is evaluated as a formula by a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from typing import Any

from dlgrade.text import visible

BOM = "\ufeff"
"""Excel reads a CSV file as UTF-8 only if it begins with this mark. Files for platforms are written without it."""
FORMULA = re.compile(r"[\s']*[=+\-@＝＋－＠]")
"""What a spreadsheet would evaluate, perhaps behind apostrophes: with those, a text is read as it was written."""


def csv_text(lines: Sequence[Sequence[Any]], mark: str = "") -> str:
    """The lines as CSV, after the `mark`. None is an empty field."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerows([[_field(value) for value in line] for line in lines])
    return mark + written.getvalue()


def plain_field(text: str) -> str:
    """A field without the apostrophe that `csv_text` may have put in front of it."""
    unquoted = text.removeprefix("'")
    return unquoted if FORMULA.match(unquoted) else text


def _field(value: object) -> object:
    """A value as a field. A text that a spreadsheet would evaluate gets an apostrophe in front, since a student may
    call themselves `=HYPERLINK(…)`."""
    if not isinstance(value, str):
        return "" if value is None else value
    text = visible(value)
    return f"'{text}" if FORMULA.match(text) else text
