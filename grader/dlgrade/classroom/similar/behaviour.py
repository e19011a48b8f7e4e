"""Finds pairs of answers that share a rare wrong behaviour. Right answers always agree, and a frequent mistake is no
evidence about two students; a mistake that only these two make is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from math import log2

from dlgrade.classroom.figures.behaviour_groups import comparable_replies
from dlgrade.classroom.similar.model import ComparedAnswer, SharedWrong
from dlgrade.exam.recorded import fingerprint
from dlgrade.exam.transcripts import read_transcripts
from dlgrade.verdict.model import NEEDS_A_PERSON, NOT_ANSWERED, Verdict

MAX_SHARERS = 60
"""A behaviour of more students than this is ignored: it is too common to be evidence, and has too many pairs."""
NO_EVIDENCE = ("passed", "timeout", *NOT_ANSWERED, *NEEDS_A_PERSON)
"""The kinds of checks that show no wrong behaviour, or whose replies depend on when the call was stopped."""
Pair = tuple[int, int]


def wrong_behaviours(verdict: Verdict, transcripts: bytes) -> frozenset[str]:
    """A fingerprint of the replies to each failed check.
    Raises ValueError if another version of dlgrade wrote the transcripts."""
    read = read_transcripts(transcripts) if transcripts else {}
    wrong_checks = [
        [check.name, check.kind, comparable_replies(transcript)]
        for check in verdict.checks
        if check.kind not in NO_EVIDENCE and (transcript := read.get(check.name)) is not None
    ]
    return frozenset(fingerprint(verdict.exercise, check) for check in wrong_checks)


def shared_wrong(answers: Sequence[ComparedAnswer]) -> dict[Pair, SharedWrong]:
    """The rarest wrong behaviour that two answers to one exercise share, by the pair of their indices in `answers`.
    Only the rarest counts, because several failed checks often come from one mistake."""
    sharers: dict[str, list[int]] = defaultdict(list)
    for place, answer in enumerate(answers):
        for behaviour in answer.wrong:
            sharers[behaviour].append(place)
    shared_by_pair: dict[Pair, SharedWrong] = {}
    for places in sorted(sharers.values(), key=len, reverse=True):
        if 2 <= len(places) <= MAX_SHARERS:
            shared = SharedWrong(len(places), len(answers), log2(len(answers) / len(places)))
            shared_by_pair |= dict.fromkeys(combinations(places, 2), shared)
    return shared_by_pair
