"""Reads the successive answers of students from all runs, with the verdicts on them."""

from __future__ import annotations

from dataclasses import replace

from dlgrade.classroom.model import HandedAnswer
from dlgrade.classroom.storage.database import Database
from dlgrade.classroom.storage.stored import read_verdict
from dlgrade.verdict.model import Verdict

CAME = (
    "(SELECT *, first_run AS came FROM hand_in UNION ALL "
    "SELECT *, last_run AS came FROM hand_in WHERE last_run > first_run) AS hand_in "
    "JOIN verdict ON verdict.key = hand_in.key"
)
IN_ORDER = "hand_in.came, hand_in.id, verdict.id"
"""A row is there from its first run to its last. Both are read, since a student may go back to an earlier answer, and a
course to an earlier edition: what the last run had comes last."""


class History:
    """The attempts in a database. This class only reads them; `Results.begin` stores them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def histories(self) -> dict[tuple[str, str], list[Verdict]]:
        """(student, exercise) → the verdict on each answer, in the order in which the answers were handed in; of one
        that stayed, the newest. Only rows with several answers are in it."""
        rows = self._database.read(
            f"SELECT hand_in.student, hand_in.exercise, hand_in.submission, verdict.verdict FROM {CAME} "
            "WHERE (hand_in.student, hand_in.exercise) IN (SELECT student, exercise FROM hand_in "
            "WHERE submission != '' GROUP BY student, exercise HAVING COUNT(DISTINCT submission) > 1) "
            f"ORDER BY {IN_ORDER}"
        )
        came: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for student, exercise, submission, verdict in rows:
            before = came.setdefault((student, exercise), [])
            if before and before[-1][0] == submission:
                before.pop()
            before.append((submission, verdict))
        read = {row: [read_verdict(verdict) for _, verdict in answers] for row, answers in came.items()}
        return {row: [verdict for verdict in verdicts if verdict is not None] for row, verdicts in read.items()}

    def answers(self) -> list[HandedAnswer]:
        """Every answer of every student, in the order in which it was handed in, scored by the newest verdict while it
        stayed. An untouched stub is not an answer."""
        rows = self._database.read(
            "SELECT hand_in.student, hand_in.exercise, hand_in.submission, hand_in.time, verdict.kind, verdict.points, "
            f"verdict.max_points FROM {CAME} ORDER BY {IN_ORDER}"
        )
        answers: list[HandedAnswer] = []
        newest: dict[tuple[str, str], tuple[str, int]] = {}
        for student, exercise, submission, time, kind, points, most in rows:
            if kind == "not_attempted":
                continue
            share = points / most if points is not None and most else None
            before, place = newest.get((student, exercise), ("", -1))
            if before == submission:
                answers[place] = replace(answers[place], share=share)
            else:
                newest[student, exercise] = (submission, len(answers))
                answers.append(HandedAnswer(student, exercise, time, share))
        return answers

    def not_in_last_run(self) -> dict[str, int]:
        """Exercise → how many students have an answer or a decision from earlier runs there, and nothing in the last.
        Hand-ins whose student was doubtful are not counted, since they may have been renamed."""
        rows = self._database.read(
            "WITH last AS (SELECT * FROM hand_in WHERE last_run = (SELECT MAX(id) FROM run)), "
            "kept AS (SELECT student, exercise FROM hand_in WHERE submission != '' AND doubt = 'null' "
            "UNION SELECT student, exercise FROM override WHERE id IN (SELECT MAX(id) FROM override "
            "GROUP BY student, exercise, \"check\") AND (points IS NOT NULL OR comment != '') "
            "AND student NOT LIKE '? %' AND (student, exercise) NOT IN (SELECT student, exercise FROM last)) "
            "SELECT exercise, COUNT(*) FROM kept WHERE exercise != '' AND (student, exercise) NOT IN "
            "(SELECT student, exercise FROM last WHERE submission != '' OR problem != 'null') "
            "GROUP BY exercise ORDER BY exercise"
        )
        return {str(exercise): int(count) for exercise, count in rows}
