"""The course, its chapters and its exercises."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dlgrade.course.task import CourseError, Task, read_task, read_text
from dlgrade.isolation.frameworks import NEEDS, Needs
from dlgrade.text import Lang, Text

__all__ = ["NEEDS", "Chapter", "Course", "CourseError", "Exercise", "Needs", "Task"]


@dataclass(frozen=True)
class Exercise:
    """One folder under `solutions/<chapter>/`. Its files are read only when they are needed."""

    slug: str
    chapter: str
    folder: Path
    stub: Path
    """The student's file: `exercises/<chapter>/<slug>.py`."""

    def task(self, lang: Lang) -> Task:
        return read_task(self.folder / f"task.{lang}.md")

    @cached_property
    def _korean(self) -> Task:
        return self.task("ko")

    @cached_property
    def title(self) -> Text:
        return Text(ko=self._korean.title, en=self.task("en").title)

    @property
    def needs(self) -> Needs:
        return self._korean.needs

    @property
    def bonus(self) -> bool:
        return self._korean.bonus

    @property
    def solution(self) -> Path:
        return self.folder / "solution.py"

    def why(self, lang: Lang) -> str:
        """The text on why the solution is written as it is, in Markdown; empty where the author has written none."""
        path = self.folder / f"why.{lang}.md"
        return read_text(path).strip() if path.is_file() else ""


@dataclass(frozen=True)
class Chapter:
    """A folder of `solutions/`, in the order of its numeric prefix."""

    name: str
    title: Text
    exercises: tuple[Exercise, ...]

    @property
    def number(self) -> str:
        return self.name.partition("_")[0]


@dataclass(frozen=True)
class Course:
    """All chapters. `root` holds `solutions/` and the student's `exercises/`."""

    root: Path
    chapters: tuple[Chapter, ...]

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        return tuple(exercise for chapter in self.chapters for exercise in chapter.exercises)
