"""Makes the pages of `nbgrader generate_feedback`. A score that is not decided yet is left out, where nbgrader would
show a 0.

Every student gets a page, whatever the name of the student's folder is.
"""

from __future__ import annotations

import glob
import math
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import pass_context
from nbconvert.exporters import HTMLExporter
from nbconvert.filters.markdown_mistune import InvalidNotebook
from nbgrader.converters import GenerateFeedback
from nbgrader.preprocessors import GetGrades
from nbgrader.utils import is_grade

from dlgrade.nbgrader.copied_files import init_feedback, remove_notebooks
from dlgrade.nbgrader.pictures import without_reference
from dlgrade.nbgrader.quiz import is_quiz_check, without_key

UNDECIDED = "–"


class GetDecidedGrades(GetGrades):  # type: ignore[misc]
    """Like GetGrades, but an ungraded cell scores NaN (shown as –) in place of 0, and so does the total. Notebooks that
    an earlier version graded still hold the key of their quiz questions, which no page shows."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        self._undecided = False
        nb, resources = super().preprocess(nb, resources)
        for cell in filter(is_grade, nb.cells):
            if is_quiz_check(cell.metadata.nbgrader["grade_id"], cell.source):
                cell.source = without_key(cell.source)
        if self._undecided:
            resources["nbgrader"]["score"] = math.nan
        return nb, resources

    def _get_score(self, cell: Any, resources: Any) -> None:
        super()._get_score(cell, resources)
        name = cell.metadata.nbgrader["grade_id"]
        grade = self.gradebook.find_grade(name, self.notebook_id, self.assignment_id, self.student_id)
        if grade.auto_score is None and grade.manual_score is None:
            self._undecided, cell.metadata.nbgrader["score"] = True, math.nan


class FeedbackExporter(HTMLExporter):  # type: ignore[misc]
    """Renders nbgrader's template. Its filters write every score as `score | float | round(2)`, so here they let an
    undecided score through as NaN."""

    def __init__(self, config: Any = None, **kwargs: Any) -> None:
        super().__init__(config=config, **kwargs)
        if isinstance(self.parent, GenerateFeedback):
            self.parent.assignments |= dict(_overlooked(self.parent))
            self.parent.init_destination = partial(_init_destination, self.parent, self.parent.force)
            self.parent.init_assignment = partial(init_feedback, self.parent)

    def default_filters(self) -> Iterator[tuple[str, Callable[..., Any]]]:
        yield from super().default_filters()
        yield "round", _rounded

    @pass_context
    def markdown2html(self, context: Any, source: str) -> str:
        """Like nbconvert's, but a text that shows a picture which its cell does not have ends no page: an earlier
        version left such texts in autograded notebooks, and a comment may hold one."""
        try:
            return str(super().markdown2html(context, source))
        except InvalidNotebook:
            return str(super().markdown2html(context, without_reference(source)))


def _overlooked(converter: Any) -> Iterator[tuple[str, list[str]]]:
    """Folders whose names nbgrader would read as patterns, such as `[br]`, with their notebooks."""
    directory = converter.coursedir
    pattern = converter._format_source(directory.assignment_id, directory.student_id)
    for folder in glob.glob(pattern):  # noqa: PTH207  # as nbgrader does
        notebooks = sorted(map(str, Path(folder).glob(f"{directory.notebook_id}.ipynb")))
        if folder not in converter.assignments and notebooks:
            yield folder, notebooks


def _init_destination(converter: Any, force: bool, assignment_id: str, student_id: str) -> bool:
    """Like nbgrader's step, which keeps a folder that exists, but pages that it lacks, or that are older than the
    graded notebooks, are made, as with `--force`: a grading since may have given other points, or found out when it
    was handed in."""
    graded = Path(converter._format_source(assignment_id, student_id))
    pages = Path(converter._format_dest(assignment_id, student_id))
    remove_notebooks(graded, pages)
    converter.force = force or any(_lacks_page(path, pages / f"{path.stem}.html") for path in graded.glob("*.ipynb"))
    made: bool = type(converter).init_destination(converter, assignment_id, student_id)
    return made


def _lacks_page(notebook: Path, page: Path) -> bool:
    return not page.is_file() or notebook.stat().st_mtime_ns > page.stat().st_mtime_ns


def _rounded(value: float, precision: int = 0) -> float | str:
    return UNDECIDED if math.isnan(value) else round(value, precision)
