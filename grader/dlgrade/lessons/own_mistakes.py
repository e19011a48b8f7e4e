"""A mistake that was named in the learner's own work comes back as a lesson, as one that they did not refute does."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from dlgrade.course.model import Exercise
from dlgrade.lessons.history import LessonHistory, UnreadableHistory
from dlgrade.lessons.tries import LessonKey, LessonTry
from dlgrade.verdict.model import Verdict
from dlgrade.verdict.store import VerdictStore


def keep_verdict(store: VerdictStore, exercise: Exercise, verdict: Verdict) -> Path | None:
    """Keep the verdict on the exercise's own file in the course folder, and the mistakes that it names. As
    `VerdictStore.save`: the new path of an unreadable verdict, CannotWrite if the folder refuses."""
    aside = store.save(exercise, verdict)
    with suppress(UnreadableHistory):  # `grade refute` says it, where the file is needed; it stays as it is
        keep_own_mistakes(store.root, verdict, datetime.now(UTC).replace(microsecond=0))
    return aside


def keep_own_mistakes(root: Path, verdict: Verdict, at: datetime) -> None:
    """A try that did not refute the mistake, for each one that the verdict names. A mistake that is graded again
    before it was refuted is the same one."""
    if not verdict.mistakes:
        return
    history = LessonHistory(root)
    for key in (LessonKey(verdict.exercise, mistake) for mistake in sorted(verdict.mistakes)):
        if key not in history.tries or history.tries[key][-1].grade != "again":
            history.add(key, LessonTry(at, "again"))
