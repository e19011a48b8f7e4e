"""Stores what a person decided about a class: points in place of the grader's, comments, names of behaviours, and that
a hand-in is a student's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

from dlgrade.classroom.storage.database import Database
from dlgrade.classroom.storage.overrides import Override
from dlgrade.classroom.storage.schema import written_text
from dlgrade.text import Text

COLUMNS = tuple(field.name for field in fields(Override))
NAMES = ", ".join(f'"{column}"' for column in COLUMNS)


class Decisions:
    """The decisions in a database. A new run does not change them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep_name(self, behaviour: str, name: Text | None) -> None:
        """Store the teacher's sentence about a behaviour; None removes it."""
        if name is None:
            self._database.write("DELETE FROM named WHERE behaviour = ?", (behaviour,))
        else:
            self._database.write("INSERT OR REPLACE INTO named VALUES (?, ?, ?)", (behaviour, name.ko, name.en))

    def names(self) -> dict[str, Text]:
        """Behaviour → the teacher's sentence about it."""
        rows = self._database.read("SELECT behaviour, ko, en FROM named")
        return {behaviour: Text(ko=ko, en=en) for behaviour, ko, en in rows}

    def keep_overrides(self, overrides: Sequence[Override]) -> None:
        """Store points and comments in one transaction."""
        marks = ", ".join("?" * len(COLUMNS))
        with self._database.at_once():
            for override in overrides:
                values = [getattr(override, column) for column in COLUMNS]
                self._database.write(f"INSERT INTO override ({NAMES}) VALUES ({marks})", values)

    def overrides(self) -> list[Override]:
        """The newest override of each check and each whole exercise of a student, except those that were taken back."""
        rows = self._database.read(
            f"SELECT {NAMES} FROM override WHERE id IN (SELECT MAX(id) FROM override GROUP BY student, exercise, "
            "\"check\") AND (points IS NOT NULL OR comment != '') ORDER BY id"
        )
        return [Override(*values) for values in rows]

    def confirm(self, student: str, doubt: Text, by: str) -> None:
        """Store that a person settled this doubt: everything is the student's. Another doubt is asked about again."""
        values = (student, written_text(doubt.en), by)
        self._database.write('INSERT OR REPLACE INTO confirmed (student, doubt, "by") VALUES (?, ?, ?)', values)

    def take_back(self, student: str) -> bool:
        """Remove all that was confirmed about a student. Was there anything?"""
        stored = bool(self._database.read("SELECT 1 FROM confirmed WHERE student = ?", (student,)))
        self._database.write("DELETE FROM confirmed WHERE student = ?", (student,))
        return stored

    def confirmed(self) -> frozenset[tuple[str, str]]:
        """(student, English sentence of the doubt) of what was confirmed."""
        return frozenset(self._database.read("SELECT student, doubt FROM confirmed"))
