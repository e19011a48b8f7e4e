"""A verdict as it is stored, and the key of everything that it depends on."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from dlgrade.verdict.json import WrongSchema, from_json
from dlgrade.verdict.model import SCHEMA_VERSION, Verdict


@dataclass(frozen=True, slots=True)
class VerdictKey:
    """Everything that a verdict depends on, so that an answer with a known key need not be run again. `submission` is
    the digest of the code, `edition` that of the exercise's files; `packages` are the versions of dlgrade and of the
    packages that the code runs with. The version of the verdict's schema is part of `text`, since an older verdict
    cannot be read."""

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
    """A verdict with the calls and replies that it was made from. `fault` is the traceback of an
    error in dlgrade itself."""

    verdict: Verdict
    transcripts: bytes
    fault: str = ""


def read_verdict(text: str) -> Verdict | None:
    """The verdict that was stored as JSON; None where another version of the package stored it."""
    try:
        return from_json(text)
    except WrongSchema:
        return None
