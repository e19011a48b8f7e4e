"""Keeps nbgrader's gradebook open for a whole run."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from nbgrader import api
from sqlalchemy.exc import SAWarning

NOT_IN_SESSION = r"Object of type <\w+> not in session, add operation along"
"""The start of a warning that SQLAlchemy gives three times for each new submission, because nbgrader builds a row
before it adds it. The row is added in the end, so the warning means nothing to a teacher."""


@contextmanager
def one_engine() -> Iterator[None]:
    """In the block, all connections to the gradebook share one engine. nbgrader opens the gradebook several times
    for each submission, each time with an engine that compiles every query anew. Closing a gradebook still gives
    its connections back."""
    before = api.create_engine
    api.create_engine = cache(before)
    try:
        yield
    finally:
        api.create_engine = before


@contextmanager
def without_row_warnings() -> Iterator[None]:
    """In the block, that one warning is left out, so that the teacher sees those that matter. Every other
    warning is shown."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", NOT_IN_SESSION, SAWarning)
        yield
