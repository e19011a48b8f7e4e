"""nbgrader's own ClearSolutions, for solutions as this course writes them."""

from __future__ import annotations

from typing import Any

from nbgrader.preprocessors import ClearSolutions

from dlgrade.course.stub import BEGIN, without_solutions


class ClearCourseSolutions(ClearSolutions):  # type: ignore[misc]
    """Turns cells with the marks of our exercises into their stubs. nbgrader clears all other cells."""

    def _replace_solution_region(self, cell: Any, language: str) -> bool:
        if not any(line.strip() == BEGIN for line in cell.source.split("\n")):
            replaced: bool = super()._replace_solution_region(cell, language)
            return replaced
        cell.source = without_solutions(cell.source, cell.metadata.get("nbgrader", {}).get("grade_id", "")).rstrip()
        return True
