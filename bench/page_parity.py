"""Compares the page's verdicts with those of the command line's Python, and prints how many differ.

    python bench/page_parity.py RUNTIME [--sample] [EXERCISE…]

RUNTIME is the folder of Pyodide and NumPy as the site serves it. Every solution, stub, right variant, mistake and style
of the NumPy exercises is graded twice from the same recorded key: here, and in Pyodide under Node. Compared are kind,
points, and of each check its kind, points and named mistakes. Programs that start threads are left out and counted: a
page has none, and says so. `--sample` takes the solution, the stub and a mistake of each exercise, and everything of
those that told the two apart before.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dlgrade.author.digest import folder_digest
from dlgrade.course.loading import load_course, own_root
from dlgrade.course.model import Exercise
from dlgrade.course.stub import stub_source
from dlgrade.course.task import read_text
from dlgrade.course.variants import read_variants
from dlgrade.page.glue import check
from dlgrade.site import bundle
from dlgrade.site.vendor import npm

ROOT = own_root()
NODE = Path(__file__).parents[1] / "tests" / "page" / "parity.mjs"
STYLES = Path(__file__).parents[1] / "tests" / "styles"
TELLING = ("knn_predict", "q_update", "mlp_forward", "pca", "split_dataset")
"""Default integers, functions in arguments, signs of eigenvectors, sums of floats."""
THREADS = re.compile(r"^\s*(?:import|from) (?:threading|concurrent)\b", re.MULTILINE)
MAX_SHOWN = 50  # at most so many differing cases are printed
Case = dict[str, str]
Said = list[Any]


def main(words: list[str]) -> int:
    """Compare all cases. Returns 0 where no verdict differs, else 1."""
    if not words or words[0].startswith("-"):
        sys.exit(__doc__)
    runtime, slugs = Path(words[0]), [word for word in words[1:] if word != "--sample"]
    exercises = [
        exercise
        for exercise in load_course(ROOT).exercises
        if exercise.needs == "numpy" and (not slugs or exercise.slug in slugs)
    ]
    found = [case for exercise in exercises for case in cases_of(exercise, "--sample" in words)]
    cases = [case for case in found if not THREADS.search(case["source"])]
    print(f"{len(found) - len(cases)} programs are left out: they start threads, which a page has not")
    with tempfile.TemporaryDirectory() as folder:
        there, here = both(runtime, Path(folder), cases)
    return compare(cases, here, there)


def cases_of(exercise: Exercise, sample: bool) -> list[Case]:
    """Everything that is graded for an exercise."""
    found = [{"exercise": exercise.slug, "name": name, "source": source} for name, source in sources_of(exercise)]
    if not sample or exercise.slug in TELLING:
        return found if not sample else [case for case in found if not case["name"].endswith(".py")]
    mistakes = [case for case in found if case["name"].startswith("mistake ")]
    return [*found[:2], mistakes[int(folder_digest(exercise), 16) % len(mistakes)]]


def sources_of(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """The programs of an exercise with their names: solution, stub, right variants, mistakes, styles."""
    yield "solution", read_text(exercise.solution)
    yield "stub", stub_source(exercise)
    for variant in read_variants(exercise):
        yield f"{'mistake' if variant.mistake else 'right'} {variant.name}", variant.source
    for kind in ("right", "wrong", "pairs"):
        for file in sorted((STYLES / kind / exercise.slug).glob("*.py")):
            yield f"{kind}/{file.name}", file.read_text(encoding="utf-8")


def both(runtime: Path, folder: Path, cases: list[Case]) -> tuple[list[Said], list[Said]]:
    """The results of Pyodide and of this Python, which grade the cases at the same time."""
    workbench, course, out = folder / "workbench", folder / "course", folder / "out.jsonl"
    bundle.write(ROOT, workbench, {case["exercise"] for case in cases})
    (folder / "cases.json").write_text(json.dumps(cases), encoding="utf-8")
    node = str(Path(npm()).with_name("node"))
    command = [node, *map(str, (NODE, runtime, workbench, folder / "cases.json", out))]
    begin = time.perf_counter()
    page = subprocess.Popen(command)
    for archive in (workbench / "exercises").glob("*.zip"):
        zipfile.ZipFile(archive).extractall(course)
    entries = json.loads((workbench / "manifest.json").read_text(encoding="utf-8"))["exercises"]
    here = [said({"reply": graded(course / entries[case["exercise"]]["chapter"], case)}) for case in cases]
    took = time.perf_counter() - begin
    if page.wait() != 0:
        sys.exit(f"Node ended with {page.returncode}")
    print(f"{len(cases)} cases: {took:.0f} s here, {time.perf_counter() - begin:.0f} s in Pyodide with its start")
    there = [said(json.loads(line)) for line in out.read_text(encoding="utf-8").splitlines()]
    return there, here


def graded(chapter: Path, case: Case) -> dict[str, Any]:
    """The reply to one case in this process."""
    reply: dict[str, Any] = json.loads(check(str(chapter / case["exercise"]), case["source"], "en", 1))
    return reply


def said(line: dict[str, Any]) -> Said:
    """Kind, points, and for each check its kind, points and named mistake; the fault where there is no verdict."""
    if "reply" not in line:
        return [line["fault"][-2000:]]
    verdict = line["reply"]["verdict"]
    checks = [[each["name"], each["kind"], each["points"], named(each["explanation"])] for each in verdict["checks"]]
    return [verdict["kind"], verdict["points"], *checks]


def named(explanation: dict[str, Any] | None) -> list[str]:
    """The named mistake, and the second one where two are named."""
    told = explanation or {}
    return [told.get("mistake", ""), (told.get("second") or {}).get("mistake", "")]


def compare(cases: list[Case], here: list[Said], there: list[Said]) -> int:
    """Print each case that differs, and how many do."""
    different = [(case, ours, theirs) for case, ours, theirs in zip(cases, here, there, strict=True) if ours != theirs]
    for case, ours, theirs in different[:MAX_SHOWN]:
        print(f"{case['exercise']}: {case['name']}")
        for one, other in zip(ours, theirs, strict=False):
            if one != other:
                print(f"  here {one}\n  page {other}")
    print(f"{len(different)} of {len(cases)} verdicts differ")
    return min(len(different), 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
