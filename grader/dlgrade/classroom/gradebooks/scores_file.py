"""Enters scores into the `scores.json` of a classroom of Classroom 50, as its web page enters a teacher's own.

The platform collects results into this file. It does not overwrite an entry with `override`, and it takes a submission
called `submit/manual-…` for one entered by hand. Everything else in the file is kept, also what a person entered.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from dlgrade.classroom.gradebooks.classroom50 import Data, GivenScore
from dlgrade.messages import classroom50 as messages
from dlgrade.text import TextError

SCORES, RESULT = "classroom50/scores/v1", "classroom50/result/v1"
MANUAL = "submit/manual-"
TIME = "%Y-%m-%dT%H:%M:%SZ"
NONE: frozenset[str] = frozenset()


class NoScoresFile(TextError):
    """The file is not one of Classroom 50's; the text says what is wrong."""


@dataclass(frozen=True)
class Entered:
    """The content of the file with the scores entered. `changed` are the scores that it did not hold yet, `kept` those
    in whose place a person's other score stays, `of_groups` those of members whose group has the entry."""

    content: Data
    changed: tuple[GivenScore, ...]
    kept: tuple[GivenScore, ...]
    of_groups: tuple[GivenScore, ...]


def tag_at(now: datetime) -> str:
    """The name of the submissions that are entered at this time."""
    return f"{MANUAL}{now.strftime(TIME).replace(':', '-')}"


def with_scores(
    file: Any,
    scores: Sequence[GivenScore],
    classroom: str,
    now: datetime,
    own_tags: Set[str] = NONE,
    replaced: Set[str] = NONE,
) -> Entered:
    """The file with the scores entered. `own_tags` names the submissions that were entered from these results before;
    another one with `override` is a person's, and stays unless its owner is `replaced`, in small letters. Raises
    NoScoresFile if it is another kind of file."""
    if not (isinstance(file, dict) and file.get("schema") == SCORES and isinstance(file.get("assignments"), dict)):
        raise NoScoresFile(messages.NO_SCORES_FILE)
    assignments = dict(file["assignments"])
    changed, kept, of_groups = list[GivenScore](), list[GivenScore](), list[GivenScore]()
    for score in scores:
        login = score.student.lower()
        bucket = assignments.get(score.assignment, {"type": "individual", "entries": []})
        entries = list(bucket["entries"])
        place = next((at for at, entry in enumerate(entries) if _owner(entry) == login), len(entries))
        if place == len(entries) and any(login in _members(entry) for entry in entries):
            of_groups.append(score)
            continue
        before = entries[place] if place < len(entries) else {"owner": score.student, "submissions": []}
        if login not in replaced and _is_of_a_person(before, own_tags):
            kept += [score] if _points(before) != (score.points, score.most) else []
            continue
        after = _entry(before, score, classroom, bucket["type"], now)
        if after is not before:
            changed.append(score)
            entries[place : place + 1] = [after]
            assignments[score.assignment] = bucket | {"entries": entries}
    return Entered(file | {"assignments": assignments}, tuple(changed), tuple(kept), tuple(of_groups))


def _owner(entry: Data) -> str:
    return str(entry["owner"]).strip().lower()


def _members(entry: Data) -> list[str]:
    """The login names of those who share a group's entry."""
    names = entry.get("member_usernames")
    return [str(name).strip().lower() for name in names] if isinstance(names, list) else []


def _is_of_a_person(entry: Data, own_tags: Set[str]) -> bool:
    """Did a person enter the score that the platform keeps?"""
    newest = entry["submissions"][0] if entry["submissions"] else {}
    return entry.get("override") is True and str(newest.get("submission", "")) not in own_tags


def _points(entry: Data) -> tuple[object, object]:
    newest = entry["submissions"][0] if entry["submissions"] else {}
    return newest.get("score"), newest.get("max-score")


def _entry(before: Data, score: GivenScore, classroom: str, kind: str, now: datetime) -> Data:
    """The student's entry with the score as its newest submission; `before` itself if it already has that score."""
    handed_in = [
        submission
        for submission in before["submissions"]
        if not str(submission.get("submission", "")).startswith(MANUAL)
    ]
    entered = [submission for submission in before["submissions"] if submission not in handed_in]
    result = {"score": score.points, "max-score": score.most, "tests": list(score.tests)}
    if before.get("override") is True and entered and {name: entered[0].get(name) for name in result} == result:
        return before
    made = max([now, *(_time(submission.get("datetime")) + timedelta(seconds=1) for submission in handed_in)])
    tag = tag_at(now)
    record = {
        "schema": RESULT, "classroom": classroom, "assignment_type": kind, "owner": before["owner"],
        "submission": tag, "commit": tag, "release": tag, "review": tag, "datetime": made.strftime(TIME), **result,
    }  # fmt: skip
    return before | {"override": True, "submissions": [record, *handed_in]}


def _time(written: object) -> datetime:
    """A time in the platform's format; the earliest possible one if it is in another."""
    try:
        return datetime.strptime(str(written), TIME).replace(tzinfo=UTC)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
