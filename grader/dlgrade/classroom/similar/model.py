"""What is compared, and what two students' answers have in common."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ComparedAnswer:
    """One student's answer to one exercise. `wrong` holds a fingerprint for each check that failed: equal for answers
    that the check got the same replies from."""

    student: str
    exercise: str
    source: str
    wrong: frozenset[str] = frozenset()


@dataclass(frozen=True)
class SharedWrong:
    """A wrong behaviour that two answers share, and how many of the `answers` to the exercise show it."""

    sharers: int
    answers: int
    bits: float
    """How rare it is: 1 bit for half of the class, 2 for a quarter."""


@dataclass(frozen=True)
class AlikeCode:
    """How alike the code of two answers is, from 0 to 1, without what the stub gives and most of the class writes."""

    share: float
    bits: float
    """How rare it is: 1 bit where half of all pairs are at least as alike, 2 for a quarter."""


@dataclass(frozen=True)
class SharedAnswer:
    """What two students' answers to one exercise have in common."""

    exercise: str
    wrong: SharedWrong | None
    code: AlikeCode | None

    @property
    def bits(self) -> float:
        """The rarer of the two: code that is alike does the same, so that they are not two coincidences."""
        return max(each.bits for each in (self.wrong, self.code) if each is not None)


@dataclass(frozen=True)
class SimilarPair:
    """Two students and what their answers have in common, the rarest exercise first."""

    one: str
    other: str
    shared: tuple[SharedAnswer, ...]

    @property
    def bits(self) -> float:
        return sum(each.bits for each in self.shared)
