"""Saves grades in nbgrader's gradebook."""

from __future__ import annotations

from typing import Any

from nbgrader.preprocessors import SaveAutoGrades
from nbgrader.utils import compute_checksum, determine_grade, is_task

from dlgrade.nbgrader.names import OURS


class SaveVerdicts(SaveAutoGrades):  # type: ignore[misc]
    """Like nbgrader's step, but a code cell without a value needs a person, where nbgrader would give full marks.

    The whole notebook is saved in one transaction, not one for each cell, so that a killed run leaves all of its grades
    or none.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        self._last, self._readable = len(nb.cells) - 1, nb.metadata[OURS]["readable"]
        nb, resources = super().preprocess(nb, resources)
        return nb, resources

    def preprocess_cell(self, cell: Any, resources: Any, cell_index: int) -> tuple[Any, Any]:
        cell, resources = super().preprocess_cell(cell, resources, cell_index)
        if cell_index == self._last:
            self.gradebook.db.commit()
        return cell, resources

    def _add_score(self, cell: Any, resources: Any) -> None:
        """Save a score. A score that a person entered stays; they are asked to look again if the automatic score
        has changed since."""
        grade = self.gradebook.find_grade(*self._names(cell))
        before, grade.auto_score = grade.auto_score, determine_grade(cell, self.log)[0] if _is_decided(cell) else None
        if grade.manual_score is None:
            grade.needs_manual_grade = grade.auto_score is None
        elif grade.auto_score != before:
            grade.needs_manual_grade = True

    def _add_comment(self, cell: Any, resources: Any) -> None:
        comment = self.gradebook.find_comment(*self._names(cell))
        untouched = cell.metadata.nbgrader.get("checksum") == compute_checksum(cell) and not is_task(cell)
        comment.auto_comment = "No response." if untouched and self._readable else None

    def _names(self, cell: Any) -> tuple[str, str, str, str]:
        return cell.metadata.nbgrader["grade_id"], self.notebook_id, self.assignment_id, self.student_id


def _is_decided(cell: Any) -> bool:
    """Whether a code cell has a value, or the cell is of another kind, about which nbgrader itself decides."""
    graded_code = cell.cell_type == "code" and not cell.metadata.nbgrader["solution"]
    return not graded_code or any(output.output_type == "execute_result" for output in cell.outputs)
