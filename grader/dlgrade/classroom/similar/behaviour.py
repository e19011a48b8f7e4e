"""Agreement in rare wrong behaviour. Right answers agree by themselves, and a mistake that many make says nothing about
two of them; one that only these two make does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from math import log2

from dlgrade.classroom.groups import comparable_replies
from dlgrade.classroom.similar.model import ComparedAnswer, SharedWrong
from dlgrade.exam.recorded import fingerprint
from dlgrade.exam.transcripts import read_transcripts
from dlgrade.verdict.model import NEEDS_A_PERSON, NOT_ANSWERED, Verdict

MAX_SHARERS = 60
"""A behaviour that more students show is too common to compare all of them with each other."""
SILENT = ("passed", "timeout", *NOT_ANSWERED, *NEEDS_A_PERSON)
"""The kinds of checks that are not a wrong behaviour, or whose replies depend on when they were stopped."""
Pair = tuple[int, int]


def wrong_behaviours(verdict: Verdict, transcripts: bytes) -> frozenset[str]:
    """A fingerprint for each check that failed. ValueError for transcripts of another version."""
    read = read_transcripts(transcripts) if transcripts else {}
    found = [
        [check.name, check.kind, comparable_replies(transcript)]
        for check in verdict.checks
        if check.kind not in SILENT and (transcript := read.get(check.name)) is not None
    ]
    return frozenset(fingerprint(verdict.exercise, each) for each in found)


def shared_wrong(answers: Sequence[ComparedAnswer]) -> dict[Pair, SharedWrong]:
    """The rarest wrong behaviour that two answers to one exercise share, by their places. Several failed checks often
    come from one mistake, so only the rarest counts."""
    sharers: dict[str, list[int]] = defaultdict(list)
    for place, answer in enumerate(answers):
        for behaviour in answer.wrong:
            sharers[behaviour].append(place)
    found: dict[Pair, SharedWrong] = {}
    for places in sorted(sharers.values(), key=len, reverse=True):
        if 2 <= len(places) <= MAX_SHARERS:
            shared = SharedWrong(len(places), len(answers), log2(len(answers) / len(places)))
            found |= dict.fromkeys(combinations(places, 2), shared)
    return found
