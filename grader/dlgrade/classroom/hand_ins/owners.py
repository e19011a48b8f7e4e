"""Assigns each delivery to a student. A doubtful one gets a separate student and a sentence for a person, because files
must never be merged on a guess."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dlgrade.classroom.hand_ins.deliveries import merged
from dlgrade.classroom.hand_ins.platform_numbers import Match, PlatformNumbers, listed_students
from dlgrade.classroom.model import Delivery, Enrolled, HandInRow, Roster
from dlgrade.messages import class_intake as messages
from dlgrade.text import Text, listed, typed, visible


@dataclass(frozen=True)
class Owned:
    """A delivery with its student. `doubt` says why a person has to confirm whose it is."""

    student: str
    name: str
    delivery: Delivery
    doubt: Text | None = None


def unclear_owners(rows: Iterable[HandInRow], roster: Roster) -> frozenset[str]:
    """The owners in the rows who are no students of the class for certain: each stands for a hand-in whose student may
    have a row already."""
    enrolled = {student.id for student in roster.students}
    return frozenset(row.student for row in rows if row.doubt is not None and row.student not in enrolled)


def owned_by(deliveries: Sequence[Delivery], roster: Sequence[Enrolled]) -> list[Owned]:
    """The deliveries with their students, sorted by student. Each student occurs once."""
    of_student: dict[str, list[Delivery]] = {}
    strangers: list[Owned] = []
    repeated = Counter(delivery.key for delivery in deliveries)
    namesakes: dict[str, list[Delivery]] = {}
    for delivery in deliveries:
        if not delivery.number:
            namesakes.setdefault(delivery.key.strip(), []).append(delivery)
    numbers = PlatformNumbers(deliveries, roster)
    for delivery in deliveries:
        match = numbers.match(delivery)
        if match.student is not None:
            of_student.setdefault(match.student.id, []).append(delivery)
        else:
            numbered = f"{delivery.key} ({delivery.number})" if delivery.number else delivery.key
            key = visible((numbered if repeated[delivery.key] > 1 else delivery.key).strip())
            same = [] if delivery.number else namesakes[delivery.key.strip()]
            strangers.append(_stranger(key, delivery, match, same, has_roster=bool(roster)))
    names = {student.id: student.name for student in roster}
    in_roster = [Owned(who, names[who], merged(parts), _doubt(who, parts)) for who, parts in of_student.items()]
    return sorted(_numbered([*in_roster, *strangers]), key=lambda owned: owned.student)


def partners_of(owners: Iterable[Owned]) -> tuple[tuple[str, ...], ...]:
    """The students who handed in one folder together, as a group does at Gradescope."""
    students: dict[Path, list[str]] = {}
    for owned in owners:
        for folder in owned.delivery.folders[:1]:
            students.setdefault(folder, []).append(owned.student)
    return tuple(tuple(group) for group in students.values() if len(group) > 1)


def _stranger(key: str, delivery: Delivery, match: Match, same: Sequence[Delivery], *, has_roster: bool) -> Owned:
    """A delivery of nobody on the roster. Without a roster, its name is taken for a student, unless several deliveries,
    `same`, carry that name: nobody can see which of them an earlier or a later one belongs to."""
    place = visible(delivery.place)
    if not key:
        return Owned(f"? {place}", place, delivery, messages.NOBODY.filled(place=place))
    name = visible(delivery.student.strip()) or key
    if not has_roster and len(same) < 2:
        return Owned(key, name, delivery)
    if match.doubt is not None:
        return Owned(f"? {key}", name, delivery, match.doubt)
    others = [_told_apart(other) for other in same if other is not delivery]
    names = {"key": key, "own": _told_apart(delivery), "others": listed(others)}
    if not has_roster:
        return Owned(f"? {key}", name, delivery, messages.NAMESAKES.filled(**names))
    several = messages.AMBIGUOUS_FILES if others else messages.AMBIGUOUS
    sentence = several if match.students else messages.NOT_ENROLLED
    return Owned(f"? {key}", name, delivery, sentence.filled(**names, names=listed_students(match.students)))


def _doubt(student: str, parts: Sequence[Delivery]) -> Text | None:
    """Why a person has to confirm that all of these belong to one student, if there are several: they came under
    different names, from several folders, or with different numbers of the platform. Students choose file names
    themselves, and may put somebody else's number into one. All names are listed: a person confirms this list, and
    another one is another doubt."""
    if len(parts) < 2:
        return None
    counts = Counter(part.key for part in parts)
    names = [part.key if counts[part.key] == 1 else _told_apart(part) for part in parts]
    return messages.SEVERAL_NAMES.filled(names=listed(names, len(names)), student=typed(student))


def _told_apart(part: Delivery) -> str:
    """The platform's number behind the name, or where the delivery lies. Names that differ only in their Unicode normal
    form look the same, so the form that a Mac writes is named."""
    if part.number:
        return f"{part.key} ({part.number})"
    return part.place if unicodedata.is_normalized("NFC", part.place) else f"{part.place} (NFD)"


def _numbered(owners: Sequence[Owned]) -> Iterator[Owned]:
    """The owners with a number after a student's name that occurred before: names that differ only in blanks or in
    invisible characters look equal. The number makes no name that somebody else has."""
    taken = {owned.student for owned in owners}
    seen: set[str] = set()
    for owned in owners:
        names = (f"{owned.student} #{count}" for count in range(2, len(owners) + 2))
        student = owned.student if owned.student not in seen else next(name for name in names if name not in taken)
        seen.add(owned.student)
        taken.add(student)
        yield replace(owned, student=student)
