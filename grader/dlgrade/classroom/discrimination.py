"""Whether an exercise or a mistake tells strong students from weak ones.

The figure is the correlation with the score in all other exercises, from -1 to 1. For a mistake, which is made or not,
that is the point-biserial correlation (Lord and Novick, Statistical Theories of Mental Test Scores, 1968, chapter 15).
The exercise itself is left out of the score, since it would agree with itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from statistics import StatisticsError, correlation

MIN_COMPARED = 10
"""Students who are needed for a figure. With fewer, chance decides."""
Scores = Mapping[str, Mapping[str, tuple[int, int]]]
"""Student → exercise → (points, points possible), where there are points."""


def rest_of_score(scores: Scores, student: str, exercise: str) -> float | None:
    """The share of the points that a student has in all other exercises; None where there is no other."""
    others = [each for slug, each in scores.get(student, {}).items() if slug != exercise]
    most = sum(possible for _, possible in others)
    return sum(points for points, _ in others) / most if most else None


def discrimination(values: Iterable[tuple[float, float | None]]) -> float | None:
    """The correlation of pairs (value, rest of the score); None for too few students, and where all are alike."""
    known = [(value, rest) for value, rest in values if rest is not None]
    if len(known) < MIN_COMPARED:
        return None
    try:
        return correlation([value for value, _ in known], [rest for _, rest in known])
    except StatisticsError:
        return None
