"""What a proof has found out about one exercise."""

from __future__ import annotations

from dataclasses import dataclass, field

UNBOUNDED = float("inf")


@dataclass(frozen=True)
class Finding:
    """A fault that the proof has found. `subject` is a variant, a mutant, a file, the solution or the stub."""

    subject: str
    problem: str
    seed: int | None = None


@dataclass(frozen=True)
class Margins:
    """How far the comparisons of a proof stay from their tolerances.

    `right` is the tolerance divided by the largest error of right code. `mistakes` is the smallest error by which a
    mistake fails, divided by the tolerance. Both are infinite where no comparison of numbers decides.
    """

    right: float = UNBOUNDED
    mistakes: float = UNBOUNDED


@dataclass(frozen=True)
class Proof:
    """What was run for one exercise, and the faults that were found."""

    exercise: str
    chapter: str
    needs: str
    digest: str
    seeds: int
    checks: int
    points: int
    right: int
    mistakes: int
    named: int
    mutants: int
    killed: int
    equivalent: int
    requirements: int
    """The number of sentences of the task that state a requirement."""
    covered: int
    """The number of requirements that some mistake breaks alone."""
    pairs: int
    """The number of programs with two mistakes at once that were tried for wrong names."""
    margins: Margins
    seconds: float
    every: int = 1
    """Every which mutant was run; 0 where none was."""
    backend: str = ""
    findings: tuple[Finding, ...] = field(default=())
