"""Saves grades in nbgrader's gradebook."""

from __future__ import annotations

from typing import Any

from nbgrader import api
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import compute_checksum, determine_grade, is_grade, is_solution, is_task
from sqlalchemy import Select, bindparam, select, update

from dlgrade.nbgrader.names import OURS
from dlgrade.nbgrader.submitted_notebook import SUBMITTED, names_in, of_notebook

GRADE, COMMENT, CELL = (table.__table__ for table in (api.Grade, api.Comment, api.BaseCell))
GRADES, COMMENTS = (
    of_notebook(
        select(CELL.c.name, table)
        .join_from(table, CELL, CELL.c.id == table.c.cell_id)
        .join(SUBMITTED, SUBMITTED.c.id == table.c.notebook_id)
    )
    for table in (GRADE, COMMENT)
)


class SaveVerdicts(NbGraderPreprocessor):  # type: ignore[misc]
    """Does what nbgrader's SaveAutoGrades does, but a code cell without a value needs a person, where nbgrader would
    give full marks.

    nbgrader finds, changes and commits the row of one cell after another. Here the rows of a notebook are read together
    and saved in one transaction, so that a killed run leaves all of its grades or none.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        names, readable = names_in(resources), nb.metadata[OURS]["readable"]
        commented = [cell for cell in nb.cells if is_solution(cell) or is_task(cell)]
        with api.Gradebook(resources["nbgrader"]["db_url"]) as gradebook:
            grades, comments = _rows(gradebook, GRADES, names), _rows(gradebook, COMMENTS, names)
            scores = [self._score(cell, _row_of(cell, grades)) for cell in filter(is_grade, nb.cells)]
            _save(gradebook, GRADE, scores)
            _save(gradebook, COMMENT, [_comment(cell, _row_of(cell, comments), readable) for cell in commented])
            gradebook.db.commit()
        return nb, resources

    def _score(self, cell: Any, row: Any) -> dict[str, Any]:
        """The change of a grade. A score that a person entered stays; they are asked to look again if the automatic
        score has changed since."""
        score = determine_grade(cell, self.log)[0] if is_decided(cell) else None
        by_hand = row.needs_manual_grade or score != row.auto_score
        needed = score is None if row.manual_score is None else by_hand
        return {"row": row.id, "auto_score": score, "needs_manual_grade": needed}


def _rows(gradebook: Any, query: Select[Any], names: dict[str, str]) -> dict[str, Any]:
    """The rows of a submitted notebook by the names of their cells."""
    return {row.name: row for row in gradebook.db.execute(query, names)}


def _row_of(cell: Any, rows: dict[str, Any]) -> Any:
    """The row of a cell. Raises MissingEntry where the gradebook has none, as nbgrader does."""
    name = cell.metadata.nbgrader["grade_id"]
    if name not in rows:
        raise api.MissingEntry(f"No such grade or comment: {name}")
    return rows[name]


def _save(gradebook: Any, table: Any, changes: list[dict[str, Any]]) -> None:
    if changes:
        gradebook.db.execute(update(table).where(table.c.id == bindparam("row")), changes)


def _comment(cell: Any, row: Any, readable: bool) -> dict[str, Any]:
    untouched = cell.metadata.nbgrader.get("checksum") == compute_checksum(cell) and not is_task(cell)
    return {"row": row.id, "auto_comment": "No response." if untouched and readable else None}


def is_decided(cell: Any) -> bool:
    """Whether a code cell has a value, or the cell is of another kind, about which nbgrader itself decides."""
    graded_code = cell.cell_type == "code" and not cell.metadata.nbgrader["solution"]
    return not graded_code or any(output.output_type == "execute_result" for output in cell.outputs)
