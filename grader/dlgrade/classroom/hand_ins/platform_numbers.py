"""Holds the number that a platform gives a student against the name beside it. Schools and platforms number students
independently, so a number that is only equal to somebody's id proves nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dlgrade.classroom.hand_ins.matching import find, plain_key
from dlgrade.classroom.model import Delivery, Enrolled
from dlgrade.messages import class_intake as messages
from dlgrade.text import MAX_NAMES, Text, visible


@dataclass(frozen=True)
class Match:
    """The students who may have handed something in. Unless it is exactly one and there is no `doubt`, a person has to
    say who it is."""

    students: Sequence[Enrolled]
    doubt: Text | None = None

    @property
    def student(self) -> Enrolled | None:
        """The student, if it is certain who it is."""
        return self.students[0] if len(self.students) == 1 and self.doubt is None else None


class PlatformNumbers:
    """What the platform's numbers in the names of the hand-ins say of this roster."""

    def __init__(self, deliveries: Iterable[Delivery], roster: Sequence[Enrolled]) -> None:
        self._roster = roster
        self._confirmed = any(self._agreeing(delivery) for delivery in deliveries)
        """Whether the roster has the platform's numbers: one of them is the same student's as the name beside it."""

    def match(self, delivery: Delivery) -> Match:
        """Whose hand-in it is. The name decides, and the number where the roster, an export of the platform, has it for
        a name that is on no line. Where they contradict each other, nobody is chosen."""
        named = find(delivery.key, self._roster) if delivery.key else []
        numbered = self._with_platform_number(delivery.number)
        equal = numbered or self._with_equal_id(delivery.number)
        if not named:
            return Match(numbered) if numbered or not equal else self._doubted(messages.NUMBER_ALONE, delivery, equal)
        agreed = [student for student in named if student in equal]
        if len(agreed) == 1:
            return Match(agreed)
        if equal and not agreed and (numbered or self._confirmed):
            return self._doubted(messages.NUMBER_OF_ANOTHER, delivery, equal, named)
        if len(named) == 1 and delivery.number and not equal and self._confirmed and named[0].number:
            return self._doubted(messages.ANOTHER_NUMBER, delivery, named)
        return Match(named)

    def _agreeing(self, delivery: Delivery) -> bool:
        equal = self._with_equal_id(delivery.number)
        return bool(equal) and any(student in equal for student in find(delivery.key, self._roster))

    def _with_platform_number(self, number: str) -> list[Enrolled]:
        """The student whose number it is according to the platform, as a list of one; else empty."""
        matches = [student for student in self._roster if number and number == student.number]
        return matches if len(matches) == 1 else []

    def _with_equal_id(self, number: str) -> list[Enrolled]:
        key = plain_key(number)
        return [student for student in self._roster if key and key in student.keys]

    def _doubted(
        self, sentence: Text, delivery: Delivery, students: Sequence[Enrolled], named: Sequence[Enrolled] = ()
    ) -> Match:
        values = {"key": visible(delivery.key.strip()), "number": delivery.number}
        return Match(students, sentence.filled(**values, names=listed_students(students), named=listed_students(named)))


def listed_students(students: Sequence[Enrolled]) -> str:
    """The first of the students with their ids, for a sentence."""
    return ", ".join(f"{student.name} ({student.id})" for student in students[:MAX_NAMES])
