"""The proof of an exercise: right code passes on every seed, every mistake fails and is the one that is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from grader.checks.attempt import Attempt
from grader.course.model import Exercise
from grader.course.stub import stub_source
from grader.course.task import read_text
from grader.course.variants import Variant, read_variants
from grader.grading.connections import LocalConnection, WorkerConnection
from grader.grading.grader import ExerciseGrader
from grader.sandbox.model import Limits, Sandbox
from grader.submission.model import Part, Submission
from grader.verdict.model import Verdict


@dataclass(frozen=True)
class Finding:
    """Something that the proof did not show. `subject` is a variant, the solution or the stub."""

    exercise: str
    subject: str
    seed: int
    problem: str


@dataclass(frozen=True)
class Proof:
    """What was run for one exercise."""

    exercise: str
    checks: int
    points: int
    right: int
    mistakes: int
    named: int
    findings: tuple[Finding, ...]


def prove(exercise: Exercise, sandbox: Sandbox, limits: Limits, seeds: range) -> Proof:
    """Run the solution and every variant on all seeds; NumPy ones in this process, as the course's own code."""
    variants = read_variants(exercise)
    findings: list[Finding] = []
    unnamed: set[str] = set()
    for seed in seeds:
        grader = ExerciseGrader(exercise, sandbox, limits, seed)
        findings += _of_the_stub(grader) if seed == seeds[0] else []
        for finding in _of_variants(grader, variants, sandbox, limits):
            findings.append(finding)
            unnamed.add(finding.subject)
        grader.close()
    mistakes = [variant for variant in variants if variant.mistake is not None]
    return Proof(
        exercise.slug,
        len(grader.exam.checks),
        sum(check.points for check in grader.exam.checks),
        len(variants) - len(mistakes),
        len(mistakes),
        sum(variant.name not in unnamed for variant in mistakes),
        tuple(findings),
    )


def _of_the_stub(grader: ExerciseGrader) -> Iterator[Finding]:
    stub = Submission((Part("stub.py", stub_source(grader.exercise)),))
    verdict = grader.grade(stub)
    if verdict.kind != "not_attempted":
        yield Finding(grader.exercise.slug, "stub", grader.seed, f"is {verdict.kind}")


def _of_variants(
    grader: ExerciseGrader, variants: tuple[Variant, ...], sandbox: Sandbox, limits: Limits
) -> Iterator[Finding]:
    solution = Variant("solution", read_text(grader.exercise.solution), None, "")
    for variant in (solution, *variants):
        verdict = _grade(grader, variant, sandbox, limits)
        problem = _problem_of_right(verdict) if variant.mistake is None else _problem_of_mistake(verdict, variant)
        if problem:
            yield Finding(grader.exercise.slug, variant.name, grader.seed, problem)


def _grade(grader: ExerciseGrader, variant: Variant, sandbox: Sandbox, limits: Limits) -> Verdict:
    needs = grader.exercise.needs
    attempt = Attempt(
        grader.exam,
        [["variant.py", variant.source]],
        lambda: LocalConnection(limits) if needs == "numpy" else WorkerConnection(sandbox, needs, limits),
    )
    try:
        results = [attempt.run(check) for check in grader.exam.checks]
        return grader.verdict(Submission((Part("variant.py", variant.source),)), results, "")
    finally:
        attempt.close()


def _problem_of_right(verdict: Verdict) -> str:
    if verdict.kind == "passed":
        return ""
    return "; ".join(
        f"{check.name}: {check.kind}" + (f" ({_said(check.explanation)})" if check.explanation else "")
        for check in verdict.checks
        if check.kind != "passed"
    )


def _said(explanation: object) -> str:
    texts = [explanation.headline, *explanation.details]  # type: ignore[attr-defined]
    return " | ".join(text.en for text in texts)


def _problem_of_mistake(verdict: Verdict, variant: Variant) -> str:
    """The first check that fails has to name it; later ones may fail in ways that another mistake shares."""
    failed = [check for check in verdict.checks if check.kind not in ("passed", "skipped")]
    if not failed:
        return "passes"
    if any(check.kind == "grader_fault" for check in failed):
        return _problem_of_right(verdict)
    named = [check.explanation.mistake for check in failed if check.explanation and check.explanation.mistake]
    if not named or named[0] != variant.name:
        return f"is named {named[0] if named else 'nothing'} by {failed[0].name} ({failed[0].kind})"
    return ""
