"""Takes the place of nbgrader's loop in `nbgrader autograde`. No submission makes a run fail, and it continues after
one that was killed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbgrader.converters import Autograde, NbGraderException

from dlgrade.course.loading import is_course, load_course, own_root
from dlgrade.course.model import CourseError
from dlgrade.messages import nbgrader as messages
from dlgrade.nbgrader.ahead import Processes
from dlgrade.nbgrader.before_autograde import prepare
from dlgrade.nbgrader.conversion import Conversion
from dlgrade.nbgrader.copied_files import init_graded
from dlgrade.nbgrader.course_lock import alone
from dlgrade.nbgrader.gradebook import OpenGradebook, one_gradebook
from dlgrade.nbgrader.hand_ins import HandIns
from dlgrade.nbgrader.policy import Policy
from dlgrade.nbgrader.restore_cells import ReleasedNotebooks
from dlgrade.nbgrader.run import ParallelAPI
from dlgrade.nbgrader.session import ClassSession
from dlgrade.submission.notebook import Notebook
from dlgrade.text import Lang


class ClassroomExporter(NotebookExporter):  # type: ignore[misc]
    """The exporter of one run of nbgrader. It owns the session with the sandbox and the graders, and closes it."""

    def __init__(self, config: Any = None, **kwargs: Any) -> None:
        super().__init__(config=config, **kwargs)
        self.released = ReleasedNotebooks(lambda name: self.session.is_question(name))
        self.gradebook = OpenGradebook()
        if isinstance(self.parent, Autograde):
            self.session = self._opened(Policy.from_config(self.config))
            self.parent.convert_notebooks = partial(self._run, self.parent.convert_notebooks)
            self.parent.init_assignment = partial(init_graded, self.parent)

    def _run(self, convert_notebooks: Callable[[], None]) -> None:
        """Run nbgrader's loop over the submissions."""
        try:
            with alone(Path(self.parent.coursedir.root), self.log), one_gradebook() as self.gradebook:
                lang = self.log_lang
                self._hand_ins = HandIns(self.parent, prepare(self.parent, lang), self.released, lang)
                self.parent.convert_single_notebook = Conversion(self.parent, self._next).convert
                convert_notebooks()
        finally:
            self.session.close()

    def _next(self, path: Path) -> Any:
        """The notebook that nbgrader converts now. Before that, the next ones go to the processes that grade."""
        if self.session.ahead.jobs > 1:
            self._hand_ins.read_ahead(self._begin)
        return self._hand_ins.node(path)

    def _begin(self, notebook: Notebook) -> None:
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
            api = self._api
            processes = api.processes if api is not None else Processes(policy.jobs)
            return ClassSession(load_course(root), policy, self.log, processes)
        except CourseError as error:
            sentence = error.text(self._log_lang(policy))
            self.log.error(sentence)
            raise NbGraderException(sentence) from error

    @property
    def _api(self) -> ParallelAPI | None:
        """What `grade nbgrader autograde` runs nbgrader through; None where nbgrader's own command runs it."""
        api = self.parent.parent
        return api if isinstance(api, ParallelAPI) else None

    @property
    def log_lang(self) -> Lang:
        """The language of what the teacher reads while the class is graded."""
        return self._log_lang(self.session.policy)

    def _log_lang(self, policy: Policy) -> Lang:
        return policy.lang if self._api is None else self._api.lang
