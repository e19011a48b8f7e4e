"""Readers of gradebook files that follow the rules of the platforms' own importers, and share no code with the writers.

The rules of Canvas are those of its `GradebookImporter`, the rules of Moodle those of `gradeimport_csv` and of
`assignfeedback_offline`, the form of Gradescope that of its autograder specification, those of Classroom 50 its schemas
`scores/v1` and `result/v1`, with what these say in words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
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


def worksheet_import(
    text: str,
    headings: Sequence[str] = ("Identifier", "Grade", "Last modified (grade)"),
    participant: str = "Participant ",
) -> dict[int, str]:
    """Moodle's offline grading worksheet: participant → grade. Headings and the word before the number are those of the
    language that Moodle is used in."""
    header, *rows = rfc4180(text)
    who, grade, _ = (header.index(name) for name in headings)
    return {int(row[who].removeprefix(participant)): row[grade] for row in rows}


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


def classroom50_latest(file: dict[str, Any]) -> dict[str, dict[str, int]]:
    """Classroom 50: assignment → owner → score of the newest submission, as its gradebook shows it. ValueError where
    its schemas `scores/v1` and `result/v1`, or the rules that they put into words, are broken."""
    if file.keys() != {"schema", "assignments"} or file["schema"] != "classroom50/scores/v1":
        raise ValueError("not a scores file")
    found: dict[str, dict[str, int]] = {}
    for slug, bucket in file["assignments"].items():
        if re.fullmatch(r"[a-z0-9][a-z0-9-]{1,99}", slug) is None or bucket["type"] not in ("individual", "group"):
            raise ValueError(f"assignment {slug}")
        if not bucket.keys() <= {"type", "entries", "collected_at"}:
            raise ValueError(f"unknown fields of {slug}")
        owners = [entry["owner"].strip().lower() for entry in bucket["entries"]]
        if len(set(owners)) < len(owners):
            raise ValueError(f"an owner comes twice in {slug}")
        for entry in bucket["entries"]:
            times = [classroom50_time(record) for record in entry["submissions"]]
            if not times or times != sorted(times, reverse=True):
                raise ValueError("the newest submission comes first")
        found |= {slug: scores} if (scores := {who: _newest_score(who, bucket) for who in owners}) else {}
    return found


def _newest_score(owner: str, bucket: dict[str, Any]) -> int:
    [entry] = [each for each in bucket["entries"] if each["owner"].strip().lower() == owner]
    return int(entry["submissions"][0]["score"])


def classroom50_time(record: dict[str, Any]) -> str:
    """The time of a submission; ValueError where the record breaks the schema."""
    texts = ("classroom", "owner", "commit", "release", "review")
    if record["schema"] != "classroom50/result/v1" or not all(record[name] for name in texts):
        raise ValueError("a text is missing")
    if record["assignment_type"] not in ("individual", "group") or not record["submission"].startswith("submit/"):
        raise ValueError("type or tag")
    time = record["datetime"]
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ", time) is None:
        raise ValueError(f"time {time}")
    for test in (record, *record["tests"]):
        if type(test["score"]) is not int or not 0 <= test["score"] <= test["max-score"]:
            raise ValueError(f"score {test['score']} of {test['max-score']}")
    if record["tests"]:
        sums = tuple(sum(test[name] for test in record["tests"]) for name in ("score", "max-score"))
        if sums != (record["score"], record["max-score"]) or not all(
            test["test-name"] and type(test["passed"]) is bool for test in record["tests"]
        ):
            raise ValueError(f"tests {sums}")
    return str(time)
