"""Decides which exercises a class has handed in, where the teacher names none."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from dlgrade.classroom.answers.reading import FoundAnswer
from dlgrade.classroom.answers.strength import Strength
from dlgrade.messages import class_intake as messages
from dlgrade.text import Lang

ENOUGH = 3
"""An exercise that one in this many students claim weakly is one of the class. One student's helper that happens to be
called like an exercise must not become an exercise of everybody, since all of them would lack its points. Claims that
are not even weak count only where nobody claims anything more clearly."""

MANY = 5
"""So many exercises that one student alone handed in are hardly the class's: the student may have handed in the whole
course folder."""

WEAKER: tuple[Strength, ...] = ("weak", "part", "hint")


class ClassExercises:
    """Counts the claims of the students, of whom there are `students`. If exercises are `chosen`, only these count."""

    def __init__(self, chosen: Collection[str], students: int) -> None:
        self._chosen, self._students = frozenset(chosen), students
        self._claims: defaultdict[Strength, Counter[str]] = defaultdict(Counter)

    def count(self, answers: Mapping[str, FoundAnswer]) -> None:
        """Add the claims of one student."""
        for slug, found in answers.items():
            if found.claim:
                self._claims[found.claim][slug] += 1

    @property
    def certain(self) -> frozenset[str]:
        """The exercises that are the class's, whatever is read after this."""
        if self._chosen:
            return self._chosen
        weak = self._claims["weak"]
        return frozenset(self._claims["strong"]) | {slug for slug in weak if weak[slug] * ENOUGH >= self._students}

    @property
    def all(self) -> frozenset[str]:
        """The exercises of the class after everything was read; where none is certain, those most clearly claimed."""
        weaker = (frozenset(self._claims[strength]) for strength in WEAKER)
        return self.certain or next(filter(None, weaker), frozenset())

    @property
    def left_out(self) -> dict[str, int]:
        """Exercise that is none of the class → how many students have a file that defines functions of it."""
        defined = Counter[str]() if self._chosen else self._claims["weak"] + self._claims["part"]
        return {slug: number for slug, number in sorted(defined.items()) if slug not in self.all}


def handed_in_by_one(exercises_of: Mapping[str, Collection[str]]) -> tuple[str, frozenset[str]] | None:
    """The student who alone handed in many exercises, and these exercises; None if there is none. `exercises_of` maps
    each student to the exercises that were handed in."""
    count = Counter(slug for slugs in exercises_of.values() for slug in slugs)
    for student, slugs in exercises_of.items():
        alone = frozenset(slug for slug in slugs if count[slug] == 1)
        if MANY <= len(alone) < len(count):
            return student, alone
    return None


def left_out_sentences(left_out: Mapping[str, int], of_class: Sequence[str], lang: Lang) -> list[str]:
    """A sentence about each exercise that is none of the class, with the command that would grade it as well."""
    return [
        messages.LEFT_OUT(lang, slug=slug, students=_students(count, lang), all=" ".join([*of_class, slug]))
        for slug, count in left_out.items()
    ]


def _students(count: int, lang: Lang) -> str:
    return messages.ONE_STUDENT(lang) if count == 1 else messages.SEVERAL_STUDENTS(lang, count=count)
