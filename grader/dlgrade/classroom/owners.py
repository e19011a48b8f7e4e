"""Assigns each delivery to a student. A doubtful one gets a separate student and a sentence for a person, because files
must never be merged on a guess."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dlgrade.classroom.deliveries import merged
from dlgrade.classroom.model import Delivery, Enrolled
from dlgrade.classroom.roster import find, plain_key, with_number
from dlgrade.messages import class_intake as messages
from dlgrade.text import Text, visible

MAX_NAMES = 5


@dataclass(frozen=True)
class Owned:
    """A delivery with its student. `doubt` says why a person has to confirm whose it is."""

    student: str
    name: str
    delivery: Delivery
    doubt: Text | None = None


def owned_by(deliveries: Sequence[Delivery], roster: Sequence[Enrolled]) -> list[Owned]:
    """The deliveries with their students, sorted by student. Each student occurs once."""
    of_student: dict[str, list[Delivery]] = {}
    strangers: list[Owned] = []
    repeated = Counter(delivery.key for delivery in deliveries)
    for delivery in deliveries:
        matches = _matches(delivery, roster)
        if len(matches) == 1:
            of_student.setdefault(matches[0].id, []).append(delivery)
        else:
            numbered = f"{delivery.key} ({delivery.number})" if delivery.number else delivery.key
            key = visible(numbered if repeated[delivery.key] > 1 else delivery.key)
            strangers.append(_stranger(key, delivery, matches, has_roster=bool(roster)))
    names = {student.id: student.name for student in roster}
    in_roster = [Owned(student, names[student], merged(parts), _doubt(parts)) for student, parts in of_student.items()]
    return sorted(_numbered([*in_roster, *strangers]), key=lambda owned: owned.student)


def _matches(delivery: Delivery, roster: Sequence[Enrolled]) -> list[Enrolled]:
    """The students of the roster who may have handed this in. The platform's own number of a student
    decides if it is known."""
    return with_number(delivery.number, roster) or (find(delivery.key, roster) if delivery.key else [])


def _stranger(key: str, delivery: Delivery, matches: Sequence[Enrolled], *, has_roster: bool) -> Owned:
    place = visible(delivery.place)
    if not key:
        return Owned(f"? {place}", place, delivery, messages.NOBODY.filled(place=place))
    if not has_roster:
        return Owned(key, key, delivery)
    listed = ", ".join(f"{match.name} ({match.id})" for match in matches[:MAX_NAMES])
    sentence = messages.AMBIGUOUS if matches else messages.NOT_ENROLLED
    return Owned(f"? {key}", key, delivery, sentence.filled(key=key, names=listed))


def _doubt(parts: Sequence[Delivery]) -> Text | None:
    """Why a person has to confirm that all of these belong to one student, if their names differ: students choose file
    names themselves, and may put somebody else's number into one."""
    keys = {plain_key(part.key): visible(part.key) for part in parts}
    if len(keys) < 2:
        return None
    return messages.SEVERAL_NAMES.filled(names=", ".join(f"`{key}`" for key in list(keys.values())[:MAX_NAMES]))


def _numbered(owners: Sequence[Owned]) -> Iterator[Owned]:
    """The owners with a number after a student's name that occurred before: names that differ only in invisible
    characters look equal."""
    counts: Counter[str] = Counter()
    for owned in owners:
        counts[owned.student] += 1
        count = counts[owned.student]
        yield replace(owned, student=f"{owned.student} #{count}") if count > 1 else owned
