"""What a proof found out about one exercise."""

from __future__ import annotations

from dataclasses import dataclass, field

UNBOUNDED = float("inf")


@dataclass(frozen=True)
class Finding:
    """Something that the proof did not show. `subject` is a variant, a mutant, a file, the solution or the stub."""

    subject: str
    problem: str
    seed: int | None = None


@dataclass(frozen=True)
class Margins:
    """Distances to the tolerances of all comparisons. `right`: tolerance over the largest error of right code;
    `mistakes`: smallest error by which a mistake is caught, over the tolerance. Infinite where no number decides."""

    right: float = UNBOUNDED
    mistakes: float = UNBOUNDED


@dataclass(frozen=True)
class Proof:
    """What was run for one exercise, and what was not shown."""

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
    """Sentences of the task that state a requirement."""
    covered: int
    """Requirements that some mistake breaks alone."""
    pairs: int
    """Programs with two of the mistakes at once that were tried for false names."""
    margins: Margins
    seconds: float
    backend: str = ""
    findings: tuple[Finding, ...] = field(default=())
