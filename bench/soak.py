"""Grades many submissions in one sandbox, one in twenty of them hostile. Every verdict must be right, and no process,
file or memory may be left.

    python bench/soak.py [--count 1000] [--level L3] [--seconds 0.3]

Honest submissions are those under tests/submissions/passed and a few plain right and wrong ones; hostile ones are all
the others. The script compares, before and after: processes, descriptors and threads of this process, /dev/shm, the
temporary folder, and the servers' memory.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from dlgrade.course.loading import load_course, select  # noqa: E402
from dlgrade.grading.grader import ExerciseGrader  # noqa: E402
from dlgrade.isolation.sandbox.choose import open_sandbox  # noqa: E402
from dlgrade.isolation.sandbox.levels import LEVELS  # noqa: E402
from dlgrade.isolation.sandbox.limits import Limits  # noqa: E402
from dlgrade.isolation.sandbox.model import Sandbox  # noqa: E402
from dlgrade.submission.model import Part, Submission  # noqa: E402

from tests.sandbox.expectation import Expectation, expectations  # noqa: E402

SLOW = {
    "passed/gigabyte_of_print",
    "passed/sleeps_a_little",
    "limit/zip_bomb",
    "limit/growing_list",
    "limit/many_numbers",
}
RIGHT = """import numpy as np
def mse(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError
    return np.mean((np.asarray(a, float) - b) ** 2)
"""
PLAIN = {
    RIGHT: "passed",
    RIGHT.replace("mean", "sum"): "failed",
    RIGHT.replace("np.shape(a) !=", "np.shap(a) !="): "error",
}
MAX_GROWTH = 24 * 2**20  # bytes of a server: allocator noise, measured; a leak of 30 kB a submission shows in 1,000


@dataclass(frozen=True)
class State:
    """The counts that must not grow."""

    processes: int
    descriptors: int
    threads: int
    shared_memory: int
    folders: int
    memory: int


def look() -> State:
    """The present counts, of this process and its descendants."""
    children = descendants()
    folder = Path(tempfile.gettempdir())
    return State(
        len(children), len(list(Path("/proc/self/fd").iterdir())), threading.active_count(),
        len(list(Path("/dev/shm").glob("dlgrade*"))),
        len(list(folder.iterdir())), sum(resident(pid) for pid in children),
    )  # fmt: skip


def descendants() -> set[int]:
    parents: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(entry.name)] = int(
                (entry / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[1]
            )
        except (OSError, IndexError):
            continue
    found, more = set(), {os.getpid()}
    while more:
        more = {pid for pid, parent in parents.items() if parent in more} - found
        found |= more
    return found


def resident(pid: int) -> int:
    """The bytes of a process's private memory."""
    try:
        fields = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()
    except OSError:
        return 0
    return (int(fields[1]) - int(fields[2])) * os.sysconf("SC_PAGE_SIZE")


def source(expected: Expectation) -> Submission:
    from dlgrade.submission.python_file import read_python_file

    return read_python_file(expected.path)


def run(count: int, sandbox: Sandbox, limits: Limits, seed: int) -> list[str]:
    """Grade the submissions. Returns a line for each thing that went wrong."""
    course, rng, wrong = load_course(ROOT), random.Random(seed), []
    graders = {
        slug: ExerciseGrader(select(course, slug)[0], sandbox, limits, seed=7) for slug in ("mse", "gradient_step")
    }
    usable = [
        expectation
        for expectation in expectations()
        if expectation.name not in SLOW and expectation.exercise in graders and expectation.kinds[0] != "ungraded"
    ]
    honest, hostile = ([each for each in usable if (each.kinds[0] == "passed") is kind] for kind in (True, False))
    grade_one(graders, rng.choice(honest), wrong)
    before, begin = settled(None), time.perf_counter()
    for number in range(count):
        if number % 20 == 10:
            grade_one(graders, rng.choice(hostile), wrong)
        elif number % 4 == 1:
            grade_one(graders, rng.choice(honest), wrong)
        else:
            text, kind = rng.choice(list(PLAIN.items()))
            got = graders["mse"].grade(Submission((Part("mse.py", text),))).kind
            wrong += [] if got == kind else [f"plain: {got}, not {kind}"]
    print(f"{count} submissions, {(time.perf_counter() - begin) / count * 1e3:.1f} ms each")
    return wrong + grown(before, settled(before))


def grade_one(graders: dict[str, ExerciseGrader], expected: Expectation, wrong: list[str]) -> None:
    got: Any = graders[expected.exercise].grade(source(expected)).kind
    if got not in expected.kinds:
        wrong.append(f"{expected.name}: {got}")


def settled(before: State | None) -> State:
    """The counts once they no longer change: killed processes and ending threads take a moment."""
    for _ in range(30):
        state = look()
        if before is not None and not grown(before, state):
            return state
        time.sleep(0.1)
    return state


def grown(before: State, after: State) -> list[str]:
    lines = [f"{name}: {old} → {new}" for name, old, new in pairs(before, after) if name != "memory" and new > old]
    if after.memory > before.memory + MAX_GROWTH:
        lines.append(f"memory of the servers: {before.memory >> 20} → {after.memory >> 20} MiB")
    return lines


def pairs(before: State, after: State) -> list[tuple[str, int, int]]:
    return [(name, getattr(before, name), getattr(after, name)) for name in State.__dataclass_fields__]


def main() -> int:
    """Run the test. Returns 0 if every verdict was right and nothing grew, else 1."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--level", choices=LEVELS)
    parser.add_argument("--seconds", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tempfile.tempdir = tempfile.mkdtemp(prefix="soak-")
    limits = Limits(load_seconds=options.seconds, call_seconds=options.seconds)
    sandbox = open_sandbox(limits, level=options.level)
    try:
        wrong = run(options.count, sandbox, limits, options.seed)
    finally:
        sandbox.close()
    print(
        f"level {sandbox.level}: "
        + ("nothing leaked, every verdict as it must be" if not wrong else "\n  ".join(["WRONG", *wrong]))
    )
    Path(tempfile.tempdir).rmdir()
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
