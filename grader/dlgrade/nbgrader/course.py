"""An nbgrader course on disk: its configuration and the source notebooks."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dlgrade.course.loading import own_root, select
from dlgrade.course.model import Chapter, Course, CourseError, Exercise
from dlgrade.course.stub import TODO
from dlgrade.files import write_atomically
from dlgrade.messages import notebook as say
from dlgrade.nbgrader.source import source_notebook
from dlgrade.text import Lang

SEED_BITS = 53  # too many to try, and a whole number in every reader of JSON
CONFIG = '''"""nbgrader with the checks of dlgrade: no kernel runs a student's code, no submission stops the class."""

from pathlib import Path

c = get_config()  # noqa: F821 (given by nbgrader)

c.CourseDirectory.course_id = {course_id!r}
c.CourseDirectory.root = str(Path(__file__).resolve().parent)  # the course may move, and takes this file along

# --- how this course is graded ---
c.GradeExercises.course = {course!r}  # the folder of the exercises; empty for those of the package
c.GradeExercises.lang = {lang!r}
c.GradeExercises.seed = {seed}  # of the hidden inputs: keep this file from students
c.GradeExercises.isolation = {isolation!r}

# --- nbgrader's own steps, with those of dlgrade in their places ---
c.Autograde.exporter_class = "dlgrade.nbgrader.exporter.ClassroomExporter"
c.Autograde.sanitize_preprocessors = ["dlgrade.nbgrader.restore_cells.MendCells"]
c.Autograde.autograde_preprocessors = [
    "dlgrade.nbgrader.grade.GradeExercises",
    "dlgrade.nbgrader.save_grades.SaveVerdicts",
    "nbgrader.preprocessors.AssignLatePenalties",
    "dlgrade.nbgrader.grade.MarkFinished",
]
c.GenerateAssignment.preprocessors = [
    "nbgrader.preprocessors.IncludeHeaderFooter",
    "nbgrader.preprocessors.LockCells",
    "dlgrade.nbgrader.clear_solutions.ClearCourseSolutions",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.CheckCellMetadata",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.SaveCells",
    "nbgrader.preprocessors.ClearHiddenTests",
    "nbgrader.preprocessors.ClearMarkScheme",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.ClearCourseSolutions.code_stub = {{"python": {stub!r}}}
c.GenerateFeedback.exporter_class = "dlgrade.nbgrader.feedback.FeedbackExporter"
c.GenerateFeedback.preprocessors = [
    "dlgrade.nbgrader.feedback.GetDecidedGrades",
    "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor",
]
c.ExportApp.plugin_class = "dlgrade.nbgrader.export.ExportScores"
c.ExchangeFactory.release_feedback = "dlgrade.nbgrader.exchange.ReleaseFeedback"
'''
NAME = re.compile(r"[\w-]+")
LANG = re.compile(r"""^c\.GradeExercises\.lang *= *["'](ko|en)["']""", re.MULTILINE)


@dataclass(frozen=True)
class Plan:
    """What `grade nbgrader init` is asked for."""

    folder: Path
    course_id: str
    lang: Lang
    isolation: str = "L2"
    together: str = ""
    """The name of the one assignment that everything goes into; empty for one a chapter."""


@dataclass(frozen=True)
class Written:
    """A file of the course; `kept` if it was there before."""

    path: Path
    kept: bool


@dataclass
class Assignment:
    """What goes into one source notebook."""

    exercises: list[Exercise] = field(default_factory=list)
    quizzes: list[Chapter] = field(default_factory=list)


def write_course(course: Course, targets: Sequence[str], plan: Plan) -> Iterator[Written]:
    """Configuration and source notebooks; an existing file is never touched. CourseError for unknown targets."""
    assignments = _assignments(course, targets, plan.together)
    path = plan.folder / "nbgrader_config.py"
    lang = language_of(path) or plan.lang
    yield _write(path, config(course, plan))
    for name, each in assignments.items():
        path = plan.folder / "source" / name / f"{name}.ipynb"
        if path.exists():
            yield Written(path, True)
        else:
            yield _write(path, source_notebook(course, each.exercises, lang, each.quizzes))


def config(course: Course, plan: Plan) -> str:
    """The text of `nbgrader_config.py`, with a new seed. The package's own exercises are not named by their place: it
    is another one after an upgrade."""
    own = course.root.resolve() == own_root().resolve()
    return CONFIG.format(
        course_id=plan.course_id, course="" if own else str(course.root.resolve()), lang=plan.lang,
        seed=secrets.randbits(SEED_BITS), isolation=plan.isolation, stub=TODO,
    )  # fmt: skip


def language_of(path: Path) -> Lang | None:
    """The language of a course that is there already: its feedback and all of its notebooks speak one."""
    found = LANG.findall(path.read_text(encoding="utf-8")) if path.is_file() else []
    return None if not found else "en" if found[-1] == "en" else "ko"


def _assignments(course: Course, targets: Sequence[str], together: str) -> dict[str, Assignment]:
    """Assignments by name. A chapter that is named as a whole brings its quiz."""
    if together and not NAME.fullmatch(together):
        raise CourseError(say.BAD_NAME.filled(name=together))
    chosen = [each for target in targets for each in select(course, target)] if targets else course.exercises
    slugs = {exercise.slug for exercise in course.exercises}
    whole = {exercise.chapter for target in targets if target not in slugs for exercise in select(course, target)}
    assignments: dict[str, Assignment] = {}
    for exercise in dict.fromkeys(chosen):
        assignments.setdefault(together or exercise.chapter, Assignment()).exercises.append(exercise)
    for chapter in course.chapters:
        if chapter.exercises and (not targets or chapter.name in whole):
            assignments[together or chapter.name].quizzes.append(chapter)
    if not assignments:
        raise CourseError(say.NOTHING_CHOSEN)
    return assignments


def _write(path: Path, text: str) -> Written:
    if path.exists():
        return Written(path, True)
    write_atomically(path, text)
    return Written(path, False)
