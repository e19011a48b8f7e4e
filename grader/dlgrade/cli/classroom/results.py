"""Opens the results of a class that was graded before, and turns what they need into an exit code."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dlgrade.cli.main import NOT_PASSED, OUR_FAULT, PASSED
from dlgrade.course.model import CourseError
from dlgrade.messages import class_run as messages
from dlgrade.text import Text

if TYPE_CHECKING:
    from dlgrade.classroom.figures.summary import ClassSummary
    from dlgrade.classroom.storage.results import Results


def existing_results(place: Path) -> Results:
    """The results of an earlier run. Raises CourseError if there are none."""
    from dlgrade.classroom.storage.results import DATABASE, Results

    if not (place / DATABASE).is_file():
        raise CourseError(_no_results(place, place.with_name(f"{place.name}-results"), DATABASE))
    return Results(place)


def exit_code(summary: ClassSummary) -> int:
    """The exit code: 0 if everything that was handed in has points,
    1 if a person has to look, 3 after an error in dlgrade itself."""
    kinds = {entry.verdict.kind for entry in summary.entries if entry.verdict is not None and entry.status == "person"}
    if "grader_fault" in kinds:
        return OUR_FAULT
    return NOT_PASSED if any(entry.reasons for entry in summary.entries) else PASSED


def _no_results(place: Path, beside: Path, database: str) -> Text:
    """The sentence for a folder without results. One that holds something may be that of the hand-ins."""
    if (beside / database).is_file():
        return messages.RESULTS_BESIDE.filled(path=place, beside=beside)
    if place.is_dir() and any(place.iterdir()):
        return messages.HAND_INS_HERE.filled(path=place, beside=beside)
    return messages.NOTHING_YET.filled(path=place)
