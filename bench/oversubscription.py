"""Compares verdicts without load and with eight busy processes for each processor: they must be equal.

    python bench/oversubscription.py [--needs numpy torch keras] [--every 1] [--fold 8] [--level L3]

The files under tests/styles are graded, and kind, points and named mistakes are compared check by check. Each file is
graded twice, without and with the load, exercise by exercise, so that a change of the machine's speed affects both
alike. `--every 5` takes every fifth file. Other programs add to the load of this script's own processes, so the load
average is printed with the result. Exit code 1 if any verdict differs.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from dlgrade.course.loading import load_course, select
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.levels import LEVELS
from dlgrade.isolation.sandbox.model import Limits
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.model import Verdict

ROOT = Path(__file__).resolve().parents[1]
BUSY = """
import os, sys
parent = os.getppid()
sys.stdout.write("x")
sys.stdout.flush()
while os.getppid() == parent:  # it ends with this script, however that ends
    sum(range(10_000))
"""
Seen = tuple[str, int | None, tuple[tuple[str, str, str], ...]]


@contextlib.contextmanager
def load(processes: int) -> Iterator[None]:
    """In the block, so many processes compute without end. They also end with this process."""
    started = [subprocess.Popen([sys.executable, "-I", "-c", BUSY], stdout=subprocess.PIPE) for _ in range(processes)]
    try:
        for process in started:
            assert process.stdout is not None
            process.stdout.read(1)  # wait until it runs
        yield
    finally:
        for process in started:
            process.kill()
            process.wait()
            assert process.stdout is not None
            process.stdout.close()


def seen(verdict: Verdict) -> Seen:
    """The parts of a verdict that must not depend on the machine."""
    checks = tuple((c.name, c.kind, c.explanation.mistake if c.explanation else "") for c in verdict.checks)
    return verdict.kind, verdict.points, checks


def graded(grader: ExerciseGrader, file: Path) -> tuple[Seen, float]:
    """The verdict and how long it took."""
    begin = time.monotonic()
    verdict = grader.grade(Submission((Part(file.name, file.read_text(encoding="utf-8")),)))
    return seen(verdict), time.monotonic() - begin


def files(needs: set[str], every: int) -> dict[str, list[Path]]:
    """The files to grade, by exercise."""
    wanted = {exercise.slug for exercise in load_course(ROOT).exercises if exercise.needs in needs}
    found = sorted((ROOT / "tests" / "styles").glob("*/*/*.py"))
    found = [file for file in found if file.parent.name in wanted][::every]
    return {slug: [file for file in found if file.parent.name == slug] for slug in sorted(wanted)}


def compare(options: argparse.Namespace) -> tuple[int, int, float, float]:
    """(files, differences, seconds without the load, seconds with it); each difference is printed."""
    limits, course = Limits(), load_course(ROOT)
    sandbox = open_sandbox(limits, level=options.level)
    count, different, alone, among = 0, 0, 0.0, 0.0
    for slug, group in files(set(options.needs), options.every).items():
        grader = ExerciseGrader(select(course, slug)[0], sandbox, limits, seed=1)
        idle = [graded(grader, file) for file in group]
        with load(options.fold * (os.cpu_count() or 1)):
            busy = [graded(grader, file) for file in group]
        grader.close()
        for file, (one, seconds), (other, more) in zip(group, idle, busy, strict=True):
            count, alone, among = count + 1, alone + seconds, among + more
            if one != other:
                different += 1
                print(f"{file.relative_to(ROOT)}:\n  idle: {one}\n  busy: {other}", flush=True)
    print(f"isolation {sandbox.level}")
    sandbox.close()
    return count, different, alone, among


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--needs", nargs="+", choices=("numpy", "torch", "keras"), default=["numpy"])
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--fold", type=int, default=8, help="busy processes for each processor")
    parser.add_argument("--level", choices=LEVELS)
    options = parser.parse_args()
    before = os.getloadavg()[0]
    count, different, alone, among = compare(options)
    print(f"{count} files graded twice, load average {before:.1f} before and {os.getloadavg()[0]:.1f} after")
    print(f"{alone:.0f} s without our load, {among:.0f} s with {options.fold} processes for each processor")
    print(f"{different} verdicts differ")
    return int(different > 0)


if __name__ == "__main__":
    sys.exit(main())
