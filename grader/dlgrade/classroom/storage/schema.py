"""The tables of the results database, and the conversion of a hand-in's row into columns and back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Any

from dlgrade.classroom.model import HandInRow
from dlgrade.classroom.storage.stored import VerdictKey
from dlgrade.text import Text

VERSION = 1
HandInColumns = tuple(field.name for field in fields(HandInRow))
_COLUMNS = (*HandInColumns, "key")
SCHEMA = (
    "CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS run (id INTEGER PRIMARY KEY, begun TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP)",
    "CREATE TABLE IF NOT EXISTS hand_in (id INTEGER PRIMARY KEY, "
    "first_run INTEGER NOT NULL REFERENCES run, last_run INTEGER NOT NULL REFERENCES run, place INTEGER NOT NULL, "
    + ", ".join(f"{name} TEXT NOT NULL" for name in _COLUMNS)
    + f", UNIQUE ({', '.join(_COLUMNS)}))",
    "CREATE TABLE IF NOT EXISTS verdict (id INTEGER PRIMARY KEY, key TEXT NOT NULL, exercise TEXT NOT NULL, "
    "submission TEXT NOT NULL, edition TEXT NOT NULL, seed INTEGER NOT NULL, level TEXT NOT NULL, "
    "packages TEXT NOT NULL, kind TEXT NOT NULL, points INTEGER, max_points INTEGER NOT NULL, verdict TEXT NOT NULL, "
    "transcripts BLOB NOT NULL, fault TEXT NOT NULL, finished TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP)",
    "CREATE TABLE IF NOT EXISTS override (id INTEGER PRIMARY KEY, student TEXT NOT NULL, exercise TEXT NOT NULL, "
    '"check" TEXT NOT NULL, points INTEGER, comment TEXT NOT NULL, "by" TEXT NOT NULL, submission TEXT NOT NULL, '
    "machine INTEGER, most INTEGER, made TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP)",
    "CREATE TABLE IF NOT EXISTS code (exercise TEXT NOT NULL, submission TEXT NOT NULL, source TEXT NOT NULL, "
    "PRIMARY KEY (exercise, submission))",
    "CREATE TABLE IF NOT EXISTS named (behaviour TEXT PRIMARY KEY, ko TEXT NOT NULL, en TEXT NOT NULL)",
    'CREATE TABLE IF NOT EXISTS confirmed (student TEXT NOT NULL, doubt TEXT NOT NULL, "by" TEXT NOT NULL, '
    "made TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (student, doubt))",
    "CREATE TABLE IF NOT EXISTS examples (student TEXT NOT NULL, exercise TEXT NOT NULL, key TEXT NOT NULL, "
    "verdict TEXT NOT NULL, PRIMARY KEY (student, exercise))",
    "CREATE INDEX IF NOT EXISTS verdict_of_key ON verdict (key, id)",
    "CREATE INDEX IF NOT EXISTS hand_in_of_run ON hand_in (last_run, place)",
)
ADDED = (("override", "most", "INTEGER"),)
"""(table, column, type) of the columns that results of earlier versions do not have."""
"""Every column of `hand_in` is a text, never NULL, because a UNIQUE constraint of SQLite treats two NULLs as different.
Values that are no text are written as JSON."""


def columns_of(row: HandInRow, key: VerdictKey | None) -> dict[str, str]:
    """The values of a row by the names of their columns."""
    texts = {name: _written(value) for name, value in asdict(row).items()}
    return texts | {"key": key.text if key is not None else ""}


def row_of(columns: Sequence[str]) -> HandInRow:
    """The row that `columns_of` wrote."""
    values: dict[str, Any] = dict(zip(HandInColumns, columns, strict=True))
    values["late"] = values["late"] == "true"
    values["notes"] = tuple(Text(**note) for note in json.loads(values["notes"]))
    for name in ("problem", "doubt"):
        read = json.loads(values[name])
        values[name] = Text(**read) if read is not None else None
    return HandInRow(**values)


def written_text(text: str) -> str:
    """The text with lone surrogates written as escapes, since SQLite cannot store them."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _written(value: object) -> str:
    if isinstance(value, str):
        return written_text(value)
    return json.dumps(value, ensure_ascii=True, sort_keys=True)
