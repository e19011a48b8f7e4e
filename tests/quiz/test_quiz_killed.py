"""Answers that were acknowledged survive a process that is killed in the middle of writing the next one."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from dlgrade.quiz.progress import Progress, Record

KILLS = 200
MAX_SECONDS = 0.02  # before a writer is killed; one write takes a few milliseconds
NAME, PRINT = "06/question", "fingerprint"


def written(folder: Path, first: int) -> Iterator[int]:
    """Answer the question again and again; each number is yielded after its answer is said to be kept."""
    progress = Progress(folder)
    for tries in count(first):
        progress.put(NAME, Record(PRINT, tries=tries))
        yield tries


def last_acknowledged(folder: Path, first: int, seconds: float) -> int:
    """The last number that a writer acknowledged before it was killed; `first - 1` where it came to none."""
    reading, writing = os.pipe()
    writer = os.fork()
    if writer == 0:
        try:
            for tries in written(folder, first):
                os.write(writing, f"{tries} ".encode())
        finally:
            os._exit(1)
    os.close(writing)
    time.sleep(seconds)
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)
    with os.fdopen(reading) as acknowledged:
        return int((["", *acknowledged.read().split()])[-1] or first - 1)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
def test_no_acknowledged_answer_is_lost_to_a_kill(tmp_path: Path) -> None:
    rng, kept = random.Random(1), 0
    for _ in range(KILLS):
        acknowledged = last_acknowledged(tmp_path, kept + 1, rng.uniform(0, MAX_SECONDS))
        kept = Progress(tmp_path).get(NAME, PRINT).tries
        assert kept >= acknowledged
    assert kept > KILLS / 10  # the writers did come to write
