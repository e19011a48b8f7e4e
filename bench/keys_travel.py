"""Compares verdicts from a key that one version of Python recorded and another one reads: none may differ.

    python bench/keys_travel.py record FOLDER       an edition of the course with keys in place of solutions
    python bench/keys_travel.py grade FOLDER OUT    the verdicts on all solutions, right variants and mistakes with it
    python bench/keys_travel.py compare OUT OUT     how many differ

`record` with one Python, `grade` with each, `compare` the results: `tests/exam/test_keys_travel.py` does so for the
Pythons that it finds. Texts of exceptions are Python's own and differ between its versions, so they are left out.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from dlgrade.author.keys import write_key
from dlgrade.author.trusted import PATIENT, TrustedGrader
from dlgrade.course.loading import load_course, own_root
from dlgrade.course.task import read_text
from dlgrade.course.variants import read_variants
from dlgrade.exam.key_file import KEY_FILE
from dlgrade.verdict.model import Verdict

LIVE = "live"  # given in place of a folder, to grade with the solutions themselves


def main(arguments: list[str]) -> None:
    match arguments:
        case ["record", folder, *slugs]:
            record(Path(folder), slugs)
        case ["grade", folder, out, *slugs]:
            graded = {name: said(verdict) for name, verdict in verdicts(folder, slugs)}
            Path(out).write_text(json.dumps(graded, ensure_ascii=False, indent=0), encoding="utf-8")
        case ["compare", one, *others]:
            for other in others:
                compare(Path(one), Path(other))
        case _:
            sys.exit(__doc__)


def record(folder: Path, slugs: list[str]) -> None:
    """Write a course folder with keys in place of solutions, for every NumPy exercise."""
    for exercise in load_course(own_root()).exercises:
        if exercise.needs == "numpy" and (not slugs or exercise.slug in slugs):
            chapter = folder / "solutions" / exercise.chapter
            hidden = shutil.ignore_patterns("__pycache__", "solution.py", "variants.py", KEY_FILE)
            shutil.copytree(exercise.folder, chapter / exercise.slug, ignore=hidden)
            shutil.copy(exercise.folder.parent / "chapter.yaml", chapter)
            write_key(exercise, chapter / exercise.slug)


def verdicts(folder: str, slugs: list[str]) -> Iterator[tuple[str, Verdict]]:
    """The verdicts by the name of what was graded."""
    recorded = {} if folder == LIVE else {each.slug: each for each in load_course(Path(folder)).exercises}
    for exercise in load_course(own_root()).exercises:
        if exercise.needs != "numpy" or (slugs and exercise.slug not in slugs):
            continue
        sources = {"solution": read_text(exercise.solution), **{v.name: v.source for v in read_variants(exercise)}}
        with closing(TrustedGrader(recorded.get(exercise.slug, exercise), 1, PATIENT)) as grader:
            for name, source in sources.items():
                yield f"{exercise.slug}: {name}", grader.verdict_on(source, grader.run(source))


def said(verdict: Verdict) -> list[list[object]]:
    """Kind, points, named mistake, headline, call and difference of each check, without texts of exceptions."""
    rows: list[list[object]] = []
    for check in verdict.checks:
        mismatch = replace(check.mismatch, text=None) if check.mismatch else None
        explanation = check.explanation
        rows.append([
            check.name, check.kind, check.points, explanation.mistake if explanation else "",
            [mismatch.kind, mismatch.call, mismatch.result] if mismatch else [],
        ])  # fmt: skip
    return rows


def compare(one: Path, other: Path) -> None:
    """Print each verdict that differs, and how many do."""
    first, second = (json.loads(path.read_text(encoding="utf-8")) for path in (one, other))
    different = sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))
    for name in different:
        print(f"{name}\n  {one.name}: {first.get(name)}\n  {other.name}: {second.get(name)}")
    print(f"{one.name} and {other.name}: {len(different)} of {len(first)} verdicts differ")


if __name__ == "__main__":
    main(sys.argv[1:])
