"""nbgrader's own ClearSolutions, for solutions as this course writes them."""

from __future__ import annotations

from typing import Any

from nbgrader.preprocessors import ClearSolutions

from dlgrade.course.stub import BEGIN, END


class ClearCourseSolutions(ClearSolutions):  # type: ignore[misc]
    """A helper that stands wholly between marks, at the left edge, goes without a stub in its place."""

    def _replace_solution_region(self, cell: Any, language: str) -> bool:
        cell.source, inside = _without_helpers(cell.source)
        replaced: bool = super()._replace_solution_region(cell, language)
        return replaced or inside


def _without_helpers(source: str) -> tuple[str, bool]:
    kept: list[str] = []
    inside = found = False
    for line in source.split("\n"):
        inside = inside or line.rstrip() == BEGIN
        found = found or inside
        if not inside:
            kept.append(line)
        inside = inside and line.rstrip() != END
    return "\n".join(kept), found
