"""Grades into nbgrader's gradebook."""

from __future__ import annotations

from typing import Any

from nbgrader.preprocessors import SaveAutoGrades


class SaveVerdicts(SaveAutoGrades):  # type: ignore[misc]
    """nbgrader's own step, but where a code cell has no value nbgrader gives full marks; here a person looks."""

    def _add_score(self, cell: Any, resources: Any) -> None:
        if cell.cell_type != "code" or cell.metadata.nbgrader["solution"] or _has_value(cell):
            super()._add_score(cell, resources)
            return
        grade = self.gradebook.find_grade(
            cell.metadata.nbgrader["grade_id"], self.notebook_id, self.assignment_id, self.student_id
        )
        grade.auto_score, grade.needs_manual_grade = None, True
        self.gradebook.db.commit()


def _has_value(cell: Any) -> bool:
    return any(output.output_type == "execute_result" for output in cell.outputs)
