"""An SQLite database that a single process writes, and whose errors are turned into sentences.

The writing process holds the lock on a second, empty database beside it, so that other programs can still read the
first.
"""

from __future__ import annotations

import errno
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

from dlgrade.classroom.storage.schema import ADDED, SCHEMA, VERSION
from dlgrade.files import reason_of
from dlgrade.messages import class_run as messages
from dlgrade.messages.system import REASONS
from dlgrade.text import Text, TextError

LOCK = "lock.sqlite"
SECONDS_TO_WAIT = 2.0
LIKE_THE_SYSTEMS = {
    sqlite3.SQLITE_FULL: errno.ENOSPC, sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_READONLY: errno.EACCES, sqlite3.SQLITE_CANTOPEN: errno.EACCES,
}  # fmt: skip
"""An error of SQLite → the error of the operating system that it stands for."""


SECONDS_FOR_SPACE = 20.0
"""How long a full disk is waited for. Student code is stopped before that, and what it has written is removed."""
SECONDS_BETWEEN_TRIES = 0.25


class CannotKeep(TextError):
    """The results cannot be written or read; the text says why and what to do."""


def with_space(write: Callable[[], None]) -> None:
    """Write, again and again while the disk is full: one student's code may fill it for as long as it runs, and must
    not stop the class. `write` stores everything or nothing. Raises CannotKeep if no space comes."""
    deadline = time.monotonic() + SECONDS_FOR_SPACE
    while True:
        try:
            return write()
        except CannotKeep as error:
            code = getattr(error.__cause__, "sqlite_errorcode", None) or 0
            if code & 0xFF != sqlite3.SQLITE_FULL or time.monotonic() > deadline:
                raise
        time.sleep(SECONDS_BETWEEN_TRIES)


def _reason(error: sqlite3.Error) -> Text:
    """What SQLite says; in Korean where it stands for an error of the operating system."""
    code = getattr(error, "sqlite_errorcode", None) or 0
    said = str(error)
    alike = REASONS.get(LIKE_THE_SYSTEMS.get(code & 0xFF, 0))
    return Text(ko=alike.ko if alike is not None else said, en=said)


class Database:
    """The database at a path, opened for writing. No other process can open it so until this one closes it or ends."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._opened: ExitStack | None = None
        try:
            # The folder holds the secret seed, and everybody's grades.
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise CannotKeep(self._unwritable(reason_of(error))) from error
        with self._errors_as_sentences(), ExitStack() as opened:
            with self._errors_as_sentences(messages.LOCKED):
                lock = opened.enter_context(closing(_connect(path.with_name(LOCK))))
                lock.execute("BEGIN EXCLUSIVE")  # held as long as this process lives, and never longer
            self._connection = opened.enter_context(closing(_connect(path)))
            self._prepare()
            self._opened = opened.pop_all()

    def _prepare(self) -> None:
        run = self._connection.execute
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA synchronous = FULL")
        run("PRAGMA foreign_keys = ON")
        version = run("PRAGMA user_version").fetchone()[0]
        if version not in (0, VERSION):
            raise CannotKeep(messages.NO_RESULTS.filled(path=self.path))
        with self.at_once():
            for statement in SCHEMA:
                run(statement)
            for table, column, kind in ADDED:
                if column not in {row[1] for row in run(f'PRAGMA table_info("{table}")')}:
                    run(f'ALTER TABLE "{table}" ADD COLUMN "{column}" {kind}')
            run(f"PRAGMA user_version = {VERSION}")

    def read(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows that a statement selects."""
        with self._errors_as_sentences():
            return self._connection.execute(statement, values).fetchall()

    def each(self, statement: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows that a statement selects, one by one, so that a whole class need not fit into memory."""
        with self._errors_as_sentences():
            yield from self._connection.execute(statement, values)

    def write(self, statement: str, values: Sequence[Any] = ()) -> int:
        """Execute one statement and return the id of the row that it inserted. What it wrote is on the disk when this
        returns; inside `at_once`, when that block ends."""
        with self._errors_as_sentences():
            return self._connection.execute(statement, values).lastrowid or 0

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """One transaction: of what the block writes, either everything is stored or nothing."""
        with self._errors_as_sentences():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # if the disk was full, SQLite has already rolled back
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _errors_as_sentences(self, held: Text = messages.BUSY) -> Iterator[None]:
        """Raise SQLite's errors as CannotKeep. `held` is the sentence for a database that
        another process has locked."""
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
        return self._unwritable(_reason(error))

    def _unwritable(self, reason: Text) -> Text:
        if self._opened is None:
            return messages.CANNOT_BEGIN.filled(path=self.path.parent, reason=reason)
        return messages.CANNOT_STORE.filled(path=self.path, reason=reason)

    def close(self) -> None:
        """Close the database and release its lock."""
        assert self._opened is not None, "only an open database is closed"
        self._opened.close()


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=SECONDS_TO_WAIT, isolation_level=None)
