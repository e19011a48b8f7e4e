"""The check cell: the cells that were run in this kernel so far go to a worker process, and the verdict comes back."""

from __future__ import annotations

import atexit
from dataclasses import dataclass, replace
from functools import cache
from io import StringIO
from itertools import dropwhile
from pathlib import Path
from typing import Any

from rich.console import Console

from dlgrade.course.loading import find_root, load_course, own_root, select
from dlgrade.course.model import Course, CourseError, Exercise
from dlgrade.exam.key import stub_of
from dlgrade.grading.readings import verdict_on
from dlgrade.grading.session import Setting
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.lessons.own_mistakes import keep_verdict
from dlgrade.messages import notebook as messages
from dlgrade.report.html import verdict_html
from dlgrade.report.text import verdict_block
from dlgrade.slicing.cells import names_in
from dlgrade.slicing.opened import without_check
from dlgrade.slicing.statements import kept, statements_of
from dlgrade.submission.cells import THIS_CELL, Cell
from dlgrade.submission.companions import companions
from dlgrade.submission.magics import plain_python
from dlgrade.submission.python_file import read_python_file
from dlgrade.text import Lang
from dlgrade.verdict.model import Verdict
from dlgrade.verdict.store import VerdictStore

MAX_COLUMNS = 100
"""Of a verdict as text. A notebook does not say how wide it is."""


class Checked:
    """A verdict as the value of a cell: HTML for people, the plain number of points for nbgrader."""

    def __init__(self, exercise: Exercise, verdict: Verdict, lang: Lang) -> None:
        self.verdict = verdict
        self._exercise, self._lang = exercise, lang

    def __repr__(self) -> str:
        return str(self.verdict.points or 0)

    @property
    def parts(self) -> tuple[Exercise, Verdict, Lang]:
        """The exercise, the verdict and the language, for subclasses and other displays."""
        return self._exercise, self.verdict, self._lang

    def report(self) -> str:
        """The verdict as `grade` prints it, without colours."""
        page = StringIO()
        console = Console(file=page, width=MAX_COLUMNS, color_system=None, highlight=False, force_jupyter=False)
        console.print(verdict_block(self._exercise, self.verdict, self._lang))
        return "\n".join(line.rstrip() for line in page.getvalue().rstrip().splitlines())

    def text(self, lang: Lang) -> str:
        """The points and, in one line each, the checks that did not pass."""
        verdict = self.verdict
        lines = [f"{self._exercise.title(lang)}: {verdict.points or 0}/{verdict.max_points}"]
        for check in verdict.checks:
            if check.kind != "passed":
                why = f": {' '.join(text(lang) for text in check.explanation.sentences)}" if check.explanation else ""
                lines.append(f"- {check.title(lang)}{why}")
        return "\n".join(dict.fromkeys(lines))

    def _repr_html_(self) -> str:
        return verdict_html(self._exercise.title(self._lang), self.verdict, self._lang, details=True)


def exercise_named(slug: str) -> Exercise:
    """The exercise of the course around the notebook; CourseError suggests a similar name."""
    exercise = next((candidate for candidate in _course().exercises if candidate.slug == slug), None)
    if exercise is None:
        select(_course(), slug)  # for an unknown name, this raises CourseError with a suggestion
        raise CourseError(messages.NO_EXERCISE.filled(slug=slug))
    return exercise


def check_now(slug: str, lang: Lang) -> Checked:
    """The verdict on the cells that were run so far. Raises CourseError if there is no such exercise."""
    return _checked(exercise_named(slug), cells_run(), lang)


def check_only(slug: str, lang: Lang, cell: str) -> Checked:
    """The verdict on this cell, which was run last. Earlier cells provide only what it uses, such as imports and helper
    functions; the exercise's functions, and whatever else this cell defines, are taken from this cell alone."""
    exercise, source = exercise_named(slug), _plain(f"\n{cell}")  # the first line of the cell is the magic's own
    answered = _functions(source) | _functions(stub_of(exercise))
    before = (_without(answered, each) for each in cells_run() if _plain(each.source) != source)
    return _checked(exercise, (*before, Cell("code", source, name=THIS_CELL)), lang)


