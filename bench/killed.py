"""Kills `grade class` at random moments and starts it again, until it ends. Nothing may be lost or doubled.

    python -m bench.killed [--kills 100] [--students 12] [--seed 1]

Each round grades the same class into an empty folder. A run is killed (SIGKILL) at a moment drawn evenly from twice the
time that an undisturbed run took, and the next run goes on. Where one ends by itself, three things are compared with
the undisturbed run: every verdict that another process could read before a kill is still there, every answer has
exactly one verdict, and the derived files are equal to the byte. Exit code 1 if not.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from dlgrade.classroom.storage.results import DATABASE

from tests.classroom.hand_ins import RIGHT, SUM, put
from tests.conftest import ROOT

SEED = "20261"  # not that of the self-check, see bench/hostile_class.py
Verdicts = dict[int, str]
"""The id of each stored verdict → its key."""


@dataclass
class Tally:
    """Counts of all rounds so far. `different` are derived files that differ from those of an undisturbed run."""

    kills: int = 0
    rounds: int = 0
    lost: int = 0
    doubled: int = 0
    different: int = 0
    early: int = 0
    """Kills before the first verdict was stored."""
    late: int = 0
    """Kills after the last verdict was stored, while the files were written."""

    @property
    def clean(self) -> bool:
        return not (self.lost or self.doubled or self.different)


def hand_in(folder: Path, count: int) -> None:
    """Write the hand-ins of a class: right and wrong answers, no two alike."""
    for number in range(count):
        put(folder, f"s{number:03}/mse.py", f"{RIGHT if number % 2 else SUM}# {number}\nnumber = {number}\n")


def start(folder: Path, to: Path) -> subprocess.Popen[bytes]:
    line = [sys.executable, "-c", "from dlgrade.cli.main import main; main()", "class", str(folder), "mse"]
    line += ["--to", str(to), "--seed", SEED, "--accept-weak-isolation", "--course", str(ROOT)]
    return subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def stored(results: Path) -> Verdicts:
    """The verdicts that another process can read now; empty where there is no database yet."""
    path = results / DATABASE
    if not path.exists():
        return {}
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        try:
            return dict(database.execute("SELECT id, key FROM verdict").fetchall())
        except sqlite3.OperationalError:  # the tables are not there yet
            return {}


def derived(results: Path) -> dict[str, bytes]:
    files = [path for path in results.rglob("*") if path.is_file() and "sqlite" not in path.name]
    return {path.relative_to(results).as_posix(): path.read_bytes() for path in files}


def one_round(
    folder: Path, to: Path, seconds: float, answers: int, chance: random.Random, tally: Tally, most: int
) -> None:
    """Kill runs until one ends by itself; after `most` kills in all, none is killed any more."""
    while True:
        process = start(folder, to)
        try:
            process.wait(chance.uniform(0.0, 2 * seconds) if tally.kills < most else None)
        except subprocess.TimeoutExpired:
            before = stored(to)
            process.send_signal(signal.SIGKILL)
            process.wait()
            tally.kills += 1
            tally.early += not before
            tally.late += len(before) == answers
            tally.lost += sum(stored(to).get(number) != key for number, key in before.items())
            continue
        assert process.returncode == 0, process.returncode
        return


def compare(to: Path, whole: dict[str, bytes], answers: int, tally: Tally) -> None:
    keys = list(stored(to).values())
    tally.rounds += 1
    tally.doubled += len(keys) - len(set(keys))
    tally.lost += answers - len(set(keys))
    found = derived(to)
    tally.different += sum(found.get(name) != whole.get(name) for name in found.keys() | whole.keys())


def trial(place: Path, kills: int, students: int, seed: int) -> Tally:
    """Run rounds over a class of that size until there were so many kills."""
    folder, chance, tally = place / "class", random.Random(seed), Tally()
    hand_in(folder, students)
    begun = time.monotonic()
    assert start(folder, place / "whole").wait() == 0
    seconds = time.monotonic() - begun
    whole = derived(place / "whole")
    while tally.kills < kills:
        to = place / f"round{tally.rounds}"
        one_round(folder, to, seconds, students, chance, tally, kills)
        compare(to, whole, students, tally)
    return tally


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--students", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    words = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        found = trial(Path(scratch), words.kills, words.students, words.seed)
    between = found.kills - found.early - found.late
    print(
        f"{found.kills} kills in {found.rounds} rounds: {found.early} before the first verdict, {between} between, ",
        end="",
    )
    print(f"{found.late} after the last")
    print(f"lost: {found.lost}, doubled: {found.doubled}, files that differ: {found.different}")
    print(f"load {os.getloadavg()}")
    sys.exit(not found.clean)
