"""Names the listed mistake that answers the checks as the submission does.

A mistake is named only if no check contradicts it (`consistency`), if the answers are unlikely to agree by chance
(`evidence`), and if no other listed mistake fits as well.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from dlgrade.checking.declare import Check
from dlgrade.course.variants import Variant
from dlgrade.exam.diagnosis.alike import is_alike, mostly_right_where_it_is_wrong, same_wrong_numbers
from dlgrade.exam.diagnosis.consistency import FAILED, SILENT, contradicts, is_alike_in_values
from dlgrade.exam.diagnosis.evidence import Evidence, evidence_of, evidence_of_numbers, only_replies
from dlgrade.exam.diagnosis.model import Diagnosis
from dlgrade.exam.results import CheckResult

Results = Mapping[str, CheckResult]
Answers = Callable[[Variant, Check], CheckResult]


@dataclass(frozen=True)
class _Suspect:
    """A mistake that may be named: its results in all checks, and the checks in which the submission shows it."""

    variant: Variant
    results: Results
    shown: frozenset[str]

    def agreements(self, ours: Results) -> int:
        return sum(
            is_alike(result, self.results[name])
            for name, result in ours.items()
            if result.kind not in SILENT and result.transcript.exchanges
        )


def name_mistakes(
    ours: Results, mistakes: Iterable[Variant], solution: Variant, answers: Answers, public: Collection[str]
) -> dict[str, Diagnosis]:
    """Check → the diagnosis, for the checks that show a listed mistake. `public` are the exercise's functions. If no
    check failed, no mistake is run."""
    if not any(result.kind in FAILED for result in ours.values()):
        return {}
    mine = only_replies(ours, ours)
    candidates = (_suspect(ours, mine, variant, solution, answers, public) for variant in mistakes)
    suspects = [candidate for candidate in candidates if candidate is not None]
    named = {name: _only_best(ours, [suspect for suspect in suspects if name in suspect.shown]) for name in ours}
    return {name: of_mistake(variant) for name, variant in named.items() if variant is not None}


def of_mistake(variant: Variant, second: Diagnosis | None = None) -> Diagnosis:
    """The diagnosis that names a listed mistake."""
    return Diagnosis("mistake", variant.name, variant.mistake, variant.see, second=second)


def _only_best(ours: Results, suspects: list[_Suspect]) -> Variant | None:
    """The mistake that agrees in the most checks; None on a tie, since either name could be the wrong one."""
    if not suspects:
        return None
    counts = [suspect.agreements(ours) for suspect in suspects]
    best = max(counts)
    return suspects[counts.index(best)].variant if counts.count(best) == 1 else None


def _suspect(
    ours: Results,
    mine: Mapping[str, float],
    variant: Variant,
    solution: Variant,
    answers: Answers,
    public: Collection[str],
) -> _Suspect | None:
    """The mistake as a suspect, if no check contradicts it and the evidence is enough; else None. `mine` are the
    functions of the submission whose replies never vary."""
    others = unchanged_functions(variant, public)
    results: dict[str, CheckResult] = {}
    # Short checks come first: a mistake that one of them rules out is not run in the long ones.
    for result in sorted(ours.values(), key=_cost):
        if result.kind not in SILENT:
            results[result.check.name] = answers(variant, result.check)
            if contradicts(result, results[result.check.name], others):
                return None
    failed = {name: ours[name] for name in results if ours[name].kind in FAILED}
    theirs = only_replies(results, ours) if mine else {}
    always = {name: number for name, number in mine.items() if name not in theirs}
    shown = {name: _shown(result, results[name], solution, answers, always) for name, result in failed.items()}
    evidence = {name: value for name, value in shown.items() if value is not None}
    throughout = is_alike_in_values(ours, results, others)
    if not evidence or not sum(evidence.values(), Evidence()).suffices(throughout):
        return None
    return _Suspect(variant, results, frozenset(evidence))


def _cost(result: CheckResult) -> int:
    return len(result.transcript.exchanges)


def _shown(
    ours: CheckResult, theirs: CheckResult, solution: Variant, answers: Answers, always: Mapping[str, float]
) -> Evidence | None:
    """The evidence for the mistake in this check; None if there is none.

    If the replies differ, equal wrong numbers in the comparison that failed are evidence too, but only odd ones, and
    only if most other replies are not right where the mistake's are wrong.
    """
    if is_alike(ours, theirs):
        return evidence_of(ours, theirs, answers(solution, ours.check), always)
    compared = same_wrong_numbers(ours, theirs)
    if compared is None or mostly_right_where_it_is_wrong(ours, theirs, answers(solution, ours.check)):
        return None
    evidence = evidence_of_numbers(*compared, np.zeros(0))
    return evidence if evidence.suffices(throughout=False) else None


def unchanged_functions(variant: Variant, public: Collection[str]) -> Collection[str]:
    """The public functions that the mistake does not change. Empty for a mistake in a helper, since any function may
    call the helper."""
    replaced = set(variant.functions)
    return set(public) - replaced if replaced & set(public) else ()
