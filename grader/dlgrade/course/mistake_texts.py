"""Longer texts about single mistakes, written by hand: `solutions/<chapter>/mistakes.yaml`.

The file is optional. It changes no verdict, so no proof depends on it.
"""

from __future__ import annotations

from pathlib import Path

from dlgrade.course.model import CourseError, Exercise
from dlgrade.course.task import read_text
from dlgrade.messages import course as messages
from dlgrade.text import Text

FILE = "mistakes.yaml"


def mistake_text(exercise: Exercise, mistake: str) -> Text | None:
    """The text about a mistake of an exercise; None where nobody has written one."""
    return mistake_texts(exercise.folder.parent / FILE).get(mistake)


def mistake_texts(path: Path) -> dict[str, Text]:
    """The texts by the name of the mistake. Raises CourseError where the file cannot be read."""
    if not path.is_file():
        return {}
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # PyYAML's parser in C is ten times as fast
    try:
        data = yaml.load(read_text(path), loader)
        return {name: Text(ko=str(entry["ko"]).strip(), en=str(entry["en"]).strip()) for name, entry in data.items()}
    except (yaml.YAMLError, AttributeError, KeyError, TypeError) as error:
        raise CourseError(messages.UNREADABLE.filled(path=path, reason=error)) from error
