"""The proof of an exercise: right code passes on every seed with room to spare; every mistake fails, by a wide margin,
and is the one that is named; every mutant of the solution is noticed."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

from grader.author.digest import folder_digest
from grader.author.equivalents import read_equivalents
from grader.author.lint import lint
from grader.author.margins import ENOUGH, recorded_errors
from grader.author.model import UNBOUNDED, Finding, Margins, Proof
from grader.author.mutants import Mutant, mutants_of
from grader.author.trusted import TookTooLong, TrustedGrader, at_most
from grader.checks.result import CheckResult
from grader.course.model import Exercise
from grader.course.stub import stub_source
from grader.course.task import read_text
from grader.course.variants import Variant, read_variants
from grader.sandbox.launch import keras_backend
from grader.sandbox.model import Limits
from grader.sandbox.portable import PortableSandbox
from grader.submission.model import Part, Submission
from grader.verdict.model import Verdict
from grader.worker.boot import preload

FEWEST_RIGHT, FEWEST_MISTAKES = 3, 4
SELF_CHECK_SEED = 1
PATIENT = Limits(load_seconds=600.0, call_seconds=600.0)
"""A busy machine is no finding."""


@dataclass(frozen=True)
class Plan:
    """How much is run. `every`: one mutant in so many, 0 for none; a sample is no proof and is reported as such."""

    seeds: int = 20
    every: int = 1


def prove(exercise: Exercise, plan: Plan) -> Proof:
    """Run all of it in this process; it imports the framework that the exercise needs."""
    began = time.perf_counter()
    _import_framework(exercise)
    findings = list(lint(exercise))
    variants = read_variants(exercise)
    mistakes = [variant for variant in variants if variant.mistake is not None]
    findings += _of_counts(len(variants) - len(mistakes), len(mistakes))
    margins, unnamed = Margins(), set[str]()
    for seed in range(1, plan.seeds + 1):
        with_seed = _Seed(exercise, seed)
        findings += with_seed.run(variants)
        margins, unnamed = _nearer(margins, with_seed.margins), unnamed | with_seed.unnamed
    findings += _of_margins(margins)
    hunt = Hunt(exercise, plan.every)
    checks = with_seed.grader.exam.checks
    return Proof(
        exercise.slug, exercise.chapter, exercise.needs, folder_digest(exercise), plan.seeds,
        len(checks), sum(check.points for check in checks),
        len(variants) - len(mistakes), len(mistakes), len(mistakes) - len(unnamed),
        hunt.mutants, hunt.killed, hunt.equivalent, margins, round(time.perf_counter() - began, 1),
        _backend(exercise), (*findings, *hunt.findings),
    )  # fmt: skip


def _import_framework(exercise: Exercise) -> None:
    if exercise.needs == "keras":
        os.environ.setdefault("KERAS_BACKEND", keras_backend())
    preload(exercise.needs)


def _backend(exercise: Exercise) -> str:
    return os.environ.get("KERAS_BACKEND", "") if exercise.needs == "keras" else ""


def _of_counts(right: int, mistakes: int) -> Iterator[Finding]:
    if right < FEWEST_RIGHT:
        yield Finding("variants.py", f"has {right} right variants, fewer than {FEWEST_RIGHT}")
    if mistakes < FEWEST_MISTAKES:
        yield Finding("variants.py", f"has {mistakes} mistakes, fewer than {FEWEST_MISTAKES}")


def _of_margins(margins: Margins) -> Iterator[Finding]:
    if margins.right < ENOUGH:
        yield Finding("tolerance", f"is only {margins.right:.2g} times the error of right code")
    if margins.mistakes < ENOUGH:
        yield Finding("tolerance", f"is reached by {margins.mistakes:.2g} times by the nearest mistake, not {ENOUGH:g}")


def _nearer(one: Margins, other: Margins) -> Margins:
    return Margins(min(one.right, other.right), min(one.mistakes, other.mistakes))


class _Seed:
    """The stub, the solution and every variant with one seed."""

    def __init__(self, exercise: Exercise, seed: int) -> None:
        limits = PATIENT
        self.grader = TrustedGrader(exercise, PortableSandbox(limits), limits, seed)
        self.seed, self.margins, self.unnamed = seed, Margins(), set[str]()

    def run(self, variants: tuple[Variant, ...]) -> Iterator[Finding]:
        exercise = self.grader.exercise
        if self.seed == SELF_CHECK_SEED:
            stub = self.grader.grade(Submission((Part("stub.py", stub_source(exercise)),)))
            if stub.kind != "not_attempted":
                yield Finding("stub", f"is {stub.kind}", self.seed)
        for variant in (Variant("solution", read_text(exercise.solution), None, ""), *variants):
            with recorded_errors() as errors:
                results = self.grader.run(variant.source)
            yield from self._judged(variant, results, max(errors, default=0.0))
        self.grader.close()

    def _judged(self, variant: Variant, results: list[CheckResult], error: float) -> Iterator[Finding]:
        verdict = self.grader.verdict_on(variant.source, results)
        if variant.mistake is None:
            self.margins = replace(self.margins, right=min(self.margins.right, 1 / error if error else UNBOUNDED))
            problem = problem_of_right(verdict)
        else:
            caught = error if error > 1 else UNBOUNDED  # else a shape, an error or a property decided
            self.margins = replace(self.margins, mistakes=min(self.margins.mistakes, caught))
            problem = problem_of_mistake(verdict, variant)
            self.unnamed |= {variant.name} if problem else set()
        if problem:
            yield Finding(variant.name, problem, self.seed)


def problem_of_right(verdict: Verdict) -> str:
    """Empty where all checks passed."""
    return "; ".join(
        f"{check.name}: {check.kind}"
        + (f" ({' | '.join(text.en for text in (check.explanation.headline, *check.explanation.details))})"
           if check.explanation else "")
        for check in verdict.checks
        if check.kind != "passed"
    )  # fmt: skip


def problem_of_mistake(verdict: Verdict, variant: Variant) -> str:
    """The first check that fails has to name it; later ones may fail in ways that another mistake shares."""
    failed = [check for check in verdict.checks if check.kind not in ("passed", "skipped")]
    if not failed:
        return "passes"
    if any(check.kind == "grader_fault" for check in failed):
        return problem_of_right(verdict)
    named = [check.explanation.mistake for check in failed if check.explanation and check.explanation.mistake]
    if not named or named[0] != variant.name:
        return f"is named {named[0] if named else 'nothing'} by {failed[0].name} ({failed[0].kind})"
    return ""


class Hunt:
    """Runs mutants with the self-check's seed, and holds survivors against the list of equivalent ones."""

    def __init__(self, exercise: Exercise, every: int) -> None:
        limits = PATIENT
        self._grader = TrustedGrader(exercise, PortableSandbox(limits), limits, SELF_CHECK_SEED)
        listed = read_equivalents(exercise)
        source = read_text(exercise.solution)
        began = time.perf_counter()
        self._grader.run(source)
        self._seconds = 2.0 + 10 * (time.perf_counter() - began)
        chosen = mutants_of(source)[::every] if every else ()
        survivors = [mutant for mutant in chosen if not self._is_killed(mutant)]
        names = {mutant.name for mutant in survivors}
        self.mutants = len(chosen)
        self.killed = len(chosen) - len(survivors)
        self.equivalent = sum(mutant.name in listed for mutant in survivors)
        self.findings = [Finding(mutant.name, "survives") for mutant in survivors if mutant.name not in listed]
        if every == 1:
            self.findings += [
                Finding("equivalent.md", f"lists what no mutant survives as: {name}")
                for name in listed
                if name not in names
            ]

    def _is_killed(self, mutant: Mutant) -> bool:
        try:
            with at_most(self._seconds):
                results = self._grader.run(mutant.source, stop_at_first=True)
        except TookTooLong:
            return True
        return results[-1].kind != "passed"
