"""Reads `task.ko.md` and `task.en.md`: front matter, statement, three hints.

A sentence that states a requirement ends with `<!-- requires: name -->`. The mark is removed here and never shown;
`@mistake(breaks="name")` and `@check(tests="name")` refer to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from dlgrade.files import reason_of
from dlgrade.isolation.frameworks import NEEDS, Needs
from dlgrade.messages import course as messages
from dlgrade.text import TextError

HINT_HEADINGS = re.compile(r"^## (?:힌트|Hints)\s*$", re.MULTILINE)
NUMBERED = re.compile(r"^\d+\.\s+", re.MULTILINE)
PYTHON_BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
REQUIREMENT = re.compile(r"[ \t]*<!-- requires: ([a-z0-9-]+) -->")
FIELD = re.compile(r"(\w+):(?:[ \t]+(?![\[\]{}>|*&!%@`])(.*))?")
"""A name and a plain or quoted value. A value that YAML would read as a list, a mapping, a block or a reference
does not match."""
FIELDS = ("title", "minutes", "needs", "bonus")


class CourseError(TextError):
    """A file of the course is missing or broken."""


@dataclass(frozen=True)
class Task:
    """A task text in one language."""

    title: str
    statement: str
    hints: tuple[str, ...]
    minutes: int
    needs: Needs
    bonus: bool
    requirements: tuple[str, ...] = ()
    """The names of the requirements, in the order of the sentences that state them."""


def read_task(path: Path) -> Task:
    """The task in one language; CourseError names the line that is wrong."""
    text = read_text(path)
    if not text.startswith("---\n") or "\n---\n" not in text[4:]:
        raise CourseError(messages.NO_FRONT_MATTER.filled(path=path))
    front, _, body = text[4:].partition("\n---\n")
    fields = read_fields(front, path, before=1)
    if missing := [name for name in FIELDS if name not in fields]:
        raise CourseError(messages.FIELD_MISSING.filled(path=path, names=", ".join(missing)))
    needs = fields["needs"]
    if needs not in NEEDS or fields["bonus"] not in ("true", "false") or not fields["minutes"].isdigit():
        raise CourseError(messages.FIELD_WRONG.filled(path=path, names=", ".join(NEEDS)))
    statement, *after_heading = HINT_HEADINGS.split(body, maxsplit=1)
    hints = [part.strip() for part in NUMBERED.split(after_heading[0])[1:]] if after_heading else []
    return Task(
        fields["title"],
        REQUIREMENT.sub("", statement).strip(),
        tuple(hints),
        int(fields["minutes"]),
        needs,
        fields["bonus"] == "true",
        tuple(REQUIREMENT.findall(statement)),
    )


def examples(text: str) -> list[str]:
    """The Python blocks of a task's text, or of a part of it."""
    return PYTHON_BLOCK.findall(text)


def read_fields(text: str, path: Path, before: int = 0) -> dict[str, str]:
    """The `name: value` lines of a text. They are a part of YAML that needs no library, which would slow down the
    start.

    `before` is the number of lines of the file above `text`. CourseError names the line of anything else, including
    YAML that is more than a name and a value.
    """
    fields: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=before + 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = FIELD.fullmatch(line.rstrip())
        if match is None or match[1] in fields:
            raise CourseError(messages.LINE_WRONG.filled(path=path, number=number, line=line.strip()[:80]))
        value = match[2] or ""
        quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
        fields[match[1]] = value[1:-1] if quoted else value
    return fields


def read_text(path: Path) -> str:
    """A course file's text. Raises CourseError where it is missing, unreadable or not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise CourseError(messages.MISSING.filled(path=path)) from error
    except (OSError, UnicodeDecodeError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else error
        raise CourseError(messages.UNREADABLE.filled(path=path, reason=reason)) from error
