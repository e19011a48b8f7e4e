"""The results of a class: an SQLite database that keeps every verdict even if the process is killed or the power fails.

A single process writes. A verdict is on the disk before it is reported, and no verdict is ever overwritten.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path

from dlgrade.classroom.model import Enrolled, HandInRow, Intake, Roster
from dlgrade.classroom.storage.database import Database
from dlgrade.classroom.storage.decisions import Decisions
from dlgrade.classroom.storage.decisions_of_nobody import DecisionsOfNobody
from dlgrade.classroom.storage.examples_verdict import ExamplesVerdict, examples_verdict
from dlgrade.classroom.storage.history import History
from dlgrade.classroom.storage.schema import HandInColumns, columns_of, row_of, written_text
from dlgrade.classroom.storage.stored import StoredVerdict, VerdictKey, read_verdict
from dlgrade.verdict.json import to_json
from dlgrade.verdict.model import UNSCORED

DATABASE = "results.sqlite"
SEED_BITS = 53  # too many seeds to try them all; every JSON reader holds 53 bits exactly
KEY = tuple(field.name for field in fields(VerdictKey))
LAST_RUN = "(SELECT MAX(id) FROM run)"
NEWEST_VERDICT = (
    "LEFT JOIN (SELECT key, MAX(id) AS id FROM verdict GROUP BY key) AS newest ON newest.key = hand_in.key "
    "LEFT JOIN verdict ON verdict.id = newest.id"
)


class Results:
    """The results of a class in a folder. One process at a time can open them; it has to close them at the end."""

    def __init__(self, folder: Path) -> None:
        self._database = Database(folder / DATABASE)
        self.decisions = Decisions(self._database)
        self.history = History(self._database)

    def seed(self, wanted: int | None) -> int:
        """The seed of the class: the wanted one, else the one that is stored, else a new secret one."""
        stored = self._setting("seed")
        seed = wanted if wanted is not None else int(stored) if stored is not None else secrets.randbits(SEED_BITS)
        self._keep_setting("seed", str(seed))
        return seed

    def _setting(self, name: str) -> str | None:
        rows = self._database.read("SELECT value FROM setting WHERE name = ?", (name,))
        return str(rows[0][0]) if rows else None

    def _keep_setting(self, name: str, value: str) -> None:
        self._database.write("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))

    def begin(self, intake: Intake, keys: dict[str, VerdictKey]) -> None:
        """Begin a run: store what was handed in and by whom together, the roster, and the exercises that are left out.
        `keys` maps `exercise/submission` to the key of its verdict. A row that an earlier run stored unchanged is only
        marked as part of this run. Rows that have changed remain as the history of attempts."""
        with self._database.at_once():
            run = self._database.write("INSERT INTO run DEFAULT VALUES")
            students = [[student.id, student.name, student.cells] for student in intake.roster.students]
            roster = json.dumps({"students": students, "points_possible": intake.roster.points_possible})
            self._keep_setting("roster", roster)
            self._keep_setting("left_out", json.dumps(dict(intake.left_out)))
            self._keep_setting("partners", json.dumps(intake.partners))
            for answer in intake.answers.values():
                code = (answer.exercise, answer.digest, written_text(answer.source))
                self._database.write("INSERT OR IGNORE INTO code VALUES (?, ?, ?)", code)
            for place, row in enumerate(intake.rows):
                columns = columns_of(row, keys.get(f"{row.exercise}/{row.submission}"))
                names, marks = ", ".join(columns), ", ".join("?" * len(columns))
                self._database.write(
                    f"INSERT INTO hand_in (first_run, last_run, place, {names}) VALUES (?, ?, ?, {marks}) "
                    f"ON CONFLICT ({names}) DO UPDATE SET last_run = excluded.last_run, place = excluded.place",
                    (run, run, place, *columns.values()),
                )

    def roster(self) -> Roster:
        """The roster of the last run, without its file; empty if it had none."""
        stored = json.loads(self._setting("roster") or "[]")
        whole = stored if isinstance(stored, dict) else {"students": stored}  # so earlier versions stored it
        students = (Enrolled(who, name, frozenset(), _line(cells)) for who, name, cells in whole["students"])
        return Roster(tuple(students), _line(whole.get("points_possible", ())))

    def left_out(self) -> dict[str, int]:
        """The exercises that the last run left out although files define their names, each with the number of
        students."""
        return {str(slug): int(count) for slug, count in json.loads(self._setting("left_out") or "{}").items()}

    def entered_tags(self) -> frozenset[str]:
        """The names under which scores of these results were entered into a file of Classroom 50."""
        return frozenset(json.loads(self._setting("entered_tags") or "[]"))

    def keep_entered_tag(self, tag: str) -> None:
        """Note the name of scores that are entered, so that they are not taken for a person's later."""
        self._keep_setting("entered_tags", json.dumps(sorted({*self.entered_tags(), tag})))

    def partners(self) -> list[tuple[str, ...]]:
        """The students of the last run who handed in one delivery together."""
        return [tuple(group) for group in json.loads(self._setting("partners") or "[]")]

    def sources(self) -> dict[tuple[str, str], str]:
        """(exercise, submission) → the code, as it was handed in."""
        rows = self._database.read("SELECT exercise, submission, source FROM code")
        return {(exercise, submission): source for exercise, submission, source in rows}

    def source(self, exercise: str, submission: str) -> str:
        """The code of one answer, as it was handed in; "" if none is stored."""
        values = (exercise, submission)
        rows = self._database.read("SELECT source FROM code WHERE exercise = ? AND submission = ?", values)
        return str(rows[0][0]) if rows else ""

    def known(self, key: VerdictKey) -> bool:
        """Is there a verdict with points for this key, so that its code need not be run again?"""
        rows = self._database.read("SELECT kind FROM verdict WHERE key = ? ORDER BY id DESC LIMIT 1", (key.text,))
        return bool(rows) and rows[0][0] not in UNSCORED

    def keep(self, key: VerdictKey, stored: StoredVerdict) -> None:
        """Store a verdict. When this returns, it is on the disk; within `keep_all`, when that returns."""
        verdict = stored.verdict
        values = (
            key.text, *(getattr(key, name) for name in KEY), verdict.kind, verdict.points, verdict.max_points,
            to_json(verdict), stored.transcripts, stored.fault,
        )  # fmt: skip
        self._database.write(
            f"INSERT INTO verdict (key, {', '.join(KEY)}, kind, points, max_points, verdict, transcripts, fault) "
            f"VALUES ({', '.join('?' * len(values))})",
            values,
        )

    def keep_all(self, graded: Sequence[tuple[VerdictKey, StoredVerdict]]) -> None:
        """Store several verdicts in one transaction. When this returns, they are on the disk. Many verdicts take hardly
        longer than one, because only the end of a transaction waits for the disk."""
        with self._database.at_once():
            for key, stored in graded:
                self.keep(key, stored)

    def current(self) -> Iterator[tuple[HandInRow, StoredVerdict | None]]:
        """The rows of the last run in their order, each with the newest verdict on its code, if there is one. A doubt
        that a person settled is in none of them. At the end there are rows for decisions whose student is in none."""
        return ((row, stored) for row, _, stored in self.current_with_keys())

    def current_with_keys(self) -> Iterator[tuple[HandInRow, str, StoredVerdict | None]]:
        """The rows of `current`, each with the text of its verdict's key; "" if nothing was handed in."""
        names = ", ".join(f"hand_in.{name}" for name in (*HandInColumns, "key"))
        rows = self._database.each(
            f"SELECT {names}, verdict.verdict, verdict.transcripts, verdict.fault FROM hand_in {NEWEST_VERDICT} "
            f"WHERE hand_in.last_run = {LAST_RUN} ORDER BY hand_in.place"
        )
        confirmed = self.decisions.confirmed()
        of_nobody = DecisionsOfNobody(self.decisions.overrides())
        for *columns, key, verdict, transcripts, fault in rows:
            row = row_of(columns)
            if row.doubt is not None and (row.student, row.doubt.en) in confirmed:
                row = replace(row, doubt=None)
            of_nobody.see(row)
            yield row, key, _stored(verdict, transcripts, fault) if verdict is not None else None
        yield from ((row, "", None) for row in of_nobody.rows())

    def judged(self) -> list[tuple[VerdictKey, StoredVerdict]]:
        """The newest verdict on each answer of the last run, with its key. Those that another version of the package
        stored in another form are left out."""
        names = ", ".join(f"verdict.{name}" for name in KEY)
        rows = self._database.read(
            f"SELECT DISTINCT hand_in.key, {names}, verdict.verdict, verdict.transcripts, verdict.fault "
            f"FROM hand_in {NEWEST_VERDICT} WHERE hand_in.last_run = {LAST_RUN} AND verdict.id IS NOT NULL "
            "ORDER BY verdict.exercise, verdict.id"
        )
        end = 1 + len(KEY)
        read = [(line[0], VerdictKey(*line[1:end]), _stored(*line[end:])) for line in rows]
        return [(key, stored) for text, key, stored in read if stored is not None and key.text == text]

    def keep_judged(self, judged: Mapping[str, tuple[VerdictKey, StoredVerdict]]) -> None:
        """Store verdicts from judging again as a new run over the same hand-ins, in one transaction. `judged` maps the
        text of the old key to the new key and its verdict."""
        columns = ", ".join((*HandInColumns, "key"))
        with self._database.at_once():
            ((last,),) = self._database.read(f"SELECT {LAST_RUN}")
            rows = self._database.read("SELECT id, key FROM hand_in WHERE last_run = ?", (last,))
            run = self._database.write("INSERT INTO run DEFAULT VALUES")
            for row in (row for row, key in rows if key not in judged):
                self._database.write("UPDATE hand_in SET last_run = ? WHERE id = ?", (run, row))
            for before, (key, stored) in judged.items():
                self.keep(key, stored)
                self._database.write(
                    f"INSERT INTO hand_in (first_run, last_run, place, {columns}) "
                    f"SELECT ?, ?, place, {', '.join(HandInColumns)}, ? FROM hand_in WHERE last_run = ? AND key = ? "
                    f"ON CONFLICT ({columns}) DO UPDATE SET last_run = excluded.last_run, place = excluded.place",
                    (run, run, key.text, last, before),
                )

    def examples(self) -> list[ExamplesVerdict]:
        """The verdicts on the students' own examples, sorted by student and exercise."""
        rows = self._database.read("SELECT verdict FROM examples ORDER BY student, exercise")
        return [examples_verdict(text) for (text,) in rows]

    def keep_examples(self, verdicts: Iterable[ExamplesVerdict]) -> None:
        """Replace all stored verdicts on examples by these, in one transaction."""
        made = [(verdict.student, verdict.exercise, verdict.key, written_text(verdict.text)) for verdict in verdicts]
        with self._database.at_once():
            self._database.write("DELETE FROM examples")
            for values in made:
                self._database.write("INSERT INTO examples VALUES (?, ?, ?, ?)", values)

    def close(self) -> None:
        """Close the database, so that another process can open it."""
        self._database.close()


def _line(cells: Iterable[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((column, value) for column, value in cells)


def _stored(verdict: str, transcripts: bytes, fault: str) -> StoredVerdict | None:
    """The stored verdict; None where another version of the package stored it, so that it has to be graded again."""
    read = read_verdict(verdict)
    return StoredVerdict(read, transcripts, fault) if read is not None else None
