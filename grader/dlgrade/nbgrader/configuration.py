"""Writes `nbgrader_config.py`: the settings that a course is graded with, and those that an existing file lacks."""

from __future__ import annotations

import difflib
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dlgrade.course.loading import own_root
from dlgrade.course.model import Course, CourseError
from dlgrade.messages import nbgrader as messages
from dlgrade.text import Lang

CONFIGURATION_FILE = "nbgrader_config.py"
SEED_BITS = 53  # there are too many seeds to try them all, and JSON numbers (doubles) hold each of them exactly
HEAD = '''"""nbgrader with the checks of dlgrade: no kernel runs a student's code, no submission stops the class."""

from pathlib import Path

c = get_config()  # noqa: F821 (given by nbgrader)

c.CourseDirectory.course_id = {course_id!r}
c.CourseDirectory.root = str(Path(__file__).resolve().parent)  # the course may move, and takes this file along
'''
POLICY = {
    "course": "c.GradeExercises.course = {course!r}  # the folder of the exercises; empty for those of the package",
    "lang": "c.GradeExercises.lang = {lang!r}",
    "seed": "c.GradeExercises.seed = {seed}  # of the hidden inputs: keep this file from students",
    "isolation": "c.GradeExercises.isolation = {isolation!r}",
}
STEPS: dict[tuple[str, str], Any] = {
    ("Autograde", "exporter_class"): "dlgrade.nbgrader.exporter.ClassroomExporter",
    ("Autograde", "sanitize_preprocessors"): ["dlgrade.nbgrader.restore_cells.MendCells"],
    ("Autograde", "autograde_preprocessors"): [
        "dlgrade.nbgrader.grade.GradeExercises",
        "dlgrade.nbgrader.save_grades.SaveVerdicts",
        "nbgrader.preprocessors.AssignLatePenalties",
        "dlgrade.nbgrader.grade.MarkFinished",
    ],
    ("Autograde", "permissions"): 644,
    ("GenerateAssignment", "preprocessors"): [
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
    ],
    ("GenerateFeedback", "exporter_class"): "dlgrade.nbgrader.feedback.FeedbackExporter",
    ("GenerateFeedback", "preprocessors"): [
        "dlgrade.nbgrader.feedback.GetDecidedGrades",
        "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor",
    ],
    ("ExportApp", "plugin_class"): "dlgrade.nbgrader.export.ExportScores",
    ("ExchangeFactory", "collect"): "dlgrade.nbgrader.exchange.Collect",
    ("ExchangeFactory", "release_feedback"): "dlgrade.nbgrader.exchange.ReleaseFeedback",
}
"""nbgrader's settings, by section and name, with their values. Without any one of them a kernel would run students'
code, or nbgrader would show a 0 for a score that nobody has decided yet."""
GRADING = "# --- how exercises of dlgrade are graded ---"
OWN_STEPS = "# --- nbgrader's own steps, with those of dlgrade in their places ---"
LANG = re.compile(r"""^c\.GradeExercises\.lang *= *["'](ko|en)["']""", re.MULTILINE)
FORMER = {
    "mend": "restore_cells", "save": "save_grades", "clear": "clear_solutions", "exporter": "exporter",
    "grade": "grade", "feedback": "feedback", "export": "export", "exchange": "exchange",
}  # fmt: skip
FORMER_NAME = re.compile(r"\bgrader\.notebook\.(" + "|".join(FORMER) + r")\b")


@dataclass(frozen=True)
class CoursePlan:
    """The answers that `grade nbgrader init` was given."""

    folder: Path
    course_id: str
    lang: Lang
    isolation: str = "L2"
    together: str = ""
    """The name of the one assignment that holds everything; empty for an assignment for each chapter."""
    exchange: str = ""
    """The folder through which assignments are handed out and collected; empty for nbgrader's default."""


@dataclass(frozen=True)
class Change:
    """A change to a file of the teacher: its text before and after."""

    path: Path
    before: str
    after: str

    def difference(self) -> str:
        """The changes, in the form of `diff -u`."""
        before, after = (text.splitlines(keepends=True) for text in (self.before, self.after))
        return "".join(difflib.unified_diff(before, after, str(self.path), str(self.path), n=2))