def _plain(source: str) -> str:
    """A cell as plain Python, without checks."""
    return without_check(plain_python(source).source)


def _functions(source: str) -> frozenset[str]:
    """The names of the functions and classes in a cell. In a cell that cannot be parsed, they are searched for."""
    statements = statements_of(source)
    if statements.left_out:
        return names_in(source, statements).binds
    return frozenset(name for statement in statements.all if statement.definition for name in statement.defines)


def _without(names: frozenset[str], cell: Cell) -> Cell:
    """The cell without the functions and classes of these names."""
    others = [each for each in statements_of(cell.source).all if not (each.definition and each.defines & names)]
    return replace(cell, source=kept(cell.source, others))


def _checked(exercise: Exercise, cells: tuple[Cell, ...], lang: Lang) -> Checked:
    grader = setting().grader(exercise)
    try:
        files, notes = companions(Path.cwd(), (cell.source for cell in cells))
        now = (*cells, Cell("code", "", exercise.slug))  # the check is here, below all cells that were run
        verdict = verdict_on(
            exercise, now, (), lambda submission: grader.grade(replace(submission, notes=notes)), files
        )
        return Checked(exercise, verdict, lang)
    finally:
        grader.close()


def check_file(exercise: Exercise, root: Path, lang: Lang) -> Checked:
    """The verdict on the exercise's own file in the course folder, kept there as `grade` keeps it."""
    grader = setting().grader(exercise)
    try:
        verdict = grader.grade(read_python_file(exercise.stub))
        keep_verdict(VerdictStore(root), exercise, verdict)
        return Checked(exercise, replace(verdict, file=str(exercise.stub.relative_to(root))), lang)
    finally:
        grader.close()


def cells_run() -> tuple[Cell, ...]:
    """The cells that were run, each in the place of its earlier version, as if the notebook were run from the top."""
    latest: dict[object, CellRun] = {}
    for number, source in enumerate(_history()):
        run = _run(number, source)
        if run is None:
            continue
        if _redefined_since(run.binds, latest):
            del latest[run.binds]
        latest[run.binds or number] = run
    return tuple(Cell("code", run.source, name=f"In[{run.number}]") for run in latest.values())


@dataclass(frozen=True, slots=True)
class CellRun:
    """The number of the run, as the notebook shows it, the source of the cell at that time, the names that it binds,
    and the functions and classes among these."""

    number: int
    source: str
    binds: frozenset[str]
    defines: frozenset[str]


def _run(number: int, source: str) -> CellRun | None:
    """The run of a cell; None for a cell that contains only commands and checks."""
    plain = _plain(source)
    if not plain.strip():
        return None
    statements = statements_of(plain)
    defines = frozenset(name for statement in statements.all if statement.definition for name in statement.defines)
    return CellRun(number, source, names_in(plain, statements).binds, defines)


def _redefined_since(binds: frozenset[str], latest: dict[object, CellRun]) -> bool:
    """Whether a cell after the earlier version of this one has defined one of these names. Then this cell is put behind
    that one, since the definition that was run last counts."""
    if binds not in latest:
        return False
    later = dropwhile(lambda key: key != binds, latest)
    next(later)
    return any(binds & latest[key].defines for key in later)


def _history() -> list[str]:
    """The sources of all cells that this kernel has run, each at the place of its number. Number 0 is empty."""
    from IPython import get_ipython

    shell: Any = get_ipython()
    return [] if shell is None else list(shell.history_manager.input_hist_raw)


@cache
def _course() -> Course:
    """The course around the notebook, or else the one that came with the package."""
    return load_course(find_root(Path.cwd()) or own_root())


@cache
def setting() -> Setting:
    """The setting with the sandbox, which is kept as long as the kernel lives."""
    limits = Limits(withheld_folder=str(_course().root))
    sandbox = open_sandbox(limits)
    atexit.register(sandbox.close)
    return Setting(sandbox, limits)
