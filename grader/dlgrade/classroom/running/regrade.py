"""Judges the answers of a class again after an exercise has changed, from their stored replies,
without running code."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from dlgrade import __version__
from dlgrade.classroom.figures.summarising import summarise
from dlgrade.classroom.figures.summary import ClassSummary, Entry
from dlgrade.classroom.storage.results import Results
from dlgrade.classroom.storage.stored import StoredVerdict, VerdictKey
from dlgrade.course.model import Exercise
from dlgrade.exam.transcripts import read_transcripts
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.grading.installed_frameworks import missing_framework
from dlgrade.grading.judge_again import judge_again
from dlgrade.grading.session import KeptGraders, Setting
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.model import UNSCORED
from dlgrade.verdict.store import course_digest

Judged = dict[str, tuple[VerdictKey, StoredVerdict]]
"""The text of the key of an earlier verdict → the new verdict and its key."""


@dataclass(frozen=True)
class ChangedEntry:
    """An entry of the report before and after judging again."""

    before: Entry
    after: Entry

    @property
    def moves(self) -> bool:
        """Do the points change?"""
        return self.before.points != self.after.points

    @property
    def has_other_maximum(self) -> bool:
        """Is the answer graded out of another number of points than before?"""
        old, new = self.before.verdict, self.after.verdict
        return old is not None and new is not None and old.max_points != new.max_points


@dataclass(frozen=True)
class Regrade:
    """The result of judging again. `to_run` are the keys of the answers whose stored replies do not suffice, so that
    they have to be run; they keep their verdicts until then."""

    judged: Judged
    to_run: tuple[VerdictKey, ...]
    points: tuple[ChangedEntry, ...]
    """The entries whose points change."""
    maximum: int
    """The number of further entries whose points stay, but out of another number."""
    words: int
    """The number of further entries of which only the explanation changes."""


def regrade(
    results: Results,
    exercises: Sequence[Exercise],
    chosen: Sequence[Exercise],
    limits: Limits,
    judged_one: Callable[[], None],
) -> Regrade:
    """Judge again the answers to those `chosen` exercises that have changed since, and compare the points. Nothing is
    stored. `judged_one` is called after each answer."""
    judged, to_run = _judged(results, {exercise.slug: exercise for exercise in chosen}, limits, judged_one)
    rows = list(results.current_with_keys())
    before, after = (
        summarise(
            ((row, replaced.get(key, (None, stored))[1]) for row, key, stored in rows), exercises,
            results.decisions.overrides(), results.decisions.names(),
        )
        for replaced in ({}, judged)
    )  # fmt: skip
    changed = _changed(before, after)
    points = tuple(entry for entry in changed if entry.moves)
    maximum = sum(entry.has_other_maximum for entry in changed if not entry.moves)
    return Regrade(judged, tuple(to_run), points, maximum, len(changed) - len(points) - maximum)


def waiting(results: Results, chosen: Sequence[Exercise]) -> int:
    """The number of answers that `regrade` would judge again."""
    return len(_stale(results, {exercise.slug: exercise for exercise in chosen}))


def _stale(results: Results, by_slug: Mapping[str, Exercise]) -> list[tuple[VerdictKey, VerdictKey, StoredVerdict]]:
    """(old key, new key, verdict) of each answer whose exercise has changed since, or that another version of dlgrade
    judged. A verdict without points is left to the next run, which tries it again anyway."""
    editions = {slug: course_digest(exercise) for slug, exercise in by_slug.items()}
    stale = []
    for key, stored in results.judged():
        if key.exercise in editions and stored.verdict.kind not in UNSCORED:
            new = replace(key, edition=editions[key.exercise], packages=_of_this_grader(key.packages))
            if new != key:
                stale.append((key, new, stored))
    return stale


def _judged(
    results: Results, by_slug: Mapping[str, Exercise], limits: Limits, judged_one: Callable[[], None]
) -> tuple[Judged, list[VerdictKey]]:
    stale, sources = _stale(results, by_slug), results.sources()
    judged: Judged = {}
    to_run = []
    for seed in sorted({key.seed for key, _, _ in stale}):
        with closing(KeptGraders(Setting(open_sandbox(limits), limits, seed))) as graders:
            for key, new, stored in stale:
                if key.seed != seed:
                    continue
                exercise, source = by_slug[key.exercise], sources.get((key.exercise, key.submission), "")
                again = None if missing_framework(exercise) else _judged_again(graders.of(exercise), stored, source)
                if again is None:
                    to_run.append(key)
                else:
                    judged[key.text] = (new, again)
                judged_one()
    return judged, to_run


def _judged_again(grader: ExerciseGrader, stored: StoredVerdict, source: str) -> StoredVerdict | None:
    submission = Submission((Part(f"{grader.exercise.slug}.py", source),))
    try:
        transcripts = read_transcripts(stored.transcripts) if stored.transcripts else {}
    except ValueError:  # another version of the package stored them in another form
        return None
    verdict = judge_again(grader, stored.verdict, transcripts, submission)
    return StoredVerdict(verdict, stored.transcripts) if verdict is not None else None


def _of_this_grader(packages: str) -> str:
    """The package versions that an answer was run with, where dlgrade's is replaced by that of the
    grader that judges now."""
    _, comma, other_versions = packages.partition(", ")
    return f"dlgrade {__version__}{comma}{other_versions}"


def _changed(before: ClassSummary, after: ClassSummary) -> list[ChangedEntry]:
    """The entries that differ in anything that a report shows, apart from the version of dlgrade."""
    pairs = [ChangedEntry(old, new) for old, new in zip(before.entries, after.entries, strict=True)]
    return [pair for pair in pairs if _shown(pair.before) != _shown(pair.after)]


def _shown(entry: Entry) -> object:
    verdict = replace(entry.verdict, version="") if entry.verdict is not None else None
    return entry.points, verdict, entry.reasons, entry.named
