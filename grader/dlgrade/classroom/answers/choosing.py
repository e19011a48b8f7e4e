"""Chooses the file to grade among those that may answer an exercise.

Only files that hold the most of it are chosen from, so what was handed out never counts beside an answer. The newest
counts. A person has to decide, unless all have the same code, where it is not clear which one that is: because files
are equally old, because the newest is not named for the exercise while another one is, or because an archive does not
say when the newest was saved, which may be before another one was.
"""

from __future__ import annotations

from collections.abc import Sequence

from dlgrade.classroom.answers.claims import Claim, Holds
from dlgrade.classroom.answers.questions import Asked
from dlgrade.messages import class_intake as intake_messages
from dlgrade.messages import hand_in as messages
from dlgrade.submission.folder_content import shown
from dlgrade.submission.newest import SAME_TIME, Candidate, ChosenFile, candidate
from dlgrade.text import Text, listed, visible


def chosen(question: Asked, claims: Sequence[Claim]) -> ChosenFile:
    """The file to grade, or the sentence for the person who has to decide."""
    if len(claims) == 1:
        name = _name(claims[0])
        plain = name in (f"{question.slug}.py", f"{question.slug}.ipynb")
        return ChosenFile(claims[0].file.path, () if plain else (messages.GRADED.filled(name=name),))
    most = max(claim.holds for claim in claims)
    pool = [_Rival(claim) for claim in claims if claim.holds == most]
    rivals = _rivals(pool)
    last = max(rivals, key=lambda rival: (rival.claim.named, rival.of.time, rival.of.number or 0))
    if most != Holds.WHAT_WAS_HANDED_OUT and any(not _are_alike(question, last, other) for other in rivals):
        numbered = _last_by_number(rivals)
        if numbered is None:
            return ChosenFile(None, problem=_unclear(rivals))
        last = numbered
    answers = sum(claim.holds > Holds.WHAT_WAS_HANDED_OUT for claim in claims)
    note = messages.NEWEST if answers > 1 else messages.ANSWERED if answers else messages.GRADED
    return ChosenFile(last.of.path, (note.filled(name=_name(last.claim), count=len(claims)),))


class _Rival:
    """A claim with the time and the number of its file."""

    def __init__(self, claim: Claim) -> None:
        self.claim = claim
        self.is_undated = claim.file.is_undated
        self.of: Candidate = candidate(claim.file.path, claim.holds == Holds.WHAT_WAS_HANDED_OUT, claim.file.suffix)


def _rivals(pool: Sequence[_Rival]) -> list[_Rival]:
    """The newest files, and the newest of those named for the exercise where none of the former is."""
    rivals = _newest(pool)
    named = [rival for rival in pool if rival.claim.named]
    return rivals if any(rival in named for rival in rivals) or not named else [*rivals, *_newest(named)]


def _newest(pool: Sequence[_Rival]) -> list[_Rival]:
    """The files that may be the newest. Of an undated one it is only known that it is no newer than its archive, so it
    may be older than all that have a time."""
    newest = _of_last_time(pool)
    dated = [rival for rival in pool if not rival.is_undated]
    if not dated or any(rival in dated for rival in newest):
        return newest
    return [*newest, *_of_last_time(dated)]


def _of_last_time(pool: Sequence[_Rival]) -> list[_Rival]:
    last = max(rival.of.time for rival in pool)
    return [rival for rival in pool if last - rival.of.time < SAME_TIME]


def _are_alike(question: Asked, one: _Rival, other: _Rival) -> bool:
    return one.of.digest == other.of.digest or question.is_answered_alike(one.claim.file, other.claim.file)


def _last_by_number(rivals: Sequence[_Rival]) -> _Rival | None:
    """The copy with the highest number, as `mse (2).py`; None where numbers do not tell."""
    numbers = [rival.of.number for rival in rivals]
    one_name = len({rival.claim.file.stem for rival in rivals}) == 1
    if not one_name or None in numbers or len(set(numbers)) < len(numbers) or not _is_equally_old(rivals):
        return None
    return max(rivals, key=lambda rival: rival.of.number or 0)


def _is_equally_old(rivals: Sequence[_Rival]) -> bool:
    return len(_of_last_time(rivals)) == len(rivals)


def _unclear(rivals: Sequence[_Rival]) -> Text:
    named = [_name(rival.claim) for rival in rivals if rival.claim.named]
    others = [_name(rival.claim) for rival in rivals if not rival.claim.named]
    if named and others:
        return intake_messages.ANOTHER_NAME.filled(named=listed(named), others=listed(others))
    if _is_equally_old(rivals):
        return intake_messages.EQUALLY_OLD.filled(names=listed(named or others))
    undated = [_name(rival.claim) for rival in rivals if rival.is_undated]
    return intake_messages.UNDATED.filled(names=listed(named or others), undated=listed(undated))


def _name(claim: Claim) -> str:
    """The path of the file in the hand-in. Several archives may hold one path, so the archive is named with it."""
    inside = shown(claim.file.path, claim.file.folder)
    return f"{visible(claim.file.archive)}/{inside}" if claim.file.archive else inside
