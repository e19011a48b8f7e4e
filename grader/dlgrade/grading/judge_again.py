"""Judges a submission again from its stored transcripts, after points, tolerances, sentences or mistakes of the
exercise have changed.

No code of the submission is run. If a check makes other calls than before, there is no verdict.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dlgrade.exam.attempt import Attempt
from dlgrade.exam.replay import ReplayConnection, ReplayingPeer
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.model import LossKind
from dlgrade.isolation.student.outcome import Lost, Raised, Transcript
from dlgrade.kinds import Kind
from dlgrade.messages.patterns import PATTERNS
from dlgrade.submission.model import Submission
from dlgrade.verdict.model import UNSCORED, CheckVerdict, Explanation, Verdict

Transcripts = Mapping[str, Transcript | None]
RAISED: dict[Kind, str] = {"error": "Exception", "limit": "MemoryError", "not_attempted": "NotImplementedError"}
"""Kind of the checks → the class of an exception that may have stopped the loading of the file. The transcripts do not
contain that exception, so one of this class replaces it, and the old explanation is kept."""
LOST: dict[Kind, LossKind] = {"timeout": "timeout", "crashed": "crashed", "protocol": "protocol"}
RIGHT_ALONE = PATTERNS["right_alone"]
KINDS_OF_REPLIES: tuple[Kind, ...] = ("passed", "failed", "type", "skipped")
"""Kinds whose explanation can be made from the replies alone. For an exception it cannot, since a transcript does not
contain lines of source."""


def judge_again(
    grader: ExerciseGrader, before: Verdict, transcripts: Transcripts, submission: Submission
) -> Verdict | None:
    """The new verdict on a submission; None if the submission has to be run. `submission` contains the code as it was
    handed in, because some mistakes are recognised by their source."""
    if before.kind in UNSCORED:
        return None
    if not transcripts:  # an untouched stub is not run
        again = grader.not_attempted(submission) if before.kind == "not_attempted" else None
    else:
        again = _replayed(grader, before, transcripts, submission)
    if again is None or again.kind in UNSCORED:
        return None
    checks = tuple(_with_place(check, before) for check in again.checks)
    return replace(
        again, checks=checks, notes=before.notes, prints=before.prints, seed=before.seed, level=before.level,
        submission=before.submission, file=before.file,
    )  # fmt: skip


def _replayed(
    grader: ExerciseGrader, before: Verdict, transcripts: Transcripts, submission: Submission
) -> Verdict | None:
    peer = ReplayingPeer(transcripts, _failures(before, transcripts))
    attempt = Attempt(grader.exam, [["answer.py", ""]], lambda: ReplayConnection(peer))
    results = []
    for check in grader.exam.checks:
        peer.begin(check.name)
        results.append(attempt.run(check))
    return None if peer.missed else grader.verdict(submission, results, before.prints, budget=grader.budget())


def _failures(before: Verdict, transcripts: Transcripts) -> tuple[Raised, ...] | Lost:
    """The failure that stopped the loading of the submission, if no check could make a call."""
    has_calls = any(transcript is None or transcript.exchanges for transcript in transcripts.values())
    kind = next((check.kind for check in before.checks if check.kind != "skipped"), "passed")
    if has_calls:
        return ()
    if kind in LOST:
        return Lost(LOST[kind], "load")
    return (Raised((RAISED[kind],), "", ()),) if kind in RAISED else ()


def _with_place(check: CheckVerdict, before: Verdict) -> CheckVerdict:
    """The new verdict on a check, completed with the parts of the old one that only a run can produce: the lines of an
    exception, the small call, and that the call is right alone."""
    old = next((check_before for check_before in before.checks if check_before.name == check.name), None)
    if old is None or old.kind != check.kind or old.explanation is None or check.explanation is None:
        return check
    raised = check.kind not in KINDS_OF_REPLIES or (check.mismatch is not None and check.mismatch.kind == "wrong_error")
    explanation = _of_exception(check.explanation, old.explanation) if raised else check.explanation
    if old.explanation.headline == RIGHT_ALONE and not explanation.mistake:
        explanation = replace(explanation, headline=RIGHT_ALONE)
    return replace(check, explanation=explanation, small=old.small)


def _of_exception(new: Explanation, old: Explanation) -> Explanation:
    """The new explanation of an exception, with the line that the run found, and with its details if they still fit.
    The details for a named mistake differ from those without a name, so they are kept only if both explanations or
    neither name one."""
    if not new.mistake and not old.mistake:
        return old
    details = old.details if new.mistake and old.mistake else new.details
    return replace(new, details=details, place=old.place)
