"""Measures the time from a save to its verdict in `grade watch`, beside `python -c "import numpy"` in the same run.

    python bench/watch.py [--isolation L1] [exercise …]

The command runs in a terminal of its own, as a student's does, in a copy of the course. Each save changes a comment, so
that the file is graded anew; the clock stops when the line of the keys is drawn below the verdict. A verdict of a
framework's exercise is shown once its checks have run, and again when its mistake is named: both times are printed.
Aims: a median of at most 150 ms for NumPy, 400 ms for torch and Keras.

The lower bound is the time of the same calls in one warm process, which has imported the framework and runs only the
program and the checks. The last line is the CPU time of a watch that has nothing to do.
"""

from __future__ import annotations

import os
import pty
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import termios
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dlgrade.author.trusted import PATIENT, TrustedGrader, import_framework
from dlgrade.course.loading import load_course
from dlgrade.course.loading import select as selected
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.course.variants import read_variants
from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.grading.connections import TrustedConnection
from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.isolation.student.outcome import Outcome
from dlgrade.isolation.student.plain import PlainPeer
from dlgrade.messages import watch as messages

ROOT = Path(__file__).resolve().parents[1]
EXERCISES = ("mse", "train_xor", "torch_mlp", "keras_line", "keras_mlp")
COMMAND = ["-c", "from dlgrade.cli.main import main; main()", "--lang", "en", "watch"]
KEYS = b"q quit"
UNFINISHED = messages.NAMING("en").encode()
SAVES = 15
WRONG_PROGRAMS = 5  # listed mistakes, from the first to the last, which share the saves
FLOORS = 3  # the lower bound is the fastest of so many runs in one process
IDLE_SECONDS = 10.0


class Watch:
    """A running `grade watch` in a terminal of its own, and the student's file."""

    def __init__(self, root: Path, exercise: Exercise, options: list[str]) -> None:
        self._stub = root / exercise.stub.relative_to(ROOT)
        self._ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (60, 100))
        words = [sys.executable, *COMMAND, exercise.slug, *options]
        self._process = subprocess.Popen(words, cwd=root, stdin=theirs, stdout=theirs, start_new_session=True)
        os.close(theirs)
        self._wait()

    def seconds_after_save(self, source: str) -> tuple[float, float]:
        """Save the source. Returns the seconds until the verdict is drawn, and until it is complete."""
        time.sleep(0.5)  # a student types in between
        begin = time.perf_counter()
        self._stub.write_text(source, encoding="utf-8")
        shown = self._wait()
        verdict = time.perf_counter() - begin
        if UNFINISHED not in shown and not self._goes_on():
            return verdict, verdict
        self._wait()
        return verdict, time.perf_counter() - begin

    def cpu(self) -> float:
        fields = Path(f"/proc/{self._process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self) -> None:
        os.write(self._ours, b"q")
        self._process.wait()
        os.close(self._ours)

    def _wait(self) -> bytes:
        """Wait for the line with the keys, and return everything drawn up to it."""
        shown = b""
        while KEYS not in shown:
            shown += os.read(self._ours, 65536)
        return shown

    def _goes_on(self) -> bool:
        """Whether the line after the keys says that the verdict is not complete yet."""
        shown = b""
        while select.select([self._ours], [], [], 0.05)[0]:
            shown += os.read(self._ours, 65536)
        return UNFINISHED in shown and KEYS not in shown


class TimedPeer(PlainPeer):
    """Calls functions in this process, and adds up what the calls take."""

    def __init__(self) -> None:
        super().__init__(PATIENT)
        self.seconds = 0.0

    def send(self, verb: str, operands: list[Any], arguments: tuple[Any, ...] = ()) -> Outcome:
        begin = time.perf_counter()
        outcome = super().send(verb, operands, arguments)
        self.seconds += time.perf_counter() - begin
        return outcome


class TimedConnection(TrustedConnection):
    def __init__(self) -> None:
        self.peer: TimedPeer = TimedPeer()


def floor(exercise: Exercise, source: str) -> float:
    """Seconds that the calls of all checks take in this process when they are made for the second time."""
    seconds = []
    with closing(TrustedGrader(exercise, 1, PATIENT)) as grader:
        for _ in range(FLOORS + 1):
            connection = TimedConnection()
            run_all(Attempt(grader.exam, [["answer.py", source]], lambda connection=connection: connection))
            seconds.append(connection.peer.seconds)
    return min(seconds[1:])


@dataclass(frozen=True)
class Times:
    """Medians in seconds: until the verdict, until the complete verdict, and in one warm process."""

    verdict: float
    whole: float
    bare: float

    def __str__(self) -> str:
        ratio = f" ({self.verdict / self.bare:.1f} times the floor)" if self.bare > 0.01 else ""
        whole = f", named {self.whole * 1000:4.0f} ms" if self.whole > self.verdict + 0.001 else ""
        return f"{self.verdict * 1000:4.0f} ms{whole}, floor {self.bare * 1000:4.0f} ms{ratio}"


def times_of(watch: Watch, exercise: Exercise, sources: list[str], saves: int) -> Times:
    """The median over all saves of these programs."""
    each = [watch.seconds_after_save(f"{source}\n# {number}\n") for source in sources for number in range(saves)]
    verdicts, wholes = zip(*each, strict=True)
    bare = statistics.median(floor(exercise, source) for source in sources)
    return Times(statistics.median(verdicts), statistics.median(wholes), bare)


def measured(root: Path, exercise: Exercise, options: list[str]) -> str:
    """The medians for the solution, and for listed mistakes."""
    mistakes = [variant.source for variant in read_variants(exercise) if variant.mistake is not None]
    chosen = mistakes[:: max(1, (len(mistakes) - 1) // (WRONG_PROGRAMS - 1))][:WRONG_PROGRAMS]
    with closing(Watch(root, exercise, options)) as watch:
        watch.seconds_after_save(mistakes[0])  # the first save also runs and caches all listed mistakes
        right = times_of(watch, exercise, [read_text(exercise.solution)], SAVES)
        wrong = times_of(watch, exercise, chosen, SAVES // len(chosen))
    return f"{exercise.slug}\n    right {right}\n    wrong {wrong}"


def idle(root: Path, exercise: Exercise) -> float:
    """CPU seconds per second of a watch that has nothing to do."""
    watch = Watch(root, exercise, [])
    before = watch.cpu()
    time.sleep(IDLE_SECONDS)
    share = (watch.cpu() - before) / IDLE_SECONDS
    watch.close()
    return share


def main(words: list[str]) -> None:
    options = [word for word in words if word.startswith("-") or word.startswith("L")]
    course = load_course(ROOT)
    exercises = [selected(course, name)[0] for name in words if name not in options] or [
        selected(course, name)[0] for name in EXERCISES
    ]
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import numpy"], check=True)
    print(f'python -c "import numpy": {(time.perf_counter() - begin) * 1000:.0f} ms')
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "course"
        for name in ("solutions", "exercises"):
            shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        for exercise in exercises:
            os.environ.update(FRAMEWORKS[exercise.needs].variables)  # one thread, as in a worker
            import_framework(exercise)
            print(measured(root, exercise, options), flush=True)
        print(f"idle: {idle(root, exercises[0]):.2%} of one core")


if __name__ == "__main__":
    main(sys.argv[1:])
