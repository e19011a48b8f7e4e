"""Counts the answers of a class, and follows its mean score, attempt by attempt and day by day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from dlgrade.classroom.model import HandedAnswer

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
MAX_ATTEMPTS = 10
"""The most steps of a time line by attempt. Few students need more attempts; theirs are counted in the last step."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a time line. `answers` is the number of answers that came in at this step. `mean` is the mean
    share of the points, from 0 to 1, over everybody who had answered by then, each with the newest score; None
    while there is no score."""

    label: str
    answers: int
    mean: float | None


def by_attempt(answers: Sequence[HandedAnswer]) -> tuple[Step, ...]:
    """The steps of one exercise by attempt. `answers` are in the order in which each student handed them in. A student
    who stopped keeps the score of the last attempt in all later steps."""
    handed: dict[str, list[float | None]] = {}
    for answer in answers:
        handed.setdefault(answer.student, []).append(answer.share)
    longest = max(map(len, handed.values()), default=0)
    steps = []
    for number in range(1, min(longest, MAX_ATTEMPTS) + 1):
        is_last = number == MAX_ATTEMPTS < longest
        came = sum(max(len(shares) - number + 1, 0) if is_last else len(shares) >= number for shares in handed.values())
        newest = [_newest(shares if is_last else shares[:number]) for shares in handed.values()]
        steps.append(Step(f"{number}+" if is_last else str(number), came, _mean(newest)))
    return tuple(steps)


def by_day(answers: Iterable[HandedAnswer]) -> tuple[Step, ...]:
    """The steps of one exercise by day. Answers without a known day are left out."""
    handed: dict[str, list[float | None]] = {}
    days: dict[str, list[HandedAnswer]] = {}
    for answer in sorted((dated for dated in answers if _is_dated(dated)), key=lambda dated: dated.time):
        days.setdefault(answer.time[:10], []).append(answer)
    steps = []
    for day, came in days.items():
        for answer in came:
            handed.setdefault(answer.student, []).append(answer.share)
        steps.append(Step(day, len(came), _mean(_newest(shares) for shares in handed.values())))
    return tuple(steps)


def _is_dated(answer: HandedAnswer) -> bool:
    """Does the time begin with a day? It may come from a file that a student handed in, so it can be any text."""
    try:
        date.fromisoformat(answer.time[:10])
    except ValueError:
        return False
    return DAY.match(answer.time) is not None


def _newest(shares: Sequence[float | None]) -> float | None:
    """The newest known score; None if there is none yet."""
    return next((share for share in reversed(shares) if share is not None), None)


def _mean(shares: Iterable[float | None]) -> float | None:
    shares_known = [share for share in shares if share is not None]
    return fmean(shares_known) if shares_known else None
