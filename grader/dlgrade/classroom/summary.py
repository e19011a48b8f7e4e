"""What the reports say about a class, computed once from the stored results."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from dlgrade.classroom.groups import behaviour_of
from dlgrade.classroom.model import HandInRow
from dlgrade.classroom.overrides import Override, by_row, decided, with_points_of_checks
from dlgrade.classroom.stored import StoredVerdict
from dlgrade.course.model import Exercise
from dlgrade.exam.loading import load_checks
from dlgrade.kinds import Kind
from dlgrade.messages import classroom as messages
from dlgrade.messages import report as report_messages
from dlgrade.text import Text
from dlgrade.verdict.model import NEEDS_A_PERSON, CheckVerdict, Verdict

Status = Literal["graded", "person", "missing", "waiting"]
"""`person`: somebody has to look before there are points; `waiting`: the run was stopped before this was graded."""


NO_NAMES: Mapping[str, Text] = MappingProxyType({})
NAMED_HERE = "class:"
"""What the name of a mistake begins with that a teacher named in this class."""


@dataclass(frozen=True)
class Entry:
    """One student and one exercise, with the verdict where there is one. `reasons` say why a person has to look,
    `by_hand` is what one has decided."""

    row: HandInRow
    verdict: Verdict | None
    status: Status
    reasons: tuple[Text, ...] = ()
    by_hand: tuple[Override, ...] = ()
    behaviour: str = ""
    """The same for wrong answers without a listed mistake that do the same; `named` is the teacher's sentence on it."""
    named: Text | None = None

    @property
    def points(self) -> int | None:
        """The points that count: a person's, else the grader's; None where nobody has decided."""
        given = decided(self.by_hand)
        if given is not None:
            return given
        return self.verdict.points if self.verdict is not None and self.status == "graded" else None

    @property
    def comments(self) -> tuple[str, ...]:
        return tuple(each.comment for each in self.by_hand if each.comment)


@dataclass(frozen=True)
class MistakeCount:
    """A mistake of an exercise, and how many students made it. `name` is empty for one that is not listed."""

    name: str
    text: Text
    students: int
    share: float


@dataclass(frozen=True)
class ExerciseSummary:
    """An exercise in this class. Shares are of the students whose answer was graded."""

    slug: str
    title: Text
    max_points: int
    graded: int
    passed: int
    mistakes: tuple[MistakeCount, ...]


@dataclass(frozen=True)
class ClassSummary:
    """Everything that a report shows."""

    exercises: tuple[ExerciseSummary, ...]
    students: tuple[tuple[str, str], ...]
    """(id, name), in the order of the rows."""
    entries: tuple[Entry, ...]
    levels: tuple[str, ...] = ()

    def of(self, student: str) -> list[Entry]:
        return self._by_student.get(student, [])

    @cached_property
    def _by_student(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.row.student, []).append(entry)
        return found


def summarise(
    current: Iterable[tuple[HandInRow, StoredVerdict | None]],
    exercises: Sequence[Exercise],
    overrides: Iterable[Override] = (),
    names: Mapping[str, Text] = NO_NAMES,
) -> ClassSummary:
    """The summary of the rows of the last run, with what a person decided and named."""
    hands = by_row(overrides)
    entries = tuple(
        _by_hand(_entry(row, stored, names), tuple(hands.get((row.student, row.exercise), ())))
        for row, stored in current
    )
    by_slug: dict[str, list[Entry]] = {}
    for entry in entries:
        by_slug.setdefault(entry.row.exercise, []).append(entry)
    known = [exercise for exercise in exercises if exercise.slug in by_slug]
    students = dict.fromkeys((entry.row.student, entry.row.name) for entry in entries)
    levels = {entry.verdict.level for entry in entries if entry.verdict is not None} - {""}
    return ClassSummary(
        tuple(_exercise(exercise, by_slug[exercise.slug]) for exercise in known), tuple(students), entries,
        tuple(sorted(levels)),
    )  # fmt: skip


