"""nbgrader's gradebook, opened for a whole run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from nbgrader import api


@contextmanager
def one_engine() -> Iterator[None]:
    """nbgrader opens the gradebook several times a submission, each time with an engine that compiles every query anew.
    Here they share one; closing a gradebook still gives its connections back."""
    before = api.create_engine
    api.create_engine = cache(before)
    try:
        yield
    finally:
        api.create_engine = before
