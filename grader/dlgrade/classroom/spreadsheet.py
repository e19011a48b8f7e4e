"""Reads tables as people and spreadsheets save them, and writes tables as CSV in which no text of a student is
evaluated as a formula by a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dlgrade.messages import class_intake as messages
from dlgrade.submission.model import Unreadable
from dlgrade.submission.python_file import decode
from dlgrade.submission.regular_file import read_regular
from dlgrade.text import TextError, visible

MAX_BYTES = 16 * 2**20
SEPARATORS = ",;\t"
"""Excel separates by semicolons where a comma is the decimal sign, and by tabs in what it calls Unicode text."""
BOM = "\ufeff"
"""Excel reads a CSV file as UTF-8 only if it begins with this mark. Files for platforms are written without it."""
AS_TEXT = re.compile(r'="(.*)"', re.DOTALL)
"""How people keep Excel from changing a number: `="0012"` is the text `0012`."""
WHOLE = re.compile(r"(\d+)\.0+")
"""A whole number as a program writes it that takes all numbers of a column for fractions: `20260009.0`."""
FORMULA = re.compile(r"[\s']*[=+\-@＝＋－＠]")
"""What a spreadsheet would evaluate, perhaps behind apostrophes: with those, a text is read as it was written."""


class NoTable(TextError):
    """A file that cannot be read as CSV; the text says why."""


def csv_rows(path: Path) -> list[tuple[int, list[str]]]:
    """The rows of a CSV file that are not blank, each with the number of its last line. The separator is the one that
    the first line has most of. Raises NoTable, or Unreadable where there is no file. `="0012"` is read as `0012`."""
    text = _text_of(path).lstrip(BOM)
    separator = max(SEPARATORS, key=text.partition("\n")[0].count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        return [(rows.line_num, [*map(_without_formula, row)]) for row in rows if any(map(str.strip, row))]
    except csv.Error as error:
        raise NoTable(messages.NO_TABLE.filled(path=path, reason=error)) from error


def _text_of(path: Path) -> str:
    data = read_regular(path, MAX_BYTES, path.name)
    try:
        return decode(data, path)[0]
    except Unreadable as unreadable:  # its sentence is about Python files
        raise NoTable(messages.NOT_CSV.filled(path=path)) from unreadable


def _without_formula(field: str) -> str:
    as_text = AS_TEXT.fullmatch(field.strip())
    return as_text[1].replace('""', '"') if as_text else field


def whole_number(field: str) -> str:
    """The field; `8` where it is written as `8.0`."""
    whole = WHOLE.fullmatch(field.strip())
    return whole[1] if whole else field


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
