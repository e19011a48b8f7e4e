"""The results of a class: an SQLite database that no stop, however sudden, can make lose a verdict.

One process writes. A verdict is on the disk before anybody is shown it, and nothing is ever overwritten.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import fields
from pathlib import Path

from dlgrade.classroom.model import Enrolled, HandInRow, Intake
from dlgrade.classroom.overrides import Override
from dlgrade.classroom.schema import SCHEMA, VERSION, HandInColumns, columns_of, row_of, written_text
from dlgrade.classroom.stored import StoredVerdict, VerdictKey
from dlgrade.messages import classroom as messages
from dlgrade.text import Text, TextError
from dlgrade.verdict.json import WrongSchema, from_json, to_json
from dlgrade.verdict.model import UNSCORED, Verdict

DATABASE = "results.sqlite"
LOCK = "lock.sqlite"
"""An empty database whose lock the writing process holds. It is a file of its own, so that other programs can read the
results meanwhile."""
SEED_BITS = 53  # too many seeds to try them all, and each is exact in every reader of JSON
SECONDS_TO_WAIT = 2.0


OVERRIDE = tuple(field.name for field in fields(Override))
KEY = tuple(field.name for field in fields(VerdictKey))
LAST_RUN = "(SELECT MAX(id) FROM run)"
NEWEST_VERDICT = (
    "LEFT JOIN (SELECT key, MAX(id) AS id FROM verdict GROUP BY key) AS newest ON newest.key = hand_in.key "
    "LEFT JOIN verdict ON verdict.id = newest.id"
)


class CannotKeep(TextError):
    """The results cannot be written or read; the text says why and what to do."""


class Results:
    """The database in a folder, opened by the only process that writes it. Closing the connection, or the end of
    the process, lets the next one in."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / DATABASE
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # it holds the secret seed, and everybody's grades
        except OSError as error:
            raise CannotKeep(messages.CANNOT_STORE.filled(path=self.path, reason=error.strerror or error)) from error
        with self._kept(), ExitStack() as opened:
            with self._kept(messages.LOCKED):
                lock = opened.enter_context(closing(_connect(folder / LOCK)))
                lock.execute("BEGIN EXCLUSIVE")  # held as long as this process lives, and never longer
            self._database = opened.enter_context(closing(_connect(self.path)))
            self._prepare()
            self._opened = opened.pop_all()

    def _prepare(self) -> None:
        run = self._database.execute
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA synchronous = FULL")
        run("PRAGMA foreign_keys = ON")
        version = run("PRAGMA user_version").fetchone()[0]
        if version not in (0, VERSION):
            raise CannotKeep(messages.NO_RESULTS.filled(path=self.path))
        with self._at_once():
            for statement in SCHEMA:
                run(statement)
            run(f"PRAGMA user_version = {VERSION}")

    def seed(self, given: int | None) -> int:
        """The seed of the class: the given one, else the one that is stored, else a new secret one."""
        with self._kept():
            stored = self._database.execute("SELECT value FROM setting WHERE name = 'seed'").fetchone()
            seed = given if given is not None else int(stored[0]) if stored else secrets.randbits(SEED_BITS)
            self._database.execute("INSERT OR REPLACE INTO setting VALUES ('seed', ?)", (str(seed),))
        return seed

    def begin(self, intake: Intake, keys: dict[str, VerdictKey]) -> None:
        """Store what was handed in, and the roster. `keys` has the key of the verdict on each `exercise/submission`.
        What was there in an earlier run and has not changed is not stored again; what has, stays as the history of
        attempts."""
        with self._kept(), self._at_once():
            run = self._database.execute("INSERT INTO run DEFAULT VALUES").lastrowid
            roster = json.dumps([[student.id, student.name, student.cells] for student in intake.roster])
            self._database.execute("INSERT OR REPLACE INTO setting VALUES ('roster', ?)", (roster,))
            for answer in intake.answers.values():
                code = (answer.exercise, answer.digest, written_text(answer.source))
                self._database.execute("INSERT OR IGNORE INTO code VALUES (?, ?, ?)", code)
            for place, row in enumerate(intake.rows):
                columns = columns_of(row, keys.get(f"{row.exercise}/{row.submission}"))
                names, marks = ", ".join(columns), ", ".join("?" * len(columns))
                self._database.execute(
                    f"INSERT INTO hand_in (first_run, last_run, place, {names}) VALUES (?, ?, ?, {marks}) "
                    f"ON CONFLICT ({names}) DO UPDATE SET last_run = excluded.last_run, place = excluded.place",
                    (run, run, place, *columns.values()),
                )

    def roster(self) -> tuple[Enrolled, ...]:
        """The roster of the last run; empty where it had none."""
        with self._kept():
            stored = self._database.execute("SELECT value FROM setting WHERE name = 'roster'").fetchone()
        listed = json.loads(stored[0]) if stored else []
        return tuple(Enrolled(each, name, frozenset(), tuple(map(tuple, cells))) for each, name, cells in listed)

    def sources(self) -> dict[tuple[str, str], str]:
        """(exercise, submission) → the code, as it was handed in."""
        with self._kept():
            found = self._database.execute("SELECT exercise, submission, source FROM code").fetchall()
        return {(exercise, submission): source for exercise, submission, source in found}

    def keep_name(self, behaviour: str, name: Text | None) -> None:
        """Store the teacher's sentence about a behaviour, or take it back."""
        with self._kept():
            if name is None:
                self._database.execute("DELETE FROM named WHERE behaviour = ?", (behaviour,))
            else:
                values = (behaviour, name.ko, name.en)
                self._database.execute("INSERT OR REPLACE INTO named VALUES (?, ?, ?)", values)

    def names(self) -> dict[str, Text]:
        """Behaviour → the teacher's sentence about it."""
        with self._kept():
            found = self._database.execute("SELECT behaviour, ko, en FROM named").fetchall()
        return {behaviour: Text(ko=ko, en=en) for behaviour, ko, en in found}

    def known(self, key: VerdictKey) -> bool:
        """Is there a verdict for this key that need not be tried again?"""
        with self._kept():
            found = self._database.execute(
                "SELECT kind FROM verdict WHERE key = ? ORDER BY id DESC LIMIT 1", (key.text,)
            ).fetchone()
        return found is not None and found[0] not in UNSCORED

    def keep(self, key: VerdictKey, stored: StoredVerdict) -> None:
        """Store a verdict. When this returns, it is on the disk."""
        with self._kept():
            self._insert(key, stored)

    def _insert(self, key: VerdictKey, stored: StoredVerdict) -> None:
        verdict = stored.verdict
        values = (
            key.text, *(getattr(key, name) for name in KEY), verdict.kind, verdict.points, verdict.max_points,
            to_json(verdict), stored.transcripts, stored.fault,
        )  # fmt: skip
        self._database.execute(
            f"INSERT INTO verdict (key, {', '.join(KEY)}, kind, points, max_points, verdict, transcripts, fault) "
            f"VALUES ({', '.join('?' * len(values))})",
            values,
        )

    def current(self) -> Iterator[tuple[HandInRow, StoredVerdict | None]]:
        """The rows of the last run in their order, each with the newest verdict on its code, if there is one."""
        return ((row, stored) for row, _, stored in self.current_with_keys())

    def current_with_keys(self) -> Iterator[tuple[HandInRow, str, StoredVerdict | None]]:
        """The same rows, with the text of the key of the verdict; "" where nothing was handed in."""
        names = ", ".join(f"hand_in.{name}" for name in (*HandInColumns, "key"))
        with self._kept():
            found = self._database.execute(
                f"SELECT {names}, verdict.verdict, verdict.transcripts, verdict.fault FROM hand_in {NEWEST_VERDICT} "
                f"WHERE hand_in.last_run = {LAST_RUN} ORDER BY hand_in.place"
            ).fetchall()
        for *columns, key, verdict, transcripts, fault in found:
            yield row_of(columns), key, _stored(verdict, transcripts, fault) if verdict is not None else None

    def judged(self) -> list[tuple[VerdictKey, StoredVerdict]]:
        """The newest verdict on each answer of the last run, with its key. Those that another version of the package
        stored in another form are left out."""
        names = ", ".join(f"verdict.{name}" for name in KEY)
        with self._kept():
            found = self._database.execute(
                f"SELECT DISTINCT hand_in.key, {names}, verdict.verdict, verdict.transcripts, verdict.fault "
                f"FROM hand_in {NEWEST_VERDICT} WHERE hand_in.last_run = {LAST_RUN} AND verdict.id IS NOT NULL "
                "ORDER BY verdict.exercise, verdict.id"
            ).fetchall()
        end = 1 + len(KEY)
        read = [(line[0], VerdictKey(*line[1:end]), _stored(*line[end:])) for line in found]
        return [(key, stored) for text, key, stored in read if stored is not None and key.text == text]

    def keep_judged(self, judged: Mapping[str, tuple[VerdictKey, StoredVerdict]]) -> None:
        """Store verdicts that replace those of other keys, in what counts as a new run over the same hand-ins, all of
        it or nothing. `judged` has them by the text of the key before."""
        columns = ", ".join((*HandInColumns, "key"))
        with self._kept(), self._at_once():
            last = self._database.execute(f"SELECT {LAST_RUN}").fetchone()[0]
            rows = self._database.execute("SELECT id, key FROM hand_in WHERE last_run = ?", (last,)).fetchall()
            run = self._database.execute("INSERT INTO run DEFAULT VALUES").lastrowid
            unchanged = [(run, row) for row, key in rows if key not in judged]
            self._database.executemany("UPDATE hand_in SET last_run = ? WHERE id = ?", unchanged)
            for before, (key, stored) in judged.items():
                self._insert(key, stored)
                self._database.execute(
                    f"INSERT INTO hand_in (first_run, last_run, place, {columns}) "
                    f"SELECT ?, ?, place, {', '.join(HandInColumns)}, ? FROM hand_in WHERE last_run = ? AND key = ? "
                    f"ON CONFLICT ({columns}) DO UPDATE SET last_run = excluded.last_run, place = excluded.place",
                    (run, run, key.text, last, before),
                )

    def histories(self) -> dict[tuple[str, str], list[Verdict]]:
        """(student, exercise) → the newest verdict on each of their answers, in the order in which these were handed
        in, where there was more than one answer."""
        with self._kept():
            found = self._database.execute(
                "SELECT hand_in.student, hand_in.exercise, hand_in.submission, verdict.verdict FROM hand_in "
                "JOIN verdict ON verdict.key = hand_in.key "
                "WHERE (hand_in.student, hand_in.exercise) IN (SELECT student, exercise FROM hand_in "
                "WHERE submission != '' GROUP BY student, exercise HAVING COUNT(DISTINCT submission) > 1) "
                "ORDER BY hand_in.first_run, hand_in.id, verdict.id"
            ).fetchall()
        newest: dict[tuple[str, str], dict[str, str]] = {}
        for student, exercise, submission, verdict in found:
            newest.setdefault((student, exercise), {})[submission] = verdict
        read = {row: [_read(verdict) for verdict in answers.values()] for row, answers in newest.items()}
        return {row: [verdict for verdict in verdicts if verdict is not None] for row, verdicts in read.items()}

    def keep_overrides(self, overrides: Sequence[Override]) -> None:
        """Store what a person decided, all of it or nothing."""
        names, marks = ", ".join(f'"{name}"' for name in OVERRIDE), ", ".join("?" * len(OVERRIDE))
        with self._kept(), self._at_once():
            for each in overrides:
                values = [getattr(each, name) for name in OVERRIDE]
                self._database.execute(f"INSERT INTO override ({names}) VALUES ({marks})", values)

    def overrides(self) -> list[Override]:
        """What a person decided: the newest for each exercise and check of a student, without what was taken back."""
        names = ", ".join(f'"{name}"' for name in OVERRIDE)
        with self._kept():
            found = self._database.execute(
                f"SELECT {names} FROM override WHERE id IN (SELECT MAX(id) FROM override GROUP BY student, exercise, "
                "\"check\") AND (points IS NOT NULL OR comment != '') ORDER BY id"
            ).fetchall()
        return [Override(*values) for values in found]

    @contextmanager
    def _at_once(self) -> Iterator[None]:
        """All or nothing of what is written in the block."""
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self._database.in_transaction:  # SQLite has rolled back by itself where the disk was full
                self._database.execute("ROLLBACK")
            raise
        self._database.execute("COMMIT")

    @contextmanager
    def _kept(self, held: Text = messages.BUSY) -> Iterator[None]:
        """Turn errors of SQLite into sentences; `held` is the one for a database that somebody else holds."""
        try:
            yield
        except sqlite3.Error as error:
            raise CannotKeep(self._reason(error, held)) from error

    def _reason(self, error: sqlite3.Error, held: Text) -> Text:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return held.filled(path=self.path)
        if code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
            return messages.NO_RESULTS.filled(path=self.path)
        return messages.CANNOT_STORE.filled(path=self.path, reason=error)

    def close(self) -> None:
        """Let the next run in."""
        self._opened.close()


def _stored(verdict: str, transcripts: bytes, fault: str) -> StoredVerdict | None:
    """The stored verdict; None where another version of the package stored it, so that it has to be graded again."""
    read = _read(verdict)
    return StoredVerdict(read, transcripts, fault) if read is not None else None


def _read(verdict: str) -> Verdict | None:
    try:
        return from_json(verdict)
    except WrongSchema:
        return None


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=SECONDS_TO_WAIT, isolation_level=None)
