"""A verdict as a frozen value, and how one comes from check results."""

from __future__ import annotations

from dataclasses import dataclass

from dlgrade.checking.mismatch import Mismatch
from dlgrade.kinds import Kind
from dlgrade.text import Text

SCHEMA_VERSION = 3
UNSCORED: tuple[Kind, ...] = ("ungraded", "grader_fault")
NEEDS_A_PERSON: tuple[Kind, ...] = (*UNSCORED, "protocol")


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the submission, counted from 1. `file` is the part that it is in, which may be a notebook's cell."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is said about a check that did not pass. `headline` names it and holds no value of a hidden case;
    `details` are the facts, one a line: calls, values, messages of exceptions."""

    headline: Text
    details: tuple[Text, ...] = ()
    mistake: str = ""
    see: str = ""
    place: Place | None = None
    """The line that raised an exception, if the explanation is about one."""


@dataclass(frozen=True, slots=True)
class CheckVerdict:
    """One check."""

    name: str
    title: Text
    kind: Kind
    points: int
    max_points: int
    explanation: Explanation | None = None
    mismatch: Mismatch | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """One submission to one exercise. `points` is None where a person has to look: never a silent 0."""

    exercise: str
    kind: Kind
    points: int | None
    max_points: int
    checks: tuple[CheckVerdict, ...]
    notes: tuple[Text, ...] = ()
    prints: str = ""
    seed: int = 0
    level: str = ""
    submission: str = ""
    """Digest of the graded source."""
    version: str = ""
    """Version of the package that graded."""
    schema: int = SCHEMA_VERSION
    file: str = ""
    """The path of the graded file as it was named, where one was named."""


def overall_kind(kinds: list[Kind]) -> Kind:
    """Passed if every check passed; not attempted if none was; else the first check that did not pass decides."""
    if kinds and all(kind == "passed" for kind in kinds):
        return "passed"
    for decisive in NEEDS_A_PERSON:
        if decisive in kinds:
            return decisive
    attempted = [kind for kind in kinds if kind not in ("not_attempted", "skipped")]
    if not attempted:
        return "not_attempted" if "not_attempted" in kinds or not kinds else "skipped"
    failed = [kind for kind in attempted if kind != "passed"]
    return failed[0] if failed else "not_attempted" if "not_attempted" in kinds else "skipped"


def points_of(kind: Kind, checks: tuple[CheckVerdict, ...]) -> int | None:
    """The sum of the checks that passed; None where a person has to look."""
    return None if kind in UNSCORED else sum(check.points for check in checks)
