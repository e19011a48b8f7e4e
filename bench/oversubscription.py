"""Compares verdicts of an idle machine with those of a crowded one: they must be equal.

    python bench/oversubscription.py [--needs numpy torch keras] [--every 1] [--fold 8] [--side-by-side 8] [--level L3]

The files under tests/styles are graded, and kind, points and named mistakes are compared check by check: first one file
after another, then exercises side by side, with as many busy processes as make it `--fold` processes for each
processor. `--every 5` takes every fifth file. Other programs add to the load of this script's own processes, so the
load average is printed with the result. Exit code 1 if any verdict differs.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

from dlgrade.course.loading import load_course, select
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.levels import LEVELS, Level
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.model import Verdict
from programs import STYLES

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


def graded(slug: str, paths: list[Path], level: Level | None) -> list[tuple[Seen, float]]:
    """The verdict on each of these files, and how long it took in seconds. Runs in a process of its own."""
    limits, results = Limits(), []
    with contextlib.closing(open_sandbox(limits, level=level)) as sandbox:
        exercise = select(load_course(ROOT), slug)[0]
        with contextlib.closing(ExerciseGrader(exercise, sandbox, limits, seed=1)) as grader:
            for path in paths:
                begin = time.monotonic()
                verdict = grader.grade(Submission((Part(path.name, path.read_text(encoding="utf-8")),)))
                results.append((seen(verdict), time.monotonic() - begin))
    return results


def files(needs: set[str], every: int) -> dict[str, list[Path]]:
    """The files to grade, by exercise."""
    wanted = {exercise.slug for exercise in load_course(ROOT).exercises if exercise.needs in needs}
    paths = sorted(STYLES.glob("*/*/*.py"))
    paths = [path for path in paths if path.parent.name in wanted][::every]
    groups = {slug: [path for path in paths if path.parent.name == slug] for slug in sorted(wanted)}
    return {slug: group for slug, group in groups.items() if group}


def graded_all(groups: dict[str, list[Path]], level: Level | None, side_by_side: int) -> dict[Path, tuple[Seen, float]]:
    """The verdict on each file and its seconds, with so many exercises graded at the same time."""
    results: dict[Path, tuple[Seen, float]] = {}
    with ProcessPoolExecutor(side_by_side, mp_context=get_context("spawn")) as pool:
        for paths, verdicts in zip(
            groups.values(), pool.map(graded, groups, groups.values(), repeat(level)), strict=True
        ):
            results.update(zip(paths, verdicts, strict=True))
    return results


def compare(options: argparse.Namespace) -> tuple[int, int, float, float]:
    """(files, differences, seconds when idle, seconds when crowded); each difference is printed."""
    groups = files(set(options.needs), options.every)
    idle = graded_all(groups, options.level, 1)
    with load(max(0, options.fold * (os.cpu_count() or 1) - options.side_by_side)):
        crowded = graded_all(groups, options.level, options.side_by_side)
    different = [path for path in idle if idle[path][0] != crowded[path][0]]
    for path in different:
        print(f"{path.relative_to(ROOT)}:\n  idle: {idle[path][0]}\n  crowded: {crowded[path][0]}", flush=True)
    idle_seconds, crowded_seconds = (sum(seconds for _, seconds in results.values()) for results in (idle, crowded))
    return len(idle), len(different), idle_seconds, crowded_seconds


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--needs", nargs="+", choices=("numpy", "torch", "keras"), default=["numpy"])
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--fold", type=int, default=8, help="processes for each processor")
    parser.add_argument("--side-by-side", type=int, default=8, help="how many of these processes grade")
    parser.add_argument("--level", choices=LEVELS)
    options = parser.parse_args()
    with contextlib.closing(open_sandbox(Limits(), level=options.level)) as sandbox:
        print(f"isolation {sandbox.level}")
    before = os.getloadavg()[0]
    count, different, idle_seconds, crowded_seconds = compare(options)
    print(f"{count} files graded twice, load average {before:.1f} before and {os.getloadavg()[0]:.1f} after")
    idle, crowded = idle_seconds / count, crowded_seconds / count
    print(f"seconds a file: {idle:.2f} idle, {crowded:.2f} with {options.fold} processes a processor")
    print(f"{different} verdicts differ")
    return int(different > 0)


if __name__ == "__main__":
    sys.exit(main())
