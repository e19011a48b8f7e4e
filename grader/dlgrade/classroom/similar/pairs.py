"""Finds the pairs of students whose answers over all exercises have more in common than chance explains."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import log2

from dlgrade.classroom.similar.behaviour import shared_wrong
from dlgrade.classroom.similar.code import Compare, alike_code
from dlgrade.classroom.similar.model import ComparedAnswer, SharedAnswer, SimilarPair

MIN_BITS = 2.0
"""An exercise counts only if what the pair shares in it is at least this rare: 2 bits are shared by a
quarter of the class."""
CHANCE = 0.1
"""The expected number of pairs in the whole class that are listed by chance, if exercises were independent."""


def similar_pairs(
    answers: Iterable[ComparedAnswer], stubs: Mapping[str, str], compare: Compare | None
) -> list[SimilarPair]:
    """The pairs, the rarest agreement first. Without `compare`, only wrong behaviour counts. `stubs` maps an exercise
    to the text of its stub."""
    by_exercise: dict[str, list[ComparedAnswer]] = defaultdict(list)
    for answer in answers:
        by_exercise[answer.exercise].append(answer)
    shared: dict[tuple[str, str], list[SharedAnswer]] = defaultdict(list)
    for exercise, of_exercise in by_exercise.items():
        wrong = shared_wrong(of_exercise)
        code = alike_code(of_exercise, stubs.get(exercise, ""), compare) if compare is not None else {}
        for one, other in wrong.keys() | code.keys():
            shared_answer = SharedAnswer(exercise, wrong.get((one, other)), code.get((one, other)))
            if shared_answer.bits >= MIN_BITS:
                one_name, other_name = sorted((of_exercise[one].student, of_exercise[other].student))
                shared[one_name, other_name].append(shared_answer)
    least = _least_bits(len({answer.student for answers in by_exercise.values() for answer in answers}))
    pairs = [
        SimilarPair(
            one,
            other,
            tuple(sorted(answers_shared, key=lambda shared_answer: (-shared_answer.bits, shared_answer.exercise))),
        )
        for (one, other), answers_shared in shared.items()
    ]
    return sorted((pair for pair in pairs if pair.bits >= least), key=lambda pair: (-pair.bits, pair.one, pair.other))


def _least_bits(students: int) -> float:
    """The rarity in bits that a pair needs to be listed, so that a class of this size lists CHANCE pairs by chance."""
    return log2(max(students * (students - 1) / 2, 1) / CHANCE)
