"""A verdict as it is kept, and everything that it depends on."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from dlgrade.verdict.json import WrongSchema, from_json
from dlgrade.verdict.model import SCHEMA_VERSION, Verdict


@dataclass(frozen=True, slots=True)
class VerdictKey:
    """The same key, the same verdict: nothing else has to be run again. `edition` is the digest of the exercise's own
    files, `packages` the versions of what grades and of what the code runs with. The schema of verdicts is part of it,
    since a verdict of another one cannot be read."""

    exercise: str
    submission: str
    edition: str
    seed: int
    level: str
    packages: str

    @property
    def text(self) -> str:
        parts = [SCHEMA_VERSION, self.exercise, self.submission, self.edition, self.seed, self.level, self.packages]
        return hashlib.sha256(json.dumps(parts).encode("ascii")).hexdigest()


@dataclass(frozen=True, slots=True)
class StoredVerdict:
    """A verdict with the calls and replies that it was made from. `fault` is the traceback of a fault of ours."""

    verdict: Verdict
    transcripts: bytes
    fault: str = ""


def read_verdict(text: str) -> Verdict | None:
    """The verdict that was stored as JSON; None where another version of the package stored it."""
    try:
        return from_json(text)
    except WrongSchema:
        return None
