"""From a save to its verdict in `grade watch`, beside `python -c "import numpy"` in the same run.

    python bench/watch.py [--isolation L1] [exercise …]

The command runs in a terminal of its own, as a student's does, in a copy of the course. Each save changes a comment, so
that the file is graded anew; the clock stops when the line of the keys is drawn below the verdict. Aims: a median of at
most 150 ms for NumPy, 400 ms for torch and Keras. The last line is the CPU time of a watch that has nothing to do.
"""

from __future__ import annotations

import os
import pty
import shutil
import statistics
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

from dlgrade.course.loading import load_course, select
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.course.variants import read_variants

ROOT = Path(__file__).resolve().parents[1]
EXERCISES = ("mse", "train_xor", "torch_mlp", "keras_line")
COMMAND = ["-c", "from dlgrade.cli.main import main; main()", "--lang", "en", "watch"]
KEYS = b"q quit"
SAVES = 15
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

    def seconds_after_save(self, source: str) -> float:
        time.sleep(0.3)  # a student types in between
        begin = time.perf_counter()
        self._stub.write_text(source, encoding="utf-8")
        self._wait()
        return time.perf_counter() - begin

    def cpu(self) -> float:
        fields = Path(f"/proc/{self._process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self) -> None:
        os.write(self._ours, b"q")
        self._process.wait()
        os.close(self._ours)

    def _wait(self) -> None:
        """Until the line of the keys is drawn."""
        shown = b""
        while KEYS not in shown:
            shown += os.read(self._ours, 65536)


def measured(root: Path, exercise: Exercise, options: list[str]) -> str:
    """The medians for the solution and for the first listed mistake."""
    mistake = next(variant for variant in read_variants(exercise) if variant.mistake is not None)
    watch, medians = Watch(root, exercise, options), []
    for source in (read_text(exercise.solution), mistake.source):
        seconds = [watch.seconds_after_save(f"{source}\n# {number}\n") for number in range(SAVES)]
        medians.append(statistics.median(seconds))
    watch.close()
    return f"{exercise.slug:16} right {medians[0] * 1000:4.0f} ms, wrong {medians[1] * 1000:4.0f} ms"


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
    exercises = [select(course, name)[0] for name in words if name not in options] or [
        select(course, name)[0] for name in EXERCISES
    ]
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import numpy"], check=True)
    print(f'python -c "import numpy": {(time.perf_counter() - begin) * 1000:.0f} ms')
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "course"
        for name in ("solutions", "exercises"):
            shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        for exercise in exercises:
            print(measured(root, exercise, options), flush=True)
        print(f"idle: {idle(root, exercises[0]):.2%} of one core")


if __name__ == "__main__":
    main(sys.argv[1:])
