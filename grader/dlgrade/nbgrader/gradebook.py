"""Keeps nbgrader's gradebook open for a whole run."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from nbgrader import api
from sqlalchemy.exc import SAWarning

NOT_IN_SESSION = r"Object of type <\w+> not in session, add operation along"
"""The start of a warning that SQLAlchemy gives three times for each new submission, because nbgrader builds a row
before it adds it. The row is added in the end, so the warning means nothing to a teacher."""


@contextmanager
def one_engine() -> Iterator[None]:
    """In the block, all connections to the gradebook share one database engine, which saves most of their time.

    nbgrader opens the gradebook seven times for each submission, each time with a new engine that compiles every query
    again and looks for every table. Here this is done once. Closing a gradebook still returns its connections.
    """
    before, inspect, create_all = api.create_engine, api.inspect, api.Base.metadata.create_all
    complete = set[Any]()

    def create_tables(bind: Any) -> None:
        if bind not in complete:
            create_all(bind=bind)
            complete.add(bind)

    api.create_engine = cache(before)
    api.inspect = lambda subject: _CompleteTables() if subject in complete else inspect(subject)
    api.Base.metadata.create_all = create_tables
    try:
        yield
    finally:
        api.create_engine, api.inspect = before, inspect
        del api.Base.metadata.create_all  # without our function on the object, the method of its class is used again


class _CompleteTables:
    """Answers nbgrader's question for the names of tables as a database would that has all of them."""

    def get_table_names(self) -> list[str]:
        return list(api.Base.metadata.tables)


@contextmanager
def without_row_warnings() -> Iterator[None]:
    """In the block, the warning NOT_IN_SESSION is not shown. Every other warning is."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", NOT_IN_SESSION, SAWarning)
        yield
