"""Reads the successive answers of students from all runs, with the verdicts on them."""

from __future__ import annotations

from dlgrade.classroom.model import HandedAnswer
from dlgrade.classroom.storage.database import Database
from dlgrade.classroom.storage.stored import read_verdict
from dlgrade.verdict.model import Verdict


class History:
    """The attempts in a database. This class only reads them; `Results.begin` stores them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def histories(self) -> dict[tuple[str, str], list[Verdict]]:
        """(student, exercise) → the newest verdict on each answer, in the order in which the answers were handed in.
        Only rows with several answers are in it."""
        rows = self._database.read(
            "SELECT hand_in.student, hand_in.exercise, hand_in.submission, verdict.verdict FROM hand_in "
            "JOIN verdict ON verdict.key = hand_in.key "
            "WHERE (hand_in.student, hand_in.exercise) IN (SELECT student, exercise FROM hand_in "
            "WHERE submission != '' GROUP BY student, exercise HAVING COUNT(DISTINCT submission) > 1) "
            "ORDER BY hand_in.first_run, hand_in.id, verdict.id"
        )
        newest: dict[tuple[str, str], dict[str, str]] = {}
        for student, exercise, submission, verdict in rows:
            newest.setdefault((student, exercise), {})[submission] = verdict
        read = {row: [read_verdict(verdict) for verdict in answers.values()] for row, answers in newest.items()}
        return {row: [verdict for verdict in verdicts if verdict is not None] for row, verdicts in read.items()}

    def answers(self) -> list[HandedAnswer]:
        """Every answer of every student, in the order in which it was handed in, scored by the newest verdict on it. An
        untouched stub is not an answer."""
        rows = self._database.read(
            "SELECT hand_in.student, hand_in.exercise, hand_in.submission, hand_in.time, verdict.kind, verdict.points, "
            "verdict.max_points FROM hand_in JOIN verdict ON verdict.key = hand_in.key "
            "ORDER BY hand_in.first_run, hand_in.id, verdict.id"
        )
        newest: dict[tuple[str, str, str], HandedAnswer | None] = {}
        for student, exercise, submission, time, kind, points, most in rows:
            before = newest.get((student, exercise, submission))
            share = points / most if points is not None and most else None
            answer = HandedAnswer(student, exercise, before.time if before is not None else time, share)
            newest[student, exercise, submission] = None if kind == "not_attempted" else answer
        return [answer for answer in newest.values() if answer is not None]

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
