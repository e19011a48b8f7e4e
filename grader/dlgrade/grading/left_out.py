"""The note on lines of a submission that were left out when it was loaded."""

from __future__ import annotations

from dataclasses import replace

from dlgrade.exam.attempt import Attempt
from dlgrade.exam.modules_beside import ModulesReduced
from dlgrade.exam.reduced import LoadTimedOut, Reason, Replaced
from dlgrade.isolation.student.outcome import Raised
from dlgrade.messages import submission as messages
from dlgrade.submission.model import Submission
from dlgrade.text import Text, listed


def with_note(submission: Submission, attempt: Attempt) -> Submission:
    """The submission with a note if lines of it were left out, which is known after the checks have run."""
    reason = attempt.left_out
    return submission if reason is None else replace(submission, notes=(*submission.notes, _left_out(reason)))


def _left_out(reason: Reason | ModulesReduced) -> Text:
    if isinstance(reason, ModulesReduced):
        return messages.MODULE_LINES_LEFT_OUT.filled(names=listed(reason.names))
    if isinstance(reason, Replaced):
        return messages.REPLACED.filled(name=reason.name, line=reason.line, source=reason.source)
    if isinstance(reason, LoadTimedOut):
        return messages.LONG_LINES_LEFT_OUT
    failed = reason.frames[0]
    return messages.LINE_LEFT_OUT.filled(line=failed.line, source=failed.source, error=_why(reason))


def _why(raised: Raised) -> Text | str:
    """Why a line failed, in a few words: the exception's class, or that what it asks for is not available."""
    if "Refused" not in raised.types:
        return raised.types[0]
    return messages.WITHHELD if raised.message.startswith("import ") else messages.REFUSED
