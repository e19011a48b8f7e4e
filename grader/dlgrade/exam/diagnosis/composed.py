"""Names two mistakes at once if no single one explains everything that is wrong.

Two mistakes are named only if the program with both of them answers every check as the submission does, if no single
mistake and no other pair does, and if each of the two is needed: the answers that the other one alone would give
differently must be enough evidence for it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from dlgrade.course.compositions import Composer, Composition
from dlgrade.course.variants import Variant
from dlgrade.exam.diagnosis.alike import difference, is_alike
from dlgrade.exam.diagnosis.consistency import FAILED, SILENT, concerns, is_alike_throughout
from dlgrade.exam.diagnosis.evidence import Evidence, evidence_of, only_replies
from dlgrade.exam.diagnosis.model import Diagnosis
from dlgrade.exam.diagnosis.naming import Answers, Results, of_mistake, unchanged_functions
from dlgrade.exam.results import CheckResult

ENOUGH_ODD = 2.0  # odd numbers needed (see `evidence`); among hundreds of pairs, a few labels agree by chance
MAX_LIVE = 60
"""The most pairs that are run for one verdict, if their answers are not recorded."""


@dataclass(frozen=True)
class Listed:
    """The programs that a submission is compared with: the listed mistakes by name, the solution, and a function for
    the results of any of them. `public` are the exercise's functions."""

    mistakes: Mapping[str, Variant]
    solution: Variant
    answers: Answers
    public: Collection[str]


def name_two(
    ours: Results, named: Mapping[str, Diagnosis], listed: Listed, compositions: Iterable[Composition]
) -> dict[str, Diagnosis]:
    """Check → the diagnosis, if the submission makes two mistakes at once. Empty if the diagnoses in `named` already
    explain every failed check."""
    failed = [name for name, result in ours.items() if result.kind in FAILED]
    if all(name in named for name in failed):
        return {}
    possible = [composition for composition in compositions if _fails_alike(ours, composition, listed)]
    if not possible or len(possible) > MAX_LIVE:
        return {}
    composer = Composer(listed.mistakes.values())
    fitting = [composition for composition in possible if _fits(ours, composer.variant(composition), listed)]
    if len(fitting) != 1 or not fitting[0].is_told:
        return {}
    return _diagnoses(ours, named, fitting[0], composer.variant(fitting[0]), listed)


def _fails_alike(ours: Results, composition: Composition, listed: Listed) -> bool:
    """Does the submission fail exactly the checks that the composition fails, among those that call
    the mistaken function?"""
    if any(name not in listed.mistakes for name in composition.parts):
        return False
    others = unchanged_functions(listed.mistakes[composition.one], listed.public)
    return all(
        result.kind in SILENT
        or not concerns(result, others)
        or (result.kind != "passed") == (name in composition.fails)
        for name, result in ours.items()
    )


def _fits(ours: Results, variant: Variant, listed: Listed) -> bool:
    """Does the program answer every check as the submission does? Short checks are compared first."""
    others = unchanged_functions(variant, listed.public)
    for name in sorted(ours, key=lambda name: len(ours[name].transcript.exchanges)):
        result = ours[name]
        if result.kind in SILENT or not concerns(result, others):
            continue
        theirs = listed.answers(variant, result.check)
        if not is_alike_throughout({name: result}, {name: theirs}, others):
            return False
    return True


def _diagnoses(
    ours: Results, named: Mapping[str, Diagnosis], composition: Composition, both: Variant, listed: Listed
) -> dict[str, Diagnosis]:
    """The diagnoses, if each of the two mistakes is needed and no mistake in `named` explains all checks by itself;
    else empty.

    A mistake in `named` that explains only a part of the replies is replaced, since its sentence may make claims about
    the other part too.
    """
    others = unchanged_functions(both, listed.public)
    judged_results = {
        name: result for name, result in ours.items() if result.kind not in SILENT and concerns(result, others)
    }
    rivals = {named[name].name for name in judged_results if name in named} - set(composition.parts)
    if any(_explains(listed.mistakes[name], judged_results, listed) for name in rivals):
        return {}
    parts = [listed.mistakes[name] for name in composition.parts]
    alone = {
        part.name: {name: listed.answers(part, result.check) for name, result in judged_results.items()}
        for part in parts
    }
    failed = {name: result for name, result in judged_results.items() if result.kind in FAILED}
    shown = _evidence(failed, both, listed)
    if sum(shown.values(), Evidence()).odd < ENOUGH_ODD:
        return {}
    if not all(_is_needed(failed, shown, results) for results in alone.values()):
        return {}
    first, second = _in_order(parts, alone)
    return {
        name: _diagnosis(
            first, second, [_fails_alike_in(result, alone[mistake.name][name]) for mistake in (second, first)]
        )
        for name, result in failed.items()
    }


def _fails_alike_in(result: CheckResult, other: CheckResult) -> bool:
    """Do both fail the check in the same way? Where an error is missing, what came back in its place does not count: it
    shows the other mistake as well, which is no reason why the error is missing."""
    return is_alike(result, other) or difference(result) == difference(other) == "no_error"


def _explains(mistake: Variant, results: Results, listed: Listed) -> bool:
    """Does the mistake alone answer all of these checks as the submission does?"""
    return all(is_alike(result, listed.answers(mistake, result.check)) for result in results.values())


def _evidence(failed: Results, both: Variant, listed: Listed) -> dict[str, Evidence]:
    """Check → the evidence that the submission makes both mistakes."""
    always = only_replies(failed, failed)
    answers, solution = listed.answers, listed.solution
    return {
        name: evidence_of(result, answers(both, result.check), answers(solution, result.check), always)
        for name, result in failed.items()
    }


def _is_needed(failed: Results, shown: Mapping[str, Evidence], without: Results) -> bool:
    """Is there enough evidence for a mistake in the checks that the program
    `without` it, with only the other mistake, answers differently?"""
    only_with = [shown[name] for name, result in failed.items() if not is_alike(result, without[name])]
    return bool(only_with) and sum(only_with, Evidence()).suffices(throughout=True)


def _in_order(parts: list[Variant], alone: Mapping[str, Results]) -> tuple[Variant, Variant]:
    """The two mistakes in the order in which to correct them. First comes the one without which more checks pass; on a
    tie, the one that fails an earlier check."""
    part, other = parts
    passes = {name: [result.kind == "passed" for result in results.values()] for name, results in alone.items()}
    without = {part.name: passes[other.name], other.name: passes[part.name]}
    first = max(parts, key=lambda part: (sum(without[part.name]), without[part.name]))
    return (first, other if first is part else part)


def _diagnosis(first: Variant, second: Variant, alone: list[bool]) -> Diagnosis:
    """The diagnosis of a check: the one mistake that shows in it, or both. `alone` says whether the result of the check
    is the same without the first mistake, and without the second."""
    without_first, without_second = alone
    if without_second:
        return of_mistake(first)
    return of_mistake(second) if without_first else of_mistake(first, of_mistake(second))
