"""Computes how well an exercise or a mistake separates strong students from weak ones.

The figure is the correlation with the score in all other exercises, from -1 to 1. A mistake is either made or not, so
for it this is the point-biserial correlation (Lord and Novick, Statistical Theories of Mental Test Scores, 1968,
chapter 15). The exercise itself is left out of the score, because its own points would raise the correlation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from statistics import StatisticsError, correlation

MIN_COMPARED = 10
"""With fewer students than this no figure is given: it would be chance."""
Scores = Mapping[str, Mapping[str, tuple[int, int]]]
"""Student → exercise → (points, points possible). Exercises without points are not in it."""


def rest_of_score(scores: Scores, student: str, exercise: str) -> float | None:
    """The student's share, from 0 to 1, of the points in all exercises but this one; None if there is no other."""
    others = [points for slug, points in scores.get(student, {}).items() if slug != exercise]
    most = sum(possible for _, possible in others)
    return sum(points for points, _ in others) / most if most else None


def discrimination(values: Iterable[tuple[float, float | None]]) -> float | None:
    """The correlation of pairs (value, rest of the score); None with fewer than MIN_COMPARED students, and where all
    values or all scores are equal."""
    pairs = [(value, other_points) for value, other_points in values if other_points is not None]
    if len(pairs) < MIN_COMPARED:
        return None
    try:
        return correlation([value for value, _ in pairs], [other_points for _, other_points in pairs])
    except StatisticsError:
        return None
