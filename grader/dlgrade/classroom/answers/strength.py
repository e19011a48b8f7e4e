"""How clearly a student's files claim to answer an exercise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from dlgrade.classroom.answers.claims import Claim
from dlgrade.classroom.answers.questions import Asked

Strength = Literal["", "hint", "part", "weak", "strong"]
"""`strong`: a file has the exercise's name or its cells. `weak`: files that are named for no other exercise define all
of its functions. `part`: they define some that no other exercise has, or they define all but are named for another
exercise, whose helpers these may be. `hint`: all else, such as a function that several exercises have, a value or an
import. A notebook that cannot be read might answer any exercise, so it makes no claim, which is the empty string."""


def strength_of(question: Asked, claims: Sequence[Claim]) -> Strength:
    """The strength of all of a student's claims to one exercise."""
    if not claims:
        return ""
    if any(claim.named for claim in claims):
        return "strong"
    wanted = question.wanted.names
    if wanted <= _defined(claim for claim in claims if not claim.of_another):
        return "weak"
    defined = _defined(claims)
    return "part" if wanted <= defined or defined & question.own_names else "hint"


def _defined(claims: Iterable[Claim]) -> frozenset[str]:
    return frozenset(name for claim in claims for name in claim.defines)
