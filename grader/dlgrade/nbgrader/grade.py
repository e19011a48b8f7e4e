"""The step of `nbgrader autograde` that takes the place of running the student's cells in a kernel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

import nbformat as untyped
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import is_grade
from traitlets import Int, Unicode

from dlgrade.messages import nbgrader as messages
from dlgrade.messages import report as report_messages
from dlgrade.nbgrader.exporter import ClassroomExporter
from dlgrade.nbgrader.graded_before import FINISHED
from dlgrade.nbgrader.hand_in_files import companions_of
from dlgrade.nbgrader.names import OURS
from dlgrade.nbgrader.nodes import as_notebook
from dlgrade.nbgrader.own_cells import OwnResult
from dlgrade.nbgrader.quiz_answers import former_key, mark_answer, marked_html
from dlgrade.nbgrader.restore_cells import Released
from dlgrade.nbgrader.save_grades import is_decided
from dlgrade.nbgrader.session import ClassSession
from dlgrade.report.html import verdict_html
from dlgrade.submission.cells import Cell
from dlgrade.submission.model import Companion
from dlgrade.submission.notebook import Notebook, parts_of
from dlgrade.text import Lang, Text
from dlgrade.verdict.json import to_json
from dlgrade.verdict.model import Verdict

nbformat: Any = untyped  # its functions carry no types


class GradeExercises(NbGraderPreprocessor):  # type: ignore[misc]
    """Writes verdict and points into the graded cells. No code of the notebook runs in this process."""

    course = Unicode("", help="Folder of the course; empty for that of the package.").tag(config=True)
    lang = Unicode("ko", help="Language of the feedback, ko or en.").tag(config=True)
    seed = Int(1, help="Seed of the hidden inputs. Keep it secret.").tag(config=True)
    isolation = Unicode("L2", help="The least isolation level to grade with.").tag(config=True)
    jobs = Int(1, help="How many processes grade, ahead of what nbgrader converts.").tag(config=True)

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        assert isinstance(self.parent, ClassroomExporter)
        self.parent.gradebook.save()  # grading may take a minute, and others may want to write meanwhile
        session, ours = self.parent.session, nb.metadata[OURS]
        handed_in = as_notebook(nb)
        cells, notes = handed_in.cells, handed_in.notes
        sources = [cell.source for cell in cells]
        graded, submitted = (self._folder(resources, step) for step in ("autograded", "submitted"))
        files, left_out = companions_of(graded, submitted, ours.get("folder", "."), sources)
        notebook = replace(handed_in, notes=(*notes, *left_out))
        ours["verdicts"] = {}
        own = self._own_cells(session, nb, notebook, files) if ours["readable"] else {}
        for cell in filter(is_grade, nb.cells):
            name, worth = cell.metadata.nbgrader["grade_id"], cell.metadata.nbgrader["points"]
            if name in session.exercises:
                verdict = (
                    session.grade(name, notebook, files) if ours["readable"] else _unreadable(session, name, notes)
                )
                cell.outputs = [_exercise_output(session, verdict, worth)]
                ours["verdicts"][name] = to_json(replace(verdict, seed=0))  # nobody needs the secret in the file
            elif ours["readable"] and session.is_question(name):
                released = self.parent.released.of(resources["nbgrader"])
                cell.outputs = [_quiz_output(session, name, cells, worth, released)]
            elif name in own:
                cell.outputs = [_own_output(own[name], worth, session.policy.lang)]
        if ours["readable"]:
            self._tell_undecided(nb, resources)
        return nb, resources

    def _tell_undecided(self, nb: Any, resources: Any) -> None:
        """Name the quiz questions and own cells that wait for a person in the log. The report names the exercises."""
        exercises = self.parent.session.exercises
        graded = [cell for cell in nb.cells if is_grade(cell) and cell.metadata.nbgrader["grade_id"] not in exercises]
        names = [cell.metadata.nbgrader["grade_id"] for cell in graded if not is_decided(cell)]
        if names:
            folder = self._folder(resources, "submitted")
            text = messages.CELLS_FOR_A_PERSON_LOG
            self.log.warning(text(self.parent.log_lang, folder=folder, names=", ".join(names)))

    def _own_cells(
        self, session: ClassSession, nb: Any, notebook: Notebook, files: tuple[Companion, ...]
    ) -> dict[str, OwnResult]:
        """The graded code cells that are neither exercises nor quiz questions of the course."""
        graded = {
            cell.metadata.nbgrader["grade_id"]: float(cell.metadata.nbgrader["points"])
            for cell in nb.cells
            if is_grade(cell) and cell.cell_type == "code" and not cell.metadata.nbgrader["solution"]
        }
        ours = {*session.exercises, *session.questions} if graded.keys() - session.exercises.keys() else graded.keys()
        own = {name: worth for name, worth in graded.items() if name not in ours}
        return session.grade_own(notebook, own, files) if own else {}

    def _folder(self, resources: Any, step: str) -> Path:
        """The folder of the hand-in: "submitted", or nbgrader's copy of it, "autograded", in which the teacher's own
        files have replaced the student's, and which has no notebook but those that are graded."""
        directory, names = self.parent.parent.coursedir, resources["nbgrader"]
        place = getattr(directory, f"{step}_directory")
        return Path(directory.format_path(place, names["student"], names["assignment"]))


class MarkFinished(NbGraderPreprocessor):  # type: ignore[misc]
    """The last step: it writes the grades into the gradebook,
    and then marks in the notebook's metadata that they are there."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        assert isinstance(self.parent, ClassroomExporter)
        self.parent.gradebook.save()
        nb.metadata[FINISHED] = True
        return nb, resources


def _unreadable(session: ClassSession, slug: str, notes: tuple[Text, ...]) -> Verdict:
    """The verdict that says why the notebook could not be read, without giving 0 points."""
    return replace(session.unreadable(slug, notes[-1]), notes=notes[:-1])


def _exercise_output(session: ClassSession, verdict: Verdict, worth: float) -> Any:
    lang = session.policy.lang
    html = verdict_html(session.exercises[verdict.exercise].title(lang), verdict, lang, details=False)
    return _output(html, None if verdict.points is None else verdict.points * worth / verdict.max_points)


def _quiz_output(
    session: ClassSession, name: str, cells: tuple[Cell, ...], worth: float, released: Mapping[str, Released]
) -> Any:
    lang, question, (parts, _) = session.policy.lang, session.questions[name], parts_of(cells)
    marked = mark_answer(question, list(parts.values()), lang, former_key(question, released, lang))
    share = marked.share()
    return _output(marked_html(marked, worth, lang), None if share is None else share * worth)


def _own_output(result: OwnResult, worth: float, lang: Lang) -> Any:
    sentence = result.text(lang) if result.text else ""
    points = report_messages.NEEDS_A_PERSON(lang) if result.points is None else f"{result.points:g}/{worth:g}"
    lines = "".join(f'<div style="white-space:pre-wrap">{escape(line)}</div>' for line in (points, sentence) if line)
    html = f'<div class="dlgrade" lang="{lang}">{lines}</div>'
    return _output(html, result.points)


def _output(html: str, score: float | None) -> Any:
    """A cell's output. The points, if there are any, are the value of the cell, which nbgrader reads."""
    if score is None:
        return nbformat.v4.new_output("display_data", {"text/html": html})
    return nbformat.v4.new_output("execute_result", {"text/html": html, "text/plain": f"{score:.12g}"})
