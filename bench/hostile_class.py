"""Grades a class with the whole catalogue of hostile programs among its hand-ins. Nobody else's grade may change.

    python -m bench.hostile_class [--students 1000] [--every 1]

The honest students hand in the programs of `tests/styles`, each with a line of their own, the others the files under
`tests/submissions` that need no framework: endless loops, memory that fills up, forged replies, code that looks for the
answers, ends its process, patches NumPy, and so on. The honest ones are graded twice, without and with the others.
`--every 10` takes every tenth file of the catalogue. Exit code 1 if an honest row differs, or if anybody has no row.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from tests.conftest import ROOT
from tests.sandbox.expectation import Expectation, expectations

Rows = dict[tuple[str, str], dict[str, Any]]
STYLES = ROOT / "tests" / "styles"
EXERCISES = ("mse", "accuracy", "softmax")
SEED = "20261"
"""Not that of the self-check, with which a verdict also shows small calls. How small depends on the time left."""


def catalogue(every: int) -> list[Expectation]:
    return [expectation for expectation in expectations() if not expectation.framework][::every]


def hand_in_honest(folder: Path, count: int) -> None:
    """Write the honest students' files: right and wrong programs in turn, no two alike."""
    programs = {slug: sorted(STYLES.glob(f"*/{slug}/*.py")) for slug in EXERCISES}
    for number in range(count):
        slug = EXERCISES[number % len(EXERCISES)]
        source = programs[slug][number % len(programs[slug])].read_text(encoding="utf-8")
        place = folder / f"honest{number:04}"
        place.mkdir(parents=True)
        (place / f"{slug}.py").write_text(f"{source}\n# {number}\nnumber_of_mine = {number}\n", encoding="utf-8")


def hand_in_hostile(folder: Path, files: list[Expectation]) -> None:
    for number, each in enumerate(files):
        place = folder / f"hostile{number:04}"
        place.mkdir(parents=True)
        shutil.copyfile(each.path, place / f"{each.exercise}.py")


def graded(folder: Path, to: Path) -> Rows:
    """The rows of the class by (student, exercise)."""
    line = [sys.executable, "-c", "from dlgrade.cli.main import main; main()", "class", str(folder), "--to", str(to)]
    begun = time.monotonic()
    done = subprocess.run([*line, "--seed", SEED, "--course", str(ROOT)], stdout=subprocess.DEVNULL, check=False)
    print(f"{folder.name}: exit code {done.returncode}, {time.monotonic() - begun:.0f} s", flush=True)
    rows = json.loads((to / "grades.json").read_text(encoding="utf-8"))["rows"]
    return {(row["student"], row["exercise"]): row for row in rows if row["status"] != "missing"}


def differing(before: object, after: object, place: str = "") -> list[str]:
    """The places in which two rows differ, with both values."""
    if isinstance(before, dict) and isinstance(after, dict):
        names = before.keys() | after.keys()
        return [
            each for name in sorted(names) for each in differing(before.get(name), after.get(name), f"{place}/{name}")
        ]
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        pairs = enumerate(zip(before, after, strict=True))
        return [each for number, (one, two) in pairs for each in differing(one, two, f"{place}/{number}")]
    return [] if before == after else [f"{place}: {str(before)[:120]} → {str(after)[:120]}"]


def main(students: int, every: int) -> bool:
    hostile = catalogue(every)
    with tempfile.TemporaryDirectory() as scratch:
        alone, together = Path(scratch, "alone"), Path(scratch, "together")
        for folder in (alone, together):
            hand_in_honest(folder, students - len(hostile))
        hand_in_hostile(together, hostile)
        before, after = graded(alone, Path(scratch, "a")), graded(together, Path(scratch, "b"))
    honest = {key: row for key, row in before.items() if key[0].startswith("honest")}
    changed = [key for key, row in honest.items() if after.get(key) != row]
    named = {student for student, _ in after}
    missing = [number for number in range(len(hostile)) if f"hostile{number:04}" not in named]
    print(f"{students} students, {len(hostile)} of them hostile")
    print("what became of these:", dict(Counter(row["status"] for key, row in after.items() if key not in honest)))
    print(f"honest rows that changed: {len(changed)} of {len(honest)}")
    for key in changed:
        print("  ", *key, *differing(honest[key], after.get(key)), sep=" · ")
    print(f"hostile hand-ins without a row: {[hostile[number].name for number in missing]}; load {os.getloadavg()}")
    return not (changed or missing or len(honest) < students - len(hostile))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--students", type=int, default=1000)
    parser.add_argument("--every", type=int, default=1)
    words = parser.parse_args()
    sys.exit(not main(words.students, words.every))
