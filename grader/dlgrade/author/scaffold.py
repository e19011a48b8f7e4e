"""Writes a new exercise: files of the right form, with a TODO wherever the author has to write something."""

from __future__ import annotations

from pathlib import Path

from dlgrade.course.loading import load_course, select
from dlgrade.course.model import Course, CourseError
from dlgrade.course.stub import stub_source
from dlgrade.files import write_atomically
from dlgrade.messages import author as messages

TEMPLATES = Path(__file__).with_name("templates")
SCAFFOLD_FILES = ("solution.py", "checks.py", "variants.py", "task.ko.md", "task.en.md", "why.ko.md", "why.en.md")
NAME = "NAME"


def scaffold(course: Course, name: str) -> list[Path]:
    """Write the files of `06_learning/name` and its stub.
    Raises CourseError for a name that is taken or a missing chapter."""
    chapter, _, slug = name.partition("/")
    if not slug.isidentifier() or chapter not in {existing.name for existing in course.chapters}:
        raise CourseError(messages.NEW_PLACE.filled(name=name))
    folder = course.root / "solutions" / chapter / slug
    if folder.exists() or slug in {exercise.slug for exercise in course.exercises}:
        raise CourseError(messages.NEW_EXISTS.filled(name=slug))
    for file in SCAFFOLD_FILES:
        text = (TEMPLATES / f"{file}.txt").read_text(encoding="utf-8")
        write_atomically(folder / file, text.replace(NAME, slug))
    exercise = select(load_course(course.root), slug)[0]
    write_atomically(exercise.stub, stub_source(exercise))
    return [*(folder / file for file in SCAFFOLD_FILES), exercise.stub]
