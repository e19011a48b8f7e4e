"""Groups the wrong answers that no listed mistake explains by their behaviour. Answers that reply alike to the same
calls share a mistake, and a teacher names it once for all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dlgrade.exam.outcome_data import outcome_data
from dlgrade.exam.recorded import fingerprint
from dlgrade.exam.transcripts import read_transcripts
from dlgrade.isolation.student.outcome import Outcome, Raised, Returned, Transcript
from dlgrade.kinds import Kind
from dlgrade.text import Text
from dlgrade.verdict.model import NOT_ANSWERED, Verdict

WRONG_ANSWERS: tuple[Kind, ...] = ("failed", "type")
"""Only wrong replies are grouped: an exception or a timeout already has a description of its own."""
ID_LENGTH = 10


@dataclass(frozen=True)
class BehaviourGroup:
    """The students whose wrong answers to an exercise behave alike. `program` is the shortest of these answers, and
    `explanation` is the grader's sentences about it. `name` is the teacher's sentence, if there is one."""

    exercise: str
    id: str
    students: tuple[str, ...]
    program: str
    explanation: tuple[Text, ...]
    name: Text | None = None


def behaviour_of(verdict: Verdict, transcripts: bytes) -> str:
    """A fingerprint, equal for wrong answers of this class that behave alike; "" for any other answer, and if not all
    of its replies are stored.

    Numbers are compared to six digits, and exceptions by their class. Only failed checks are compared: two answers that
    pass a check may still differ in the last digits. Checks of functions that are not written yet are left out.
    """
    failed = [check for check in verdict.checks if check.kind not in ("passed", *NOT_ANSWERED)]
    named = any(check.explanation is not None and check.explanation.mistake for check in failed)
    if not failed or failed[0].kind not in WRONG_ANSWERS or named or not transcripts:
        return ""
    read = read_transcripts(transcripts)
    did = []
    for check in failed:
        transcript = read.get(check.name)
        if transcript is None:
            return ""
        did.append([check.name, check.kind, comparable_replies(transcript)])
    return fingerprint(verdict.exercise, did)[:ID_LENGTH]


def grouped(
    wrong: Iterable[tuple[str, str, Verdict, str]], sources: dict[tuple[str, str], str], names: dict[str, Text]
) -> list[BehaviourGroup]:
    """The groups, the largest first. `wrong` has (student, submission, verdict, behaviour), `sources` the code of each
    (exercise, submission), and `names` the sentences that a teacher gave."""
    by_behaviour: dict[str, list[tuple[str, str, Verdict]]] = {}
    for student, submission, verdict, behaviour in wrong:
        by_behaviour.setdefault(behaviour, []).append((student, submission, verdict))
    groups = []
    for behaviour, members in by_behaviour.items():
        programs = [sources.get((verdict.exercise, submission), "") for _, submission, verdict in members]
        shortest = min(range(len(members)), key=lambda place: (len(programs[place]), programs[place]))
        verdict = members[shortest][2]
        students = tuple(student for student, _, _ in members)
        groups.append(
            BehaviourGroup(
                verdict.exercise, behaviour, students, programs[shortest], _explanation(verdict), names.get(behaviour)
            )
        )
    return sorted(groups, key=lambda group: (-len(group.students), group.exercise, group.id))


def _explanation(verdict: Verdict) -> tuple[Text, ...]:
    """The explanation of the first check that has one."""
    explained = next((check.explanation for check in verdict.checks if check.explanation is not None), None)
    return (*explained.sentences, *explained.details) if explained is not None else ()


def comparable_replies(transcript: Transcript) -> list[Any]:
    """The replies to a check, in a form in which answers that behave alike are equal."""
    outcomes = [_comparable(exchange.outcome) for exchange in transcript.exchanges]
    return [outcomes, [list(observation) for observation in transcript.observations]]


def _comparable(outcome: Outcome) -> list[Any]:
    """The outcome without what may differ between answers that behave alike: the message of an exception, and the type
    of a number, which is `float` from a loop and `float64` from NumPy."""
    match outcome:
        case Raised(types):
            return ["raised", types[0]]
        case Returned(value, _, changed, streams):
            return ["returned", value, list(changed), list(streams)]
        case _:
            return outcome_data(outcome)
