"""The check cell, in each kind of kernel that runs it: a student's, that of nbgrader's Validate, and
one that grades."""

from __future__ import annotations

import os

from dlgrade.course.model import CourseError
from dlgrade.messages import notebook as messages
from dlgrade.notebook.live import Checked, check_now
from dlgrade.text import Lang, Text, TextError

EXECUTION = "NBGRADER_EXECUTION"
"""The environment variable in which nbgrader tells a kernel its purpose: `autograde` or `validate`."""


class CheckCellFailed(TextError):
    """Raised in a check cell that cannot give a verdict.
    IPython shows only its text, without a traceback into our code."""

    def __init__(self, text: Text, lang: Lang) -> None:
        super().__init__(text)
        self._lines = text(lang).splitlines()

    def _render_traceback_(self) -> list[str]:
        return self._lines


def check_cell(slug: str, lang: Lang) -> Checked | None:
    """The verdict as the value of the cell. In nbgrader's grading kernel, raises CheckCellFailed instead: there student
    code could have replaced this function to give itself points."""
    execution = os.environ.get(EXECUTION, "")
    if execution == "autograde":
        raise CheckCellFailed(messages.GRADING_KERNEL, lang)
    try:
        checked = check_now(slug, lang)
    except CourseError as error:
        raise CheckCellFailed(error.text, lang) from None
    if execution != "validate":
        return checked
    _pass_or_raise(checked, lang)
    return None


def _pass_or_raise(checked: Checked, lang: Lang) -> None:
    """Return nothing or raise, for nbgrader's Validate, which passes a cell without a value and fails one that raises.

    A number as the value would be read as points out of the cell's worth, which the teacher may have changed.
    """
    verdict = checked.verdict
    if verdict.points != verdict.max_points:
        raise CheckCellFailed(Text(ko=checked.text("ko"), en=checked.text("en")), lang)
    from IPython.display import display

    display(checked)