def _entry(row: HandInRow, stored: StoredVerdict | None, names: Mapping[str, Text]) -> Entry:
    doubt = (row.doubt,) if row.doubt is not None else ()
    if row.problem is not None:
        return Entry(row, None, "person", (row.problem, *doubt))
    if not row.submission:
        return Entry(row, None, "missing")
    if stored is None:
        return Entry(row, None, "waiting", doubt)
    verdict = replace(stored.verdict, notes=row.notes, file=row.file)
    if verdict.kind in NEEDS_A_PERSON:
        return Entry(row, verdict, "person", (_reason(verdict), *doubt))
    behaviour = behaviour_of(verdict, stored.transcripts)
    return Entry(row, verdict, "graded", doubt, behaviour=behaviour, named=names.get(behaviour))


def _by_hand(entry: Entry, overrides: tuple[Override, ...]) -> Entry:
    """The entry with a person's decisions. Whoever gave points to an exercise has looked, so that a verdict without
    points counts no more; where the code or the grader's score has changed since, they are asked again."""
    if not overrides:
        return entry
    machine = entry.verdict.points if entry.verdict is not None else None
    status: Status = "graded" if decided(overrides) is not None else entry.status
    settled = status != entry.status
    verdict = with_points_of_checks(entry.verdict, overrides) if entry.verdict is not None and not settled else None
    reasons = tuple(filter(None, [entry.row.doubt])) if settled else entry.reasons
    seen = [each for each in overrides if each.points is not None]
    if any((each.submission, each.machine) != (entry.row.submission, machine) for each in seen):
        reasons = (*reasons, messages.LOOK_AGAIN.filled(before=_shown(seen[0].machine), now=_shown(machine)))
    return replace(entry, verdict=verdict, status=status, reasons=reasons, by_hand=overrides)


def _shown(points: int | None) -> str:
    return "–" if points is None else str(points)


def _reason(verdict: Verdict) -> Text:
    """Why a person has to look at a verdict."""
    headlines = [check.explanation.headline for check in verdict.checks if check.explanation is not None]
    return headlines[0] if headlines else messages.FAULT


def _exercise(exercise: Exercise, entries: Sequence[Entry]) -> ExerciseSummary:
    graded = [entry for entry in entries if entry.verdict is not None and entry.status == "graded"]
    most = sum(check.points for check in load_checks(exercise))
    made: dict[tuple[str, Text], int] = {}
    for entry in graded:
        for mistake in mistakes_of(entry).items():
            made[mistake] = made.get(mistake, 0) + 1
    counts = [MistakeCount(name, text, count, count / len(graded)) for (name, text), count in made.items()]
    counts.sort(key=lambda mistake: (-mistake.students, mistake.name == "", mistake.name, mistake.text.en))
    passed = sum(entry.verdict is not None and entry.verdict.kind == "passed" for entry in graded)
    return ExerciseSummary(exercise.slug, exercise.title, most, len(graded), passed, tuple(counts))


def mistakes_of(entry: Entry) -> Mapping[str, Text]:
    """The mistakes of one answer, each once: the listed ones by their names, else the one that the teacher named; if
    there is none, what kind of failure it was, under an empty name."""
    verdict = entry.verdict
    if verdict is None or entry.status != "graded":
        return {}
    if entry.named is not None:
        return {f"{NAMED_HERE}{entry.behaviour}": entry.named}
    named = {
        check.explanation.mistake: check.explanation.headline
        for check in verdict.checks
        if check.explanation is not None and check.explanation.mistake
    }
    if named or verdict.kind == "passed":
        return named
    return {"": messages.UNNAMED.filled(kind=report_messages.KINDS[_kind(verdict.checks, verdict.kind)])}


def _kind(checks: Sequence[CheckVerdict], kind: Kind) -> Kind:
    """The kind of the first check that was run and did not pass."""
    return next((check.kind for check in checks if check.kind not in ("passed", "skipped", "not_attempted")), kind)
