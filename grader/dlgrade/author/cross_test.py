"""The cross test grades programs with two mistakes at once. The verdict must not name any third mistake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from dlgrade.author.model import Finding
from dlgrade.author.trusted import TrustedGrader
from dlgrade.course.variants import Variant, composed


@dataclass(frozen=True)
class MistakePair:
    """Two mistakes of different functions in one program."""

    one: Variant
    other: Variant

    @property
    def name(self) -> str:
        return f"{self.one.name} + {self.other.name}"

    @property
    def source(self) -> str:
        return composed(self.one, self.other)


def pairs_of(mistakes: Sequence[Variant]) -> Iterator[MistakePair]:
    """All pairs of mistakes that replace different functions, so that they can be composed."""
    for one, other in combinations(mistakes, 2):
        if set(one.functions).isdisjoint(other.functions):
            yield MistakePair(one, other)


def cross_test(grader: TrustedGrader, pairs: Iterable[MistakePair]) -> Iterator[Finding]:
    """Grade each pair with the grader's seed. Each name of a mistake that the pair does not have is a finding."""
    for pair in pairs:
        names = grader.names_on(pair.source, grader.run(pair.source))
        false = set(names) - {pair.one.name, pair.other.name}
        if false:
            yield Finding(pair.name, f"is named {', '.join(sorted(false))}", grader.seed)