def new_configuration(course: Course, plan: CoursePlan) -> str:
    """The text of a new file, with a new seed."""
    head = HEAD.format(course_id=plan.course_id)
    head += f"c.Exchange.root = {plan.exchange!r}\n" if plan.exchange else ""
    return "\n".join([head, GRADING, *_policy(course, plan, POLICY), "", OWN_STEPS, *_steps(STEPS), ""])


def change_of(course: Course, plan: CoursePlan) -> Change | None:
    """The change that an existing configuration needs; None where it needs none, or where there is no file.

    The teacher's own lines stay. Former names of our steps are replaced, and missing settings are added at the end,
    where they override earlier ones.
    """
    path = plan.folder / CONFIGURATION_FILE
    if not path.is_file():
        return None
    before = path.read_text(encoding="utf-8")
    renamed = FORMER_NAME.sub(lambda match: f"dlgrade.nbgrader.{FORMER[match[1]]}", before)
    settings = _loaded(renamed, path)
    policy = [name for name in POLICY if name not in settings.get("GradeExercises", {})]
    steps = [key for key in STEPS if _lacks(settings, key)]
    added = [GRADING, *_policy(course, plan, policy)] if policy else []
    added += [OWN_STEPS, *_steps(steps)] if steps else []
    after = "\n".join([renamed.rstrip("\n"), "", *added, ""]) if added else renamed
    return None if after == before else Change(path, before, after)


def has_former_names(folder: Path) -> bool:
    """Whether the configuration in this folder still uses the package's former name."""
    path = folder / CONFIGURATION_FILE
    return path.is_file() and FORMER_NAME.search(path.read_text(encoding="utf-8", errors="replace")) is not None


def language_of(path: Path) -> Lang | None:
    """The language of an existing course, in which its feedback and all its notebooks are written."""
    languages = LANG.findall(path.read_text(encoding="utf-8")) if path.is_file() else []
    return None if not languages else "en" if languages[-1] == "en" else "ko"


def configured_exchange(path: Path) -> str:
    """The folder of the exchange that an existing configuration names; empty where it names none."""
    return str(_loaded(path.read_text(encoding="utf-8"), path).get("Exchange", {}).get("root", ""))


def _policy(course: Course, plan: CoursePlan, names: Any) -> Iterator[str]:
    """The lines with the settings of our grading step. For the exercises inside the package no path is written, since
    an upgrade would change it."""
    own = course.root.resolve() == own_root().resolve()
    place = "" if own else str(course.root.resolve())
    seed = secrets.randbits(SEED_BITS)
    for name in names:
        yield POLICY[name].format(course=place, lang=plan.lang, seed=seed, isolation=plan.isolation)


def _steps(keys: Any) -> Iterator[str]:
    for section, name in keys:
        value = STEPS[section, name]
        if isinstance(value, list):
            yield f"c.{section}.{name} = ["
            yield from (f'    "{step}",' for step in value)
            yield "]"
        else:
            yield f"c.{section}.{name} = " + (f'"{value}"' if isinstance(value, str) else str(value))


def _loaded(text: str, path: Path) -> Any:
    """The settings after running the file as nbgrader does. That is safe, since the file is the teacher's own code."""
    from traitlets.config.loader import Config, PyFileConfigLoader

    config = Config()

    def load_subconfig(name: str, folder: str | None = None) -> None:
        config.merge(PyFileConfigLoader(name, folder or str(path.parent)).load_config())

    space = {"c": config, "get_config": lambda: config, "load_subconfig": load_subconfig, "__file__": str(path)}
    try:
        exec(compile(text, str(path), "exec"), space)
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        raise CourseError(messages.CONFIGURATION_BROKEN.filled(path=path, reason=reason)) from error
    return config


def _lacks(settings: Any, key: tuple[str, str]) -> bool:
    """Whether a setting is missing or unusable. A list of steps may contain more than ours, but none that runs a
    kernel. A setting on which no grade depends may have any value of the teacher's."""
    (section, name), wanted = key, STEPS[key]
    value = settings[section].get(name) if section in settings else None
    if isinstance(wanted, list):
        steps_given = [step if isinstance(step, str) else step.__name__ for step in value or ()]
        ours = [step for step in wanted if step.startswith("dlgrade.")]
        return not set(ours) <= set(steps_given) or any(step.endswith("Execute") for step in steps_given)
    return bool(value != wanted) if name == "exporter_class" else value is None
