"""The data of a verdict, and the rules for its kind and points."""

from __future__ import annotations

from dataclasses import dataclass

from dlgrade.checking.mismatch import Mismatch
from dlgrade.exam.small_calls.model import SmallCall
from dlgrade.kinds import Kind
from dlgrade.messages import explain as messages
from dlgrade.text import Text

SCHEMA_VERSION = 7
UNSCORED: tuple[Kind, ...] = ("ungraded", "grader_fault")
NEEDS_A_PERSON: tuple[Kind, ...] = (*UNSCORED, "protocol")
NOT_ANSWERED: tuple[Kind, ...] = ("not_attempted", "skipped")
"""The kinds of checks that are no information about the code, because the function is not written
yet or was not called."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the submission, counted from 1. `file` names the part that contains it, which may
    be a notebook's cell."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class SecondMistake:
    """The second of two listed mistakes, to be corrected after the first. `see` is an anchor on the chapter's page."""

    headline: Text
    mistake: str
    see: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """The explanation of a check that did not pass. `headline` says what is wrong.
    `details` are facts, one in each line: calls, values, messages of exceptions. `mistake` names a listed mistake, and
    `see` an anchor on the chapter's page; both may be ""."""

    headline: Text
    details: tuple[Text, ...] = ()
    mistake: str = ""
    see: str = ""
    place: Place | None = None
    """The line that raised an exception, if the explanation is about an exception."""
    second: SecondMistake | None = None
    """The second of two mistakes that show in the check; `headline`, `mistake` and `see` are the first one's."""
    without_values: Text | None = None
    """What pages that show no value of a hidden input tell in place of the headline: the headline without its values,
    or with the details that hold none, each in a line of its own. None if these pages tell the headline alone."""

    @property
    def sentences(self) -> tuple[Text, ...]:
        """The sentences without values of hidden inputs: the headline, and the second mistake if there is one."""
        first, second = self.without_values or self.headline, self.second
        return (first,) if second is None else (first, messages.SECOND.filled(text=second.headline))


@dataclass(frozen=True, slots=True)
class CheckVerdict:
    """The verdict on one check."""

    name: str
    title: Text
    kind: Kind
    points: int
    max_points: int
    explanation: Explanation | None = None
    mismatch: Mismatch | None = None
    small: SmallCall | None = None
    """A call with few numbers that shows what is wrong. Only verdicts of self-checks have one."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict on one submission to one exercise. `points` is None, not 0, if a person has to look at it. `seed` and
    `level` are the seed of the inputs and the isolation level of the run. The seed is 0 where it is not kept, as in the
    notebooks of nbgrader: that of a class is secret."""

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
    """The digest of the graded source."""
    version: str = ""
    """The version of dlgrade that graded."""
    schema: int = SCHEMA_VERSION
    file: str = ""
    """The path of the graded file as the user named it, if there was one."""

    @property
    def mistakes(self) -> dict[str, Text]:
        """Name → sentence of each listed mistake that the checks show."""
        explanations = [check.explanation for check in self.checks if check.explanation is not None]
        first = {explanation.mistake: explanation.headline for explanation in explanations if explanation.mistake}
        return first | {
            explanation.second.mistake: explanation.second.headline
            for explanation in explanations
            if explanation.second is not None
        }


def overall_kind(kinds: list[Kind]) -> Kind:
    """The kind of the whole verdict: `passed` if every check passed; one that needs a person if any check does;
    `not_attempted` if no check was attempted; else the kind of the first check that did not pass."""
    if kinds and all(kind == "passed" for kind in kinds):
        return "passed"
    for decisive in NEEDS_A_PERSON:
        if decisive in kinds:
            return decisive
    attempted = [kind for kind in kinds if kind not in NOT_ANSWERED]
    if not attempted:
        return "not_attempted" if "not_attempted" in kinds or not kinds else "skipped"
    failed = [kind for kind in attempted if kind != "passed"]
    return failed[0] if failed else "not_attempted" if "not_attempted" in kinds else "skipped"


def is_attempted(verdict: Verdict) -> bool:
    """Did the submission answer any check, right or wrong? An untouched stub answers none."""
    return any(check.kind not in NOT_ANSWERED for check in verdict.checks)


def points_of(kind: Kind, checks: tuple[CheckVerdict, ...]) -> int | None:
    """The sum of the points of all checks; None if a person has to look at the verdict."""
    return None if kind in UNSCORED else sum(check.points for check in checks)
