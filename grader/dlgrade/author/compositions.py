"""Finds out which listed mistakes of an exercise can be made at once, by running the crosses of their programs.

A cross takes each place at which the two programs differ from one of them. If a cross is right, the opposite choice at
every place is the program with both mistakes. A composition is kept to be named if no single mistake and no other
composition gives the same answers, and if the answers are enough evidence for each of the two mistakes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import accumulate, combinations, product
from pathlib import Path

from dlgrade.author.trusted import PATIENT, MutantTookTooLong, TrustedGrader, at_most
from dlgrade.course.compositions import FILE, IN_PLACE, Composer, Composition, compositions_text
from dlgrade.course.model import Exercise
from dlgrade.course.variants import Variant, mistakes_of
from dlgrade.exam.diagnosis.alike import is_alike
from dlgrade.exam.diagnosis.composed import Listed, name_two
from dlgrade.exam.diagnosis.consistency import is_alike_throughout
from dlgrade.exam.diagnosis.numbers import numbers_of
from dlgrade.exam.results import CheckResult
from dlgrade.files import write_atomically
from dlgrade.grading.public_inputs import SELF_CHECK_SEED
from dlgrade.isolation.student.outcome import Returned

MAX_PLACES = 6  # Two mistakes that differ in more places are not crossed: each place doubles the number of crosses.
MAX_KEPT = 150  # compositions of one exercise, since each is recorded in its key
MAX_NUMBERS = 40_000  # numbers in all recorded replies of an exercise's compositions: a third of the largest key
MAX_SECONDS = 5.0  # for one program; some crosses never end
Results = Mapping[str, CheckResult]


@dataclass(frozen=True)
class ComposedRun:
    """A composition with two results for each check: `submitted` as in the verdict of a submission, where checks are
    skipped after one that fails, and `answered`, where every check is run."""

    composition: Composition
    submitted: Results
    answered: Results


@dataclass(frozen=True)
class CompositionsWritten:
    """The path of the file, the number of pairs that can be made at once, and the number of those that are named."""

    path: Path
    made: int
    told: int


def write_compositions(exercise: Exercise) -> CompositionsWritten:
    """Write the file of the exercise."""
    with closing(TrustedGrader(exercise, SELF_CHECK_SEED, PATIENT)) as grader:
        mistakes = mistakes_of(exercise)
        runs = list(composed_runs(grader, mistakes))
        kept = _told_apart(grader, mistakes, runs)
        path = exercise.folder / FILE
        names = [check.name for check in grader.exam.checks]
        write_atomically(path, compositions_text(exercise, names, kept).encode())
    return CompositionsWritten(path, len(runs), sum(composition.is_told for composition in kept))


def composed_runs(grader: TrustedGrader, mistakes: Sequence[Variant]) -> Iterator[ComposedRun]:
    """Run the composition of every pair of mistakes that has a right cross, unless it passes or does not end.

    A cross may be right by accident: one mistake may compute the right value in another way, and then its crosses with
    any other mistake are right. So a right cross counts only if no single mistake is part of all pairs that lead to
    it; it is then the program from which these mistakes were written. If a pair has several, the one counts to which
    the most pairs lead.
    """
    composer = Composer(mistakes)
    leading: dict[str, list[RightCross]] = {}
    for cross in _right_crosses(grader, composer, mistakes):
        leading.setdefault(cross.neither, []).append(cross)
    best: dict[tuple[str, str], RightCross] = {}
    for crosses in sorted(leading.values(), key=len):
        if not set.intersection(*({cross.one, cross.other} for cross in crosses)):
            best |= {(cross.one, cross.other): cross for cross in crosses}
    for cross in best.values():
        run = _run(grader, composer, Composition(cross.one, cross.other, cross.choice, frozenset()))
        if run is not None:
            yield run


@dataclass(frozen=True)
class RightCross:
    """A right cross of the mistakes `one` and `other`: its source `neither`, and the choice that takes the opposite at
    every place, so that it has both mistakes."""

    one: str
    other: str
    neither: str
    choice: str


def _right_crosses(grader: TrustedGrader, composer: Composer, mistakes: Sequence[Variant]) -> Iterator[RightCross]:
    is_right = _PassesAllChecks(grader, composer)
    for (one, other), sign in product(combinations(mistakes, 2), ("", IN_PLACE)):
        crossing = composer.crossing(one.name, other.name, around=not sign)
        if crossing is None or not 2 <= crossing.places <= MAX_PLACES:
            continue
        for digits in product("01", repeat=crossing.places):
            neither = crossing.taken("".join(digits), one.replaces)
            if len(set(digits)) == 2 and is_right(neither):
                choice = sign + "".join(str(1 - int(digit)) for digit in digits)
                yield RightCross(one.name, other.name, neither, choice)


class _PassesAllChecks:
    """Whether every check passes with a function. Results are cached, since many pairs have the same right cross."""

    def __init__(self, grader: TrustedGrader, composer: Composer) -> None:
        self._grader, self._composer = grader, composer
        self._known: dict[str, bool] = {}

    def __call__(self, function: str) -> bool:
        if function not in self._known:
            results = self._results(function)
            self._known[function] = bool(results) and all(result.kind == "passed" for result in results.values())
        return self._known[function]

    def _results(self, function: str) -> Results:
        try:
            program = self._composer.program(function)
        except SyntaxError:  # a cross may put code where Python does not allow it, such as a slice outside of an index
            return {}
        return _ended(self._grader, program, stop_at_first=True)


def _run(grader: TrustedGrader, composer: Composer, composition: Composition) -> ComposedRun | None:
    variant = composer.variant(composition)
    submitted = _ended(grader, variant.source)
    if not submitted or all(result.kind == "passed" for result in submitted.values()):
        return None
    try:
        with at_most(MAX_SECONDS):
            answered = {check.name: grader.behaviours(variant, check) for check in grader.exam.checks}
    except MutantTookTooLong:
        return None
    fails = frozenset(name for name, result in answered.items() if result.kind != "passed")
    return ComposedRun(replace(composition, fails=fails), submitted, answered)


def _ended(grader: TrustedGrader, source: str, stop_at_first: bool = False) -> Results:
    """The results of a program by the name of the check; empty where the program does not end in time."""
    try:
        with at_most(MAX_SECONDS):
            return {result.check.name: result for result in grader.run(source, stop_at_first)}
    except MutantTookTooLong:
        return {}


def _told_apart(grader: TrustedGrader, mistakes: Sequence[Variant], runs: list[ComposedRun]) -> list[Composition]:
    """The compositions that the file keeps: those that can be named, and one of each group that gives the same answers.

    The latter are not named, but they keep others with these answers from being named falsely.
    """
    alone = [{check.name: grader.behaviours(mistake, check) for check in grader.exam.checks} for mistake in mistakes]
    composed = [run for run in runs if not any(_explains(results, run.submitted) for results in alone)]
    kept: list[Composition] = []
    runs_kept: list[ComposedRun] = []
    for run in composed:
        rivals = [rival for rival in composed if rival is not run and _explains(rival.answered, run.submitted)]
        if rivals and any(_explains(earlier.answered, run.answered) for earlier in runs_kept):
            continue  # a composition with the same answers is kept already
        runs_kept.append(run)
        kept.append(replace(run.composition, is_told=not rivals))
    useful = [
        (composition, run)
        for composition, run in zip(kept, runs_kept, strict=True)
        if not composition.is_told or _is_named(grader, mistakes, run)
    ]
    sizes = accumulate(_numbers(grader, mistakes, run) for _, run in useful)
    return [composition for (composition, _), size in zip(useful, sizes, strict=True) if size <= MAX_NUMBERS][:MAX_KEPT]


def _numbers(grader: TrustedGrader, mistakes: Sequence[Variant], run: ComposedRun) -> int:
    """How many numbers the key holds for the composition: those in its replies to failed checks in which neither of the
    two mistakes alone answers in the same way."""
    parts = [mistake for mistake in mistakes if mistake.name in run.composition.parts]
    own = [
        result
        for result in run.answered.values()
        if result.kind != "passed"
        and not any(is_alike(result, grader.behaviours(part, result.check)) for part in parts)
    ]
    outcomes = [exchange.outcome for result in own for exchange in result.transcript.exchanges]
    return sum(numbers_of(outcome.value).size for outcome in outcomes if isinstance(outcome, Returned))


def _explains(answered: Results, submitted: Results) -> bool:
    return is_alike_throughout(submitted, answered, ())


def _is_named(grader: TrustedGrader, mistakes: Iterable[Variant], run: ComposedRun) -> bool:
    """Whether a submission with this composition gets both names, if no other composition is known."""
    listed = Listed(
        {mistake.name: mistake for mistake in mistakes}, grader.solution, grader.behaviours, grader.exam.signatures
    )
    return bool(name_two(run.submitted, {}, listed, [run.composition]))
