"""Reads and writes what is published of each exercise for the proof's page:
a JSON file under `site/` with an entry for each slug."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from dlgrade.course.model import Course, CourseError
from dlgrade.files import write_atomically
from dlgrade.messages import author as messages

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T")
Entry = TypeVar("Entry", bound="DataclassInstance")


def read_published(path: Path, made: Callable[[dict[str, Any]], T]) -> dict[str, T]:
    """The published entries by the exercise's slug, each converted by `made`; empty where there is no file yet. Raises
    CourseError for a file of another form."""
    try:
        data: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
        return {slug: made(entry) for slug, entry in data.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise CourseError(messages.REPORT_UNREADABLE.filled(path=path)) from error


def add_published(course: Course, path: Path, known: Mapping[str, Entry], new: Mapping[str, Entry]) -> None:
    """Write the `known` entries with the `new` ones, in the order of the course.
    Exercises that no longer exist are removed."""
    entries = {**known, **new}
    kept = {exercise.slug: asdict(entries[exercise.slug]) for exercise in course.exercises if exercise.slug in entries}
    write_atomically(path, json.dumps(kept, ensure_ascii=False, indent=1, allow_nan=False) + "\n")
