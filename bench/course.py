"""Grades the whole course, with every exercise solved, from the shell: the first time, again, and after one edit.

    python bench/course.py [--numpy]

Prints seconds on the clock, beside those of an interpreter that only imports NumPy and pytest, in the same run.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from dlgrade.course.loading import load_course
from dlgrade.course.model import Exercise

ROOT = Path(__file__).resolve().parents[1]
AIMS = {"numpy": 10.0, "all": 60.0}


def solved(folder: Path, exercises: list[Exercise]) -> None:
    """Make a course folder with only these exercises, all solved."""
    for exercise in exercises:
        target = folder / "solutions" / exercise.chapter
        shutil.copytree(exercise.folder, target / exercise.slug, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(exercise.folder.parent / "chapter.yaml", target)
        answer = folder / "exercises" / exercise.chapter / f"{exercise.slug}.py"
        answer.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(exercise.solution, answer)


def seconds(command: list[str], folder: Path) -> tuple[float, subprocess.CompletedProcess[str]]:
    began = time.perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    return time.perf_counter() - began, done


def measured(name: str, exercises: list[Exercise]) -> bool:
    """Print a row for each run. Returns whether all verdicts are right and all times within their aims."""
    grade = [sys.executable, "-c", "from dlgrade.cli.main import main; main()", "--lang", "en"]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        solved(folder, exercises)
        cold, first = seconds(grade, folder)
        again, second = seconds(grade, folder)
        edited = folder / "exercises" / exercises[0].chapter / f"{exercises[0].slug}.py"
        edited.write_text(edited.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
        after, third = seconds(grade, folder)
    ends = [done.returncode for done in (first, second, third)]
    print(f"{name:6} {len(exercises):3} exercises   cold {cold:6.2f} s   again {again:5.2f} s", end="   ")
    print(f"one edit {after:5.2f} s   exit {ends}")
    if any(ends):
        print(first.stdout[-3000:], first.stderr[-2000:])
    return cold <= AIMS[name] and not any(ends)


def main() -> int:
    exercises = list(load_course(ROOT).exercises)
    floor, _ = seconds([sys.executable, "-c", "import numpy, pytest"], ROOT)
    print(f"floor: python -c 'import numpy, pytest' {floor:.2f} s; aims: {AIMS}")
    good = measured("numpy", [exercise for exercise in exercises if exercise.needs == "numpy"])
    if "--numpy" not in sys.argv:
        good = measured("all", exercises) and good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
