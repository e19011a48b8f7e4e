"""The data that is compared, and what two students' answers have in common."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ComparedAnswer:
    """One student's answer to one exercise. `wrong` holds a fingerprint for each failed check, which is equal for
    answers that gave the check the same replies."""

    student: str
    exercise: str
    source: str
    wrong: frozenset[str] = frozenset()


@dataclass(frozen=True)
class SharedWrong:
    """A wrong behaviour that two answers share. `sharers` of the `answers` to the exercise show it."""

    sharers: int
    answers: int
    bits: float
    """Its rarity: 1 bit if half of the class shows it, 2 bits if a quarter does."""


@dataclass(frozen=True)
class AlikeCode:
    """The similarity of the code of two answers, from 0 to 1, without the statements of the stub and those that many of
    the class wrote."""

    share: float
    bits: float
    """Its rarity: the fewer of the class have such a program, the more bits."""


@dataclass(frozen=True)
class SharedAnswer:
    """What two students' answers to one exercise have in common."""

    exercise: str
    wrong: SharedWrong | None
    code: AlikeCode | None

    @property
    def bits(self) -> float:
        """The larger of the two rarities. They are not added, because code that is alike also behaves alike."""
        return max(measure.bits for measure in (self.wrong, self.code) if measure is not None)


@dataclass(frozen=True)
class SimilarPair:
    """Two students and what their answers have in common, the rarest exercise first."""

    one: str
    other: str
    shared: tuple[SharedAnswer, ...]

    @property
    def bits(self) -> float:
        return sum(answer.bits for answer in self.shared)
