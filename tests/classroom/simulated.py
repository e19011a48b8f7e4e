"""A simulated class with known abilities and mistakes: its verdicts are made as a run would store them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import cache

from dlgrade.classroom.model import HandInRow
from dlgrade.classroom.storage.stored import StoredVerdict
from dlgrade.course.model import Exercise
from dlgrade.exam.loading import load_checks
from dlgrade.text import Text
from dlgrade.verdict.model import CheckVerdict, Explanation, Verdict, overall_kind, points_of

WEAK, ANYBODY = "weak", "anybody"
RATES = {WEAK: 0.38, ANYBODY: 0.25}
"""The mistake `weak` is made by those with the least ability, `anybody` by chance."""
Row = tuple[HandInRow, StoredVerdict | None]


checks_of = cache(load_checks)


def verdict_with(exercise: Exercise, mistakes: Sequence[str]) -> Verdict:
    """A verdict in which each mistake fails one check, the first mistake the first check."""
    checks = []
    for place, check in enumerate(checks_of(exercise)):
        made = mistakes[place] if place < len(mistakes) else ""
        explained = Explanation(Text(ko=f"실수 {made}", en=f"mistake {made}"), mistake=made) if made else None
        points = 0 if made else check.points
        checks.append(
            CheckVerdict(check.name, check.title, "failed" if made else "passed", points, check.points, explained)
        )
    kind = overall_kind([check.kind for check in checks])
    most = sum(check.max_points for check in checks)
    return Verdict(exercise.slug, kind, points_of(kind, tuple(checks)), most, tuple(checks), level="L3")


def simulated(count: int, exercises: Sequence[Exercise], seed: int = 1) -> Iterator[Row]:
    """The rows of a class. Students with low ability make the mistake `weak` in each exercise, with some noise."""
    chance = random.Random(seed)
    for number in range(count):
        ability, student = (number + 0.5) / count, f"s{number:04}"
        for exercise in exercises:
            noisy = ability + chance.uniform(-0.1, 0.1)
            made = [WEAK] if noisy < RATES[WEAK] else []
            made += [ANYBODY] if chance.random() < RATES[ANYBODY] else []
            row = HandInRow(student, f"학생 {number}", exercise.slug, f"{exercise.slug}.py", student)
            yield row, StoredVerdict(verdict_with(exercise, made), b"")
