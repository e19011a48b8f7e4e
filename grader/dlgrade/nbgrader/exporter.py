"""Reads submissions for `nbgrader autograde`. No submission makes it fail, and it continues after a run
that was killed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import nbformat as untyped
from nbconvert.exporters import NotebookExporter
from nbgrader.converters import Autograde, NbGraderException

from dlgrade.course.loading import is_course, load_course, own_root
from dlgrade.course.model import CourseError
from dlgrade.messages import nbgrader as messages
from dlgrade.nbgrader.before_autograde import DIGEST, prepare
from dlgrade.nbgrader.course_lock import alone
from dlgrade.nbgrader.expected import expected
from dlgrade.nbgrader.gradebook import OpenGradebook, one_gradebook, without_row_warnings
from dlgrade.nbgrader.nodes import node_of, node_of_file
from dlgrade.nbgrader.restore_cells import ReleasedNotebooks
from dlgrade.nbgrader.session import ClassSession, Policy
from dlgrade.submission.folder_content import digest_of
from dlgrade.submission.model import Unreadable
from dlgrade.submission.newest import ChosenFile
from dlgrade.submission.notebook import Notebook

nbformat: Any = untyped  # its functions carry no types


class ClassroomExporter(NotebookExporter):  # type: ignore[misc]
    """The exporter of one run of nbgrader. It owns the session with the sandbox and the graders, and closes it."""

    def __init__(self, config: Any = None, **kwargs: Any) -> None:
        super().__init__(config=config, **kwargs)
        self.optimistic_validation = True  # nbconvert validates each notebook once, and not after each step
        self.released = ReleasedNotebooks()
        self.choices: dict[Path, ChosenFile] = {}
        self.gradebook = OpenGradebook()
        if isinstance(self.parent, Autograde):
            self.session = self._opened(Policy.from_config(self.config))
            self.parent.convert_notebooks = partial(self._run, self.parent.convert_notebooks)

    def _run(self, convert_notebooks: Callable[[], None]) -> None:
        """Run nbgrader's loop over the submissions."""
        try:
            with (
                alone(Path(self.parent.coursedir.root), self.log),
                one_gradebook() as self.gradebook,
                without_row_warnings(),
            ):
                self.choices = prepare(self.parent, self.session.policy.lang)
                if self.session.ahead.jobs > 1:
                    self._go_ahead()
                convert_notebooks()
        finally:
            self.session.close()

    def _go_ahead(self) -> None:
        """Have everything graded in other processes, while nbgrader converts one notebook after another here."""
        for notebook in expected(self.parent, self.choices, self.released):
            for cell in notebook.cells:
                if cell.grade_id in self.session.exercises:
                    self.session.begin(cell.grade_id, notebook)

    def _opened(self, policy: Policy) -> ClassSession:
        """Open the session before the first submission. If nothing can be graded, the log says why, once, and the run
        ends before any submission."""
        root = Path(policy.course) if policy.course else own_root()
        try:
            if not is_course(root):
                raise CourseError(messages.NO_EXERCISES.filled(folder=root))
            return ClassSession(load_course(root), policy, self.log)
        except CourseError as error:
            self.log.error(error.text(policy.lang))
            raise NbGraderException(error.text(policy.lang)) from error

    def from_filename(self, filename: str, resources: Any = None, **kwargs: Any) -> Any:
        """The notebook in a file. A submission is rebuilt from its cells' sources; what nbgrader wrote itself is
        read as usual."""
        directory = self.parent.coursedir
        submitted = directory.format_path(
            directory.submitted_directory, resources["nbgrader"]["student"], resources["nbgrader"]["assignment"]
        )
        path = Path(filename)
        if path.parent != Path(submitted):
            return super().from_filename(filename, resources, **kwargs)
        resources["metadata"] = {"name": path.stem, "path": str(path.parent)}
        return self.from_notebook_node(self._rebuilt(path), resources, **kwargs)

    def _rebuilt(self, path: Path) -> Any:
        """The notebook of the file that was chosen for `path`. Where there is none, a notebook that says why."""
        choice = self.choices.get(path, ChosenFile(path))
        node = self._read(choice)
        node.metadata[DIGEST] = digest_of(choice.path) if choice.path else ""
        return node

    def _read(self, choice: ChosenFile) -> Any:
        if choice.path is None:
            reasons = (*choice.notes, *filter(None, [choice.problem]), messages.NOT_GRADED)
            return node_of(Notebook((), reasons), readable=False)
        try:
            return node_of_file(choice)
        except Unreadable as unreadable:
            self.log.warning("%s: %s", choice.path, unreadable.text(self.session.policy.lang))
            return node_of(Notebook((), (*choice.notes, unreadable.text, messages.UNREADABLE)), readable=False)
