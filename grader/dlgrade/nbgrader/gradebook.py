"""Keeps nbgrader's gradebook open for a whole run, and saves a submission's rows together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache, partial
from typing import Any
from unittest.mock import patch

from nbgrader import api
from nbgrader.converters import autograde
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy import Connection, Engine, event

from dlgrade.nbgrader.penalties import unless_in_time
from dlgrade.nbgrader.run_gradebook import RunGradebook


class OpenGradebook:
    """The connections to the gradebook files of a run.

    nbgrader commits eleven times for each submission, and each time waits until the disk has written. Here its commits
    are savepoints, and the rows reach the disk with `save`. Other databases than SQLite are left as they are.
    """

    def __init__(self) -> None:
        self._connections: dict[Engine, Connection] = {}
        self._engines: list[Engine] = []
        self._make_sessions, self._make_engine = api.sessionmaker, api.create_engine

    def sessions(self, *, bind: Engine, **options: Any) -> Any:
        """What nbgrader's `sessionmaker` returns, bound to the one connection to that gradebook."""
        if bind.dialect.name != "sqlite":
            return self._make_sessions(bind=bind, **options)
        if bind not in self._connections:
            self._connections[bind] = bind.connect()
            self._connections[bind].begin()
        return self._make_sessions(bind=self._connections[bind], join_transaction_mode="create_savepoint", **options)

    def engine(self, url: str, **options: Any) -> Engine:
        """An engine whose transactions begin where SQLAlchemy says so. Python's driver would begin one at the first
        change only, so that a savepoint before it would be a transaction of its own."""
        engine: Engine = self._make_engine(url, **options)
        self._engines.append(engine)
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _begin_by_hand)
            event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
        return engine

    def save(self) -> None:
        """Write what nbgrader has committed, and let go of the file, so that others can write into it. No Gradebook
        may be open."""
        for connection in self._connections.values():
            if (transaction := connection.get_transaction()) is not None:
                transaction.commit()
            connection.begin()

    def close(self) -> None:
        """Write the rest, and close the files."""
        try:
            self.save()
        finally:
            for connection in self._connections.values():
                connection.close()
            for engine in self._engines:
                engine.dispose()


def _begin_by_hand(connection: Any, _record: Any) -> None:
    connection.isolation_level = None


@contextmanager
def one_gradebook() -> Iterator[OpenGradebook]:
    """In the block, all of nbgrader's openings of a gradebook share one engine and one connection.

    nbgrader opens the gradebook seven times for each submission, each time with a new engine that compiles every query
    again, and looks for every table and for the course. Here this is done once.
    """
    complete, checked = set[Any](), set[Any]()
    inspect, create_all, check_course = api.inspect, api.Base.metadata.create_all, api.Gradebook.check_course

    def tables_of(subject: Any) -> Any:
        return _CompleteTables() if subject in complete else inspect(subject)

    def create_tables(bind: Any) -> None:
        if bind not in complete:
            create_all(bind=bind)
            complete.add(bind)

    def check_once(gradebook: Any, course_id: str = "default_course") -> None:
        if (gradebook.engine, course_id) not in checked:
            check_course(gradebook, course_id)
            checked.add((gradebook.engine, course_id))

    with (
        closing(OpenGradebook()) as opened,
        patch.multiple(api, create_engine=cache(opened.engine), sessionmaker=opened.sessions, inspect=tables_of),
        patch.object(api.Base.metadata, "create_all", create_tables),
        patch.object(api.Gradebook, "check_course", check_once),
        patch.object(api.Gradebook, "close", _end_session),
        patch.object(autograde, "Gradebook", partial(RunGradebook, {})),
        patch.object(AssignLatePenalties, "preprocess", unless_in_time(AssignLatePenalties.preprocess)),
    ):
        yield opened


def _end_session(gradebook: Any) -> None:
    """Take the place of `Gradebook.close`, which would also discard the engine's connections."""
    gradebook.db.remove()


class _CompleteTables:
    """Answers nbgrader's question for the names of tables as a database would that has all of them."""

    def get_table_names(self) -> list[str]:
        return list(api.Base.metadata.tables)
