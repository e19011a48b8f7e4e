"""Runs a step of nbgrader in this process."""

from __future__ import annotations

import logging
from typing import Any


def warnings_of(step: Any) -> list[str]:
    """Run the step, and return what it warns of."""
    said: list[str] = []
    listener = logging.Handler(logging.WARNING)
    listener.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    step.log = logging.Logger("step")
    step.log.addHandler(listener)
    step.start()
    return said
