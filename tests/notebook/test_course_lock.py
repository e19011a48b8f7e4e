"""Of two runs over one course, the second waits until the first has ended, and then goes on."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

import pytest
from dlgrade.nbgrader.course_lock import alone

pytest.importorskip("fcntl")


class Waiting(logging.Handler):
    """Notices that something was logged."""

    def __init__(self) -> None:
        super().__init__()
        self.said = threading.Event()

    def emit(self, record: logging.LogRecord) -> None:
        self.said.set()


def test_the_second_waits_for_the_first(tmp_path: Path) -> None:
    log, waiting, entered = logging.Logger("second"), Waiting(), threading.Event()
    log.addHandler(waiting)

    def second() -> None:
        with alone(tmp_path, log):
            entered.set()

    thread = threading.Thread(target=second)
    with alone(tmp_path, logging.Logger("first")):
        thread.start()
        assert waiting.said.wait(30)
        assert not entered.is_set()
    thread.join(30)
    assert entered.is_set()
