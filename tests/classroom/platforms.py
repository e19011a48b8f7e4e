"""Readers of gradebook files that follow the rules of the platforms' own importers, and share no code with the writers.

The rules of Canvas are those of its `GradebookImporter`, the rules of Moodle those of `gradeimport_csv` and of
`assignfeedback_offline`, the form of Gradescope that of its autograder specification.
"""

from __future__ import annotations

import re
from typing import Any

Table = list[list[str]]


def rfc4180(text: str) -> Table:
    """The fields of a CSV file, read character by character. ValueError for a quote where none may be."""
    table: Table = [[]]
    field, quoted, rest = "", False, iter(text)
    ended = False
    for character in rest:
        if quoted:
            if character == '"':
                quoted, ended = False, True
            else:
                field += character
        elif character == '"':
            if field and not ended:
                raise ValueError(f"a quote inside {field!r}")
            field += '"' if ended else ""
            quoted, ended = True, False
        elif character == ",":
            table[-1].append(field)
            field, ended = "", False
        elif character == "\n":
            table[-1].append(field.removesuffix("\r"))
            table.append([])
            field, ended = "", False
        else:
            field += character
    return table[:-1]


def canvas_import(text: str, students: dict[str, str], assignments: dict[str, str]) -> dict[str, dict[str, str]]:
    """Canvas: user → assignment → new grade. `students` maps ids and SIS ids to users, `assignments` ids to titles."""
    header, *rows = rfc4180(text)
    if len(header) < 4 or "Student" not in header[0] or "ID" not in header[1]:
        raise ValueError("invalid header row")
    info, user_id, login_id = 3, None, None
    if re.search(r"SIS\s+Login\s+ID", header[2]):
        info, login_id = 4, 2
    elif re.search(r"SIS\s+User\s+ID", header[2]) and re.search(r"SIS\s+Login\s+ID", header[3]):
        info, user_id, login_id = 5, 2, 3
    if "Section" not in header[info - 1]:
        raise ValueError("invalid header row")
    changed: dict[str, dict[str, str]] = {}
    for row in rows:
        if "Points Possible" in row[0]:
            continue
        keys = [row[1], *(row[place] for place in (user_id, login_id) if place is not None)]
        user = next((students[key] for key in keys if key in students), f"new user {row[0]}")
        for place in range(info, len(header)):
            match = re.fullmatch(r"(.*?)\s*\((\d+)\)", header[place])
            title = assignments.get(match[2], "") if match else ""
            changed.setdefault(user, {})[title or f"new {header[place]}"] = row[place].strip()
    return changed


def moodle_import(text: str, users: set[str], by: str, item: str) -> dict[str, float | None]:
    """Moodle's gradebook: user → grade of the column `item`, which the teacher maps to a grade item."""
    header, *rows = rfc4180(text)
    who, grade = header.index(by), header.index(item)
    read: dict[str, float | None] = {}
    for row in rows:
        if row[who] not in users:
            raise ValueError(f"user not found: {row[who]!r}, so the whole import is given up")
        read[row[who]] = None if row[grade] in ("", "-") else float(row[grade])
    return read


def worksheet_import(text: str) -> dict[int, str]:
    """Moodle's offline grading worksheet: participant → grade."""
    header, *rows = rfc4180(text)
    who, grade, _ = (header.index(name) for name in ("Identifier", "Grade", "Last modified (grade)"))
    return {int(row[who].removeprefix("Participant ")): row[grade] for row in rows}


GRADESCOPE: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["score"],
    "properties": {
        "score": {"type": "number"},
        "output": {"type": "string"},
        "visibility": {"enum": ["hidden", "after_due_date", "after_published", "visible"]},
        "tests": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "name": {"type": "string"},
                    "score": {"type": "number"},
                    "max_score": {"type": "number"},
                    "status": {"enum": ["passed", "failed"]},
                    "output": {"type": "string"},
                    "output_format": {"enum": ["text", "html", "simple_format", "md", "ansi"]},
                },
            },
        },
    },
}
