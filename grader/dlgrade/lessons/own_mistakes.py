"""Notes mistakes that a verdict names in the learner's own work as failed tries, so that they come back as lessons."""

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
    """Keep the verdict on the exercise's own file in the course folder, and note the mistakes that it names.

    Returns and raises what `VerdictStore.save` does: the new path of an unreadable older verdict, and CannotWrite.
    """
    aside = store.save(exercise, verdict)
    with suppress(UnreadableHistory):  # `grade refute` reports an unreadable history, since only it needs the file
        keep_own_mistakes(store.root, verdict, datetime.now(UTC).replace(microsecond=0))
    return aside


def keep_own_mistakes(root: Path, verdict: Verdict, at: datetime) -> None:
    """Note a failed try for each mistake that the verdict names. If its last try has failed as well, nothing is added,
    since grading the same mistake again is not another try."""
    if not verdict.mistakes:
        return
    history = LessonHistory(root)
    for key in (LessonKey(verdict.exercise, mistake) for mistake in sorted(verdict.mistakes)):
        if key not in history.tries or history.tries[key][-1].grade != "again":
            history.add(key, LessonTry(at, "again"))
