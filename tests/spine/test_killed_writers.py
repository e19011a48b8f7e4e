"""Answers and verdicts that were acknowledged survive a process that is killed in the middle of writing the next one."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from dlgrade.course.loading import load_course
from dlgrade.lessons.history import LessonHistory
from dlgrade.lessons.tries import GRADES, LessonKey, LessonTry
from dlgrade.quiz.progress import Progress, Record
from dlgrade.text import Text
from dlgrade.verdict.model import CheckVerdict, Verdict
from dlgrade.verdict.store import VerdictStore

from tests.conftest import ROOT

KILLS = 200
SIDE_BY_SIDE = 8  # so many writers run at once, each in a folder of its own
EACH = 20  # each of two writers writes so many records
MAX_SECONDS = 0.01  # the longest time from a write to the kill; a write takes about a millisecond
MSE = next(exercise for exercise in load_course(ROOT).exercises if exercise.slug == "mse")
NAME, PRINT = "06/question", "fingerprint"


class Answers:
    """Answers of a quiz, each with a number."""

    def __init__(self, folder: Path) -> None:
        self.progress = Progress(folder)

    def write(self, number: int) -> None:
        self.progress.put(NAME, Record(PRINT, tries=number))

    def last(self) -> int:
        return self.progress.get(NAME, PRINT).tries


class Verdicts:
    """Verdicts on an exercise, each with a number."""

    def __init__(self, folder: Path) -> None:
        self.exercise = MSE
        self.store = VerdictStore(folder)

    def write(self, number: int) -> None:
        checks = (CheckVerdict("a", Text("ㄱ", "a"), "failed", 0, 2),)
        assert self.store.save(self.exercise, Verdict("mse", "failed", 0, 2, checks, seed=number)) is None

    def last(self) -> int:
        verdict = self.store.last(self.exercise)
        return 0 if verdict is None else verdict.seed


class Lessons:
    """Tries of lessons, each on a mistake with a number."""

    def __init__(self, folder: Path) -> None:
        self.history = LessonHistory(folder)

    def write(self, number: int) -> None:
        self.history.add(LessonKey("mse", f"mse__{number}"), LessonTry(datetime.now(UTC), GRADES["again"]))

    def names(self) -> set[str]:
        return {key.mistake.partition("__")[2] for key in self.history.tries}


class Questions:
    """Answers to many questions, each with a number."""

    def __init__(self, folder: Path) -> None:
        self.progress = Progress(folder)

    def write(self, number: int) -> None:
        self.progress.put(str(number), Record(PRINT))

    def names(self) -> set[str]:
        return set(self.progress.records)


Writer = type[Answers] | type[Verdicts]


def started(records: Writer, folder: Path, first: int) -> tuple[int, int]:
    """A process that writes number after number, and the descriptor on which it acknowledges each."""
    reading, writing = os.pipe()
    writer = os.fork()
    if writer == 0:
        try:
            kept = records(folder)
            for number in count(first):
                kept.write(number)
                os.write(writing, f"{number} ".encode())
        finally:
            os._exit(1)
    os.close(writing)
    return writer, reading


def last_acknowledged(writer: int, reading: int, seconds: float) -> int:
    """The last number that a writer acknowledged, which is killed so long after its first one."""
    said = os.read(reading, 100)
    time.sleep(seconds)
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)
    with os.fdopen(reading, "rb") as more:
        return int((said + more.read()).split()[-1])


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
@pytest.mark.parametrize("records", [Answers, Verdicts])
def test_nothing_acknowledged_is_lost_to_a_kill(tmp_path: Path, records: Writer) -> None:
    """In a process of its own: one that has collected all tests is so large that its forks cost most of the time."""
    command = [sys.executable, "-m", __name__, records.__name__, str(tmp_path)]
    killed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert killed.returncode == 0, killed.stderr


def kill_writers(records: Writer, folder: Path) -> None:
    """Kill writers again and again, and look for the last number that each acknowledged.

    A kill leaves what the system was given, so the writers here need not wait for the disk. They would be waiting at
    nearly every kill, and so the steps between are hit more often. That a write waits is shown by tests/test_files.py.
    """
    os.fsync = lambda _: None  # type: ignore[assignment]
    rng, kept = random.Random(1), {folder / str(number): 0 for number in range(SIDE_BY_SIDE)}
    for place in kept:
        place.mkdir()
    for _ in range(KILLS // SIDE_BY_SIDE):
        writers = [started(records, place, last + 1) for place, last in kept.items()]
        said = [last_acknowledged(*writer, rng.uniform(0, MAX_SECONDS)) for writer in writers]
        kept = {place: records(place).last() for place in kept}
        assert all(last >= number for last, number in zip(kept.values(), said, strict=True)), (kept, said)
    assert all(last >= KILLS // SIDE_BY_SIDE for last in kept.values()), kept
    for place, last in kept.items():
        records(place).write(last + 1)
        assert [path.name for path in (place / ".grade").rglob("*.*") if path.name.startswith(".")] == []
        assert len([path for path in (place / ".grade").rglob("*") if path.is_file()]) == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("records", [Questions, Lessons])
def test_two_that_write_at_the_same_time_lose_nothing(records: type[Questions] | type[Lessons], tmp_path: Path) -> None:
    """As two terminals do, each with a quiz or a lesson of its own, faster than anybody types."""
    writers = []
    for first in (0, EACH):
        writers.append(os.fork())
        if writers[-1] == 0:
            try:
                kept = records(tmp_path)
                for number in range(first, first + EACH):
                    kept.write(number)
                os._exit(0)
            finally:
                os._exit(1)
    assert [os.waitpid(writer, 0)[1] for writer in writers] == [0, 0]
    assert records(tmp_path).names() == {str(number) for number in range(2 * EACH)}


if __name__ == "__main__":
    named: dict[str, Writer] = {"Answers": Answers, "Verdicts": Verdicts}
    kill_writers(named[sys.argv[1]], Path(sys.argv[2]))
