"""The check cell in each kernel that runs it: a student's, nbgrader's Validate, and a kernel that grades."""

from __future__ import annotations

import os

from dlgrade.messages import notebook as messages
from dlgrade.notebook.live import Checked, check_now
from dlgrade.text import Lang, Text, TextError

EXECUTION = "NBGRADER_EXECUTION"
"""The environment variable in which nbgrader says what a kernel of its own is for: `autograde` or `validate`."""


class CheckCellFailed(TextError):
    """Ends a check cell of a kernel that nbgrader started. IPython shows the sentences alone, without a trace of where
    in our code they came from."""

    def __init__(self, text: Text, lang: Lang) -> None:
        super().__init__(text)
        self._lines = text(lang).splitlines()

    def _render_traceback_(self) -> list[str]:
        return self._lines


def check_cell(slug: str, lang: Lang) -> Checked | None:
    """The verdict as the value of the cell. In a kernel that grades, CheckFailed: what runs there runs with the
    teacher's rights, beside code that may have replaced this function."""
    execution = os.environ.get(EXECUTION, "")
    if execution == "autograde":
        raise CheckCellFailed(messages.GRADING_KERNEL, lang)
    checked = check_now(slug, lang)
    if execution != "validate":
        return checked
    _pass_or_raise(checked, lang)
    return None


def _pass_or_raise(checked: Checked, lang: Lang) -> None:
    """Validate takes the value of a cell for points of what the cell is worth, which is the teacher's to change and not
    known here. A cell without a value passes, one that raises does not."""
    verdict = checked.verdict
    if verdict.points != verdict.max_points:
        raise CheckCellFailed(Text(ko=checked.text("ko"), en=checked.text("en")), lang)
    from IPython.display import display

    display(checked)
