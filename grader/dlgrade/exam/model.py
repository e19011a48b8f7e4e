"""An exam: what every submission to one exercise is held against."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from dlgrade.checking.declare import Check
from dlgrade.isolation.student.proxy import Answering, Signatures, Student


@dataclass(frozen=True, slots=True)
class Exam:
    """Everything that the checks of one exercise need, the same for every submission."""

    slug: str
    checks: tuple[Check, ...]
    reference: Student
    signatures: Signatures
    seed: int
    decider: Answering
    """Answers any call as the solution does. With only a recorded key, it knows recorded calls, and the answers lack
    large arrays."""


def submission_seed(name: str, seed: int) -> int:
    """The seed of the submission's own global random streams: a one-way hash of the seed of the checks' inputs.

    `name` is that of the exercise, or of what else is graded. The student's code can read this seed, and must not be
    able to compute from it the seed of the checks' inputs.
    """
    return int.from_bytes(hashlib.blake2b(f"{name}/{seed}".encode(), digest_size=7).digest())
