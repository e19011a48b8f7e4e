"""The certificate that an exercise can tell its listed mistakes apart: of every two mistakes, some call of the checks
gets different answers, or they pass different checks, or the author declares them alike with a reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import combinations
from math import inf

from dlgrade.author.idle import idle_programs
from dlgrade.author.model import Finding
from dlgrade.author.separation import AskedCall, AskedCheck, Differences, Pair, asked_check, fewest_calls, separating
from dlgrade.author.skipping import Skipping, skipping, unexplained_losses
from dlgrade.author.trusted import PATIENT, TrustedGrader, import_framework
from dlgrade.course.model import Exercise
from dlgrade.course.variants import Variant, mistakes_of
from dlgrade.grading.public_inputs import SELF_CHECK_SEED


@dataclass(frozen=True)
class Certificate:
    """What tells the mistakes of one exercise apart, with the self-check's inputs.

    `fewest` are calls that together separate all pairs that any call separates. If `is_exact`, no smaller set of calls
    does. Otherwise they were chosen greedily: each time the call that separates the most of the remaining pairs.
    """

    exercise: str
    mistakes: int
    pairs: int
    calls: int
    fewest: tuple[AskedCall, ...]
    is_exact: bool
    unseparated: tuple[Pair, ...]
    declared: tuple[Pair, ...]
    nearest: Pair | None
    distance: float
    """The largest difference of the nearest pair's numbers in any call, relative to the largest number there. Infinite
    where each pair differs by a shape, a type or an exception."""
    lost: Skipping = field(default_factory=Skipping)
    """What the mistakes lose because checks are skipped."""

    @property
    def undeclared(self) -> tuple[Pair, ...]:
        """The pairs that no call separates, and that are not declared alike."""
        return tuple(pair for pair in self.unseparated if pair not in self.declared)


def certificate_of(exercise: Exercise) -> Certificate:
    """The certificate of an exercise, made in this process, which imports the framework that the exercise needs."""
    import_framework(exercise)
    with closing(TrustedGrader(exercise, SELF_CHECK_SEED, PATIENT)) as grader:
        return certify(grader, mistakes_of(exercise))


def certify(grader: TrustedGrader, mistakes: Sequence[Variant]) -> Certificate:
    """The certificate of an exercise. Each mistake is run through all checks, without skipping any."""
    rows = {mistake.name: _row(grader, mistake) for mistake in mistakes}
    differences = Differences()
    apart = {pair: separating(rows[pair[0]], rows[pair[1]], differences) for pair in combinations(rows, 2)}
    separated = {pair: calls for pair, calls in apart.items() if calls}
    fewest, is_exact = fewest_calls({pair: frozenset(calls) for pair, calls in separated.items()})
    nearest = min(separated, key=lambda pair: max(separated[pair].values()), default=None)
    lost = skipping(grader.behaviours, grader.exam.checks, mistakes, grader.solution, idle_programs(grader.exercise))
    return Certificate(
        grader.exercise.slug, len(rows), len(apart), len({call for calls in apart.values() for call in calls}),
        fewest, is_exact, tuple(pair for pair, calls in apart.items() if not calls), declared_pairs(mistakes),
        nearest, max(separated[nearest].values()) if nearest else inf, lost,
    )  # fmt: skip


def declared_pairs(mistakes: Sequence[Variant]) -> tuple[Pair, ...]:
    """The pairs that `@mistake(alike={…})` declares, each in the order of the file."""
    order = [mistake.name for mistake in mistakes]
    pairs = [(mistake.name, other) for mistake in mistakes for other in mistake.alike if other in order]
    in_order = (sorted(pair, key=order.index) for pair in pairs)
    return tuple(dict.fromkeys((one, other) for one, other in in_order))


def findings_of(certificate: Certificate, mistakes: Sequence[Variant]) -> Iterator[Finding]:
    """Findings about pairs that no call separates and that are not declared alike, about declarations that are not
    true, and about points that a mistake loses without a reason."""
    yield from unexplained_losses(certificate.lost)
    for one, other in certificate.undeclared:
        problem = f"answers every call of the checks as {other} does: add a call, or declare alike= with the reason"
        yield Finding(one, problem)
    for one, other in certificate.declared:
        if (one, other) not in certificate.unseparated:
            yield Finding(one, f"is declared alike {other}, but the checks tell them apart")
    names = {mistake.name for mistake in mistakes}
    for mistake in mistakes:
        for other in set(mistake.alike) - names:
            yield Finding(mistake.name, f"is declared alike {other}, which is no listed mistake")


def _row(grader: TrustedGrader, mistake: Variant) -> dict[str, AskedCheck]:
    return {check.name: asked_check(grader.behaviours(mistake, check)) for check in grader.exam.checks}
