"""Writes verdicts as GitHub annotations: workflow commands that a run prints and that pull requests display.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from dlgrade.course.model import Exercise
from dlgrade.report.outline import CheckOutline, Outline, outline
from dlgrade.text import Lang
from dlgrade.verdict.model import Verdict

IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
MESSAGE = str.maketrans(IN_MESSAGE)
PROPERTY = str.maketrans({**IN_MESSAGE, ":": "%3A", ",": "%2C"})


def report(graded: Sequence[tuple[Exercise, Verdict]], lang: Lang) -> str:
    """One line for each different reason why checks did not pass, and one for each exercise that was not attempted."""
    lines = [line for exercise, verdict in graded for line in _lines(outline(exercise.title(lang), verdict, lang))]
    return "".join(f"{line}\n" for line in lines)


def _lines(shown: Outline) -> list[str]:
    """The lines of one exercise. GitHub shows only a few annotations for each step, so a reason that an earlier check
    has given is left out."""
    if shown.kind == "not_attempted":
        return [_command("notice", shown, f"{shown.exercise} {shown.title}", shown.outcome, 0)]
    annotated = [check for check in shown.checks if check.mark in ("failed", "unclear") and check.lines]
    return [_of_check(shown, check) for check in annotated if not check.lines[0].repeated]


def _of_check(shown: Outline, check: CheckOutline) -> str:
    title = f"{shown.exercise}: {check.title}  {check.points}/{check.max_points}"
    if not check.scored:
        title = f"{shown.exercise}: {shown.outcome}"
    return _command("error", shown, title, "\n".join(line.text for line in check.by_itself), _line_of(shown, check))


def _line_of(shown: Outline, check: CheckOutline) -> int:
    """The line in the file; 0 if it is not known, or if it is counted within a notebook's cell."""
    is_in_file = check.place is not None and check.place.file == PurePath(shown.file).name
    return check.place.line if check.place is not None and is_in_file else 0


def _command(name: str, shown: Outline, title: str, message: str, line: int) -> str:
    file = PurePath(shown.file).as_posix() if shown.file else ""
    properties = {"file": file, "line": str(line) if line else "", "title": title}
    written = ",".join(f"{key}={value.translate(PROPERTY)}" for key, value in properties.items() if value)
    return f"::{name} {written}::{message.translate(MESSAGE)}"
