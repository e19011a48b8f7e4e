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
    """In the block, all connections to the gradebook share one engine. nbgrader opens the gradebook seven times for
    each submission, each time with an engine that compiles every query anew, and looks for each of its tables. Here
    they are looked for once. Closing a gradebook still gives its connections back."""
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
        del api.Base.metadata.create_all  # uncovers the method of its class


class _CompleteTables:
    """Stands for a database that has all of its tables."""

    def get_table_names(self) -> list[str]:
        return list(api.Base.metadata.tables)


@contextmanager
def without_row_warnings() -> Iterator[None]:
    """In the block, that one warning is left out, so that the teacher sees those that matter. Every other
    warning is shown."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", NOT_IN_SESSION, SAWarning)
        yield
