"""Measures how many reports of failed checks show a small call, how small it is, and how long the search takes.

    python bench/small_calls.py [--keys] [exercise …]

Every listed mistake and wrong style of the NumPy exercises is graded in this process. With `--keys`, against a recorded
key as in a course without solutions. Aims: a median of at most 6 numbers, and at most twice the CPU time of a right
answer. Every call that is shown is run as a student would paste it, and has to give the value that is shown. At the end
stand the exercises that never show one: functions that draw at random have no value to be copied.
"""

from __future__ import annotations

import contextlib
import io
import shutil
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
from dlgrade.author.keys import write_key
from dlgrade.author.trusted import PATIENT, TrustedGrader
from dlgrade.course.loading import load_course
from dlgrade.course.model import Exercise
from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.exam.key_file import KEY_FILE
from dlgrade.exam.small_calls.model import SmallCall
from dlgrade.exam.small_calls.search import SHOWABLE
from dlgrade.grading.connections import LocalConnection
from programs import exercises_named, programs_of


@dataclass(frozen=True)
class Report:
    """One failing check of a program."""

    program: str
    source: str
    check: str
    kind: str
    small: SmallCall | None


def pasted(small: SmallCall, source: str) -> Any:
    """The result of the call when it is pasted below the program: a value, or the exception as text."""
    names: dict[str, Any] = {"__name__": "submission"}
    try:
        with np.errstate(all="ignore"), contextlib.redirect_stdout(io.StringIO()):
            exec(source, names)
            names["np"] = np
            exec(small.setup, names)
            return eval(small.call, names)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def reproduces(report: Report) -> bool:
    assert report.small is not None
    got = pasted(report.small, report.source)
    if report.small.raised:
        return bool(str(got).split(":")[0] == report.small.got.split(":")[0])
    shown = eval(report.small.got, {"np": np})
    return repr(got) == repr(shown) or _close(got, shown)


def _close(got: Any, shown: Any) -> bool:
    if isinstance(got, (list, tuple)) and isinstance(shown, (list, tuple)):
        return len(got) == len(shown) and all(_close(*pair) for pair in zip(got, shown, strict=True))
    if isinstance(got, dict):
        return got.keys() == shown.keys() and all(_close(got[key], shown[key]) for key in got)
    try:
        return bool(np.allclose(got, shown, equal_nan=True))
    except TypeError:
        return bool(got == shown)


def reports_of(exercise: Exercise, graded: Exercise) -> tuple[list[Report], float, list[float]]:
    """The failing checks of all programs, graded as `graded`; CPU seconds of a right program and of the searches."""
    reports, searches, right = [], [], 1e9
    for program in programs_of(exercise, pairs=False):
        with closing(TrustedGrader(graded, 1, PATIENT)) as grader:
            began = time.process_time()
            attempt = Attempt(grader.exam, [["answer.py", program.source]], lambda: LocalConnection(PATIENT))
            results = run_all(attempt)
            if program.kind.startswith("right"):
                right = min(right, time.process_time() - began)
                continue
            began = time.process_time()
            small = grader.public_inputs.small_calls(attempt, results)
            searches.append(time.process_time() - began)
        for result in results:
            if result.kind in SHOWABLE:
                found = small.get(result.check.name)
                reports.append(Report(program.name, program.source, result.check.name, _kind(result), found))
    return reports, right, searches


def _kind(result: Any) -> str:
    return result.mismatch.kind if result.mismatch else "raised"


def main(names: list[str]) -> int:
    keys, verbose = "--keys" in names, "-v" in names
    chosen = [name for name in names if not name.startswith("-")]
    total: list[Report] = []
    without: list[str] = []
    wrong = 0
    for exercise in exercises_named(chosen):
        if exercise.needs != "numpy":
            continue
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
            reports, right, searches = reports_of(exercise, _keyed(exercise, Path(folder)) if keys else exercise)
        shown = [report for report in reports if report.small]
        sizes = [each.small.numbers for each in shown if each.small]
        print(
            f"{exercise.slug:20} {len(shown):4}/{len(reports):4} shown, numbers median {median(sizes or [0]):4}", end=""
        )
        print(
            f" most {max(sizes or [0])}; search {median(searches or [0]):.3f} s, most {max(searches or [0]):.3f},",
            end="",
        )
        print(f" right {right:.3f} s", flush=True)
        for report in reports:
            if report.small is None:
                if verbose:
                    print(f"    none: {report.program} {report.check} {report.kind}")
            elif not reproduces(report):
                wrong += 1
                print(f"    NOT REPRODUCED {report.program}: {report.small}")
            elif verbose:
                small = report.small
                print(f"    {report.program} {report.check}: {small.setup}; {small.call} -> {small.got}", end="")
                print(f" | {small.expected} [{small.origin}]")
        total += reports
        without += [] if shown else [exercise.slug]
    shown = [each for each in total if each.small]
    sizes = [each.small.numbers for each in shown if each.small]
    print(f"{len(shown)} of {len(total)} failing checks show a call ({len(shown) / max(1, len(total)):.0%}),", end="")
    print(f" median {median(sizes or [0])} numbers, {wrong} not reproduced")
    print(f"no call at all: {', '.join(without) or 'none'}")
    return int(wrong > 0)


def _keyed(exercise: Exercise, root: Path) -> Exercise:
    """The exercise in a course of its own, with a recorded key in the place of its solution and variants."""
    folder = root / "solutions" / exercise.chapter / exercise.slug
    hidden = shutil.ignore_patterns("__pycache__", "solution.py", "variants.py", KEY_FILE)
    shutil.copytree(exercise.folder, folder, ignore=hidden)
    shutil.copy(exercise.folder.parent / "chapter.yaml", folder.parent)
    write_key(exercise, folder)
    return load_course(root).exercises[0]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
