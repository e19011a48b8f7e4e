"""Compares the requirements of a task with its mistakes and checks. Every requirement has a mistake that breaks it
alone and a check that tests it, and no mistake costs the points of checks that test something else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dlgrade.author.model import Finding
from dlgrade.checking.declare import Check
from dlgrade.course.model import Exercise
from dlgrade.course.variants import Variant
from dlgrade.text import LANGUAGES
from dlgrade.verdict.model import Verdict


@dataclass(frozen=True)
class Coverage:
    """The requirements of a task (`stated`), and those that some mistake breaks alone (`covered`)."""

    stated: tuple[str, ...]
    covered: frozenset[str]


def coverage(exercise: Exercise, mistakes: Iterable[Variant]) -> Coverage:
    """The coverage of an exercise's Korean task by its mistakes (`findings` compares the languages)."""
    stated = tuple(dict.fromkeys(exercise.task("ko").requirements))
    alone = {mistake.breaks[0] for mistake in mistakes if len(mistake.breaks) == 1}
    return Coverage(stated, frozenset(alone).intersection(stated))


def requirement_findings(exercise: Exercise, checks: Sequence[Check], mistakes: Sequence[Variant]) -> Iterator[Finding]:
    """Findings about what is missing between the sentences of the task, the checks and the mistakes. Nothing is run."""
    yield from _of_the_task(exercise)
    claims = coverage(exercise, mistakes)
    for name in claims.stated:
        if name not in claims.covered:
            yield Finding(name, "is a requirement that no mistake breaks alone")
        if not any(name in check.tests for check in checks):
            yield Finding(name, "is a requirement that no check tests")
    for subject, named in [*((c.name, c.tests) for c in checks), *((m.name, m.breaks) for m in mistakes)]:
        if not named:
            yield Finding(subject, "names no requirement of the task")
        for name in set(named) - set(claims.stated):
            yield Finding(subject, f"names the requirement {name}, which the task does not mark")
    check_names = {check.name for check in checks}
    for mistake in mistakes:
        for name in set(mistake.also_costs) - check_names:
            yield Finding(mistake.name, f"also_costs names the check {name}, which there is not")


def _of_the_task(exercise: Exercise) -> Iterator[Finding]:
    marked = {lang: exercise.task(lang).requirements for lang in LANGUAGES}
    for lang, names in marked.items():
        if not names:
            yield Finding(f"task.{lang}.md", "marks no requirement: end its sentence with <!-- requires: name -->")
        for name in [name for name, times in Counter(names).items() if times > 1]:
            yield Finding(f"task.{lang}.md", f"marks the requirement {name} more than once")
    only = set(marked["ko"]) ^ set(marked["en"])
    for name in sorted(only):
        yield Finding("task", f"marks the requirement {name} in one language only")


def costs_of_others(mistake: Variant, verdict: Verdict, checks: Sequence[Check]) -> list[str]:
    """Checks that the mistake fails although they test none of the requirements that it breaks.

    Skipped checks are not among them: their own `after` says that they build on another check.
    """
    tests = {check.name: set(check.tests) for check in checks}
    failed = [check.name for check in verdict.checks if check.kind not in ("passed", "skipped")]
    return [name for name in failed if not tests[name] & set(mistake.breaks) and name not in mistake.also_costs]
