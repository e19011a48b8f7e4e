"""Loads `checks.py` or `variants.py` of an exercise as a module. It is the course's own code and
runs in this process."""

from __future__ import annotations

from types import ModuleType

from dlgrade.checking.declare import Check, checks_in
from dlgrade.course.model import Exercise
from dlgrade.course.python_source import broken, parse
from dlgrade.text import TextError


def load_module(exercise: Exercise, name: str) -> ModuleType:
    """The module `checks` or `variants` of an exercise, executed anew. Raises CourseError with the line if
    it raises an exception."""
    path = exercise.folder / f"{name}.py"
    module = ModuleType(f"{exercise.slug}.{name}")
    module.__file__ = str(path)
    tree = parse(path)
    try:
        exec(compile(tree, str(path), "exec"), module.__dict__)
    except TextError:
        raise
    except Exception as error:
        raise broken(path, error) from error
    return module


def load_checks(exercise: Exercise) -> tuple[Check, ...]:
    return checks_in(load_module(exercise, "checks"))
