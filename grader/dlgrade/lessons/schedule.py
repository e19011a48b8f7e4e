"""Decides which lesson comes next: those that are due again, then the same kinds of mistakes in other exercises, then
new ones.

FSRS, a model of forgetting, decides from all tries when a lesson is due. Only this module uses the library. The course
folder keeps the tries and not the model's state, so that another model could be used.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta

from dlgrade.lessons.tries import Grade, LessonKey, LessonTry, Tries

SOON = timedelta(minutes=10)
"""After so long a program that was not refuted comes back."""


def due_at(tries: Sequence[LessonTry]) -> datetime:
    """When a program is due again after these tries, of which there is one at least."""
    from fsrs import Card, Rating, Scheduler

    ratings: dict[Grade, Rating] = {"again": Rating.Again, "hard": Rating.Hard, "good": Rating.Good}
    scheduler = Scheduler(learning_steps=(SOON,), relearning_steps=(SOON,), enable_fuzzing=False)
    card = Card(card_id=1, due=tries[0].at)
    for made in sorted(tries, key=lambda attempt: attempt.at):
        card, _ = scheduler.review_card(card, ratings[made.grade], made.at.replace(tzinfo=UTC))
    due: datetime = card.due
    return due


def in_order(
    keys: Sequence[LessonKey], tries: Tries, begun: Collection[str], now: datetime, chance: random.Random
) -> list[LessonKey]:
    """The keys in the order in which they are asked. `begun` are the exercises that the learner has worked on.

    The lessons that are due come first, the longest overdue before the others. Then come new ones, beginning with
    kinds of mistakes whose last try failed, then those of exercises in `begun`, then any. Last are those not yet due.
    """
    due = {key: due_at(tries[key]) for key in keys if key in tries}
    wrong = kinds_got_wrong(tries)
    shuffled = {key: place for place, key in enumerate(chance.sample(list(keys), len(keys)))}

    def rank(key: LessonKey) -> tuple[int, float, int]:
        if key in due:
            return (0 if due[key] <= now else 4), due[key].timestamp(), 0
        return (1 if key.kind in wrong else 2 if key.exercise in begun else 3), 0.0, shuffled[key]

    return sorted(keys, key=rank)


def kinds_got_wrong(tries: Tries) -> set[str]:
    """The kinds of mistakes whose last try, in any exercise, did not refute the program."""
    last: dict[str, LessonTry] = {}
    for key, made in tries.items():
        latest = max(made, key=lambda attempt: attempt.at)
        if key.kind not in last or latest.at >= last[key.kind].at:
            last[key.kind] = latest
    return {kind for kind, made in last.items() if made.grade == "again"}


def met_in(kind: str, tries: Tries) -> list[str]:
    """The exercises in which this kind of mistake was asked about, each once, in the order of the first try."""
    first = {key.exercise: min(attempt.at for attempt in made) for key, made in tries.items() if key.kind == kind}
    return sorted(first, key=lambda exercise: first[exercise])
