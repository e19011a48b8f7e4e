"""The step of `nbgrader autograde` that stands where a kernel would run the student's cells."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import nbformat as untyped
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import is_grade
from traitlets import Int, Unicode

from grader.notebook.exporter import OURS, ClassroomExporter
from grader.notebook.prepare import FINISHED
from grader.report.html import verdict_html
from grader.submission.notebook import Cell
from grader.text import Text
from grader.verdict.json import to_json
from grader.verdict.model import Verdict

nbformat: Any = untyped  # its functions carry no types


class GradeExercises(NbGraderPreprocessor):  # type: ignore[misc]
    """Writes verdict and points into the graded cells. Nothing of the notebook runs in this process."""

    course = Unicode("", help="Folder of the course; empty for that of the package.").tag(config=True)
    lang = Unicode("ko", help="Language of the feedback, ko or en.").tag(config=True)
    seed = Int(1, help="Seed of the hidden inputs. Keep it secret.").tag(config=True)
    isolation = Unicode("L2", help="The least isolation level to grade with.").tag(config=True)

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        exporter = self.parent
        assert isinstance(exporter, ClassroomExporter)
        notes = tuple(Text(**note) for note in nb.metadata[OURS]["notes"])
        cells = tuple(_as_cell(cell) for cell in nb.cells)
        readable, verdicts = nb.metadata[OURS]["readable"], {}
        for cell in filter(is_grade, nb.cells):
            slug = cell.metadata.nbgrader["grade_id"]
            if slug in exporter.session.exercises:
                verdict = exporter.session.grade(slug, cells, notes) if readable else _unreadable(exporter, slug, notes)
                cell.outputs = [_output(exporter, slug, verdict, cell.metadata.nbgrader["points"])]
                verdicts[slug] = to_json(verdict)
        nb.metadata[OURS]["verdicts"] = verdicts
        return nb, resources


class MarkFinished(NbGraderPreprocessor):  # type: ignore[misc]
    """Last of the steps: this notebook's grades are in the gradebook."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        nb.metadata[FINISHED] = True
        return nb, resources


def _as_cell(cell: Any) -> Cell:
    return Cell(cell.cell_type, cell.source, str(cell.metadata.get("nbgrader", {}).get("grade_id", "")))


def _unreadable(exporter: ClassroomExporter, slug: str, notes: tuple[Text, ...]) -> Verdict:
    """Why it could not be read, and that this is no 0."""
    return replace(exporter.session.unreadable(slug, notes[-1]), notes=notes[:-1])


def _output(exporter: ClassroomExporter, slug: str, verdict: Verdict, worth: float) -> Any:
    """The verdict as HTML and, where there are any, the points as the value of the cell: nbgrader reads those."""
    lang = exporter.session.policy.lang
    html = verdict_html(exporter.session.exercises[slug].title(lang), verdict, lang, details=False)
    if verdict.points is None:
        return nbformat.v4.new_output("display_data", {"text/html": html})
    score = verdict.points * worth / verdict.max_points
    return nbformat.v4.new_output("execute_result", {"text/html": html, "text/plain": f"{score:g}"})
