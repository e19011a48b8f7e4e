"""Reads the roster of a class, a CSV file as platforms export it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from pathlib import Path

from dlgrade.classroom.hand_ins.matching import plain_key
from dlgrade.classroom.model import Enrolled, Roster
from dlgrade.classroom.spreadsheet import csv_rows, whole_number
from dlgrade.messages import class_intake as messages
from dlgrade.text import TextError


def _columns(*headings: str) -> tuple[str, ...]:
    """The headings as `plain_key` writes them, so that `ID 번호`, `id번호` and `ID_번호` are one column."""
    return tuple(map(plain_key, headings))


ID_COLUMNS = _columns(
    "학번", "학생 번호", "student id", "student number", "sis user id", "sid", "sis login id", "login id", "username",
    "아이디", "사용자 아이디", "id 번호", "고유 번호", "id number", "id", "github username",
)  # fmt: skip
GITHUB_NAME = plain_key("github username")
"""GitHub Classroom has it beside `identifier`, which is the id or the name that the teacher gave to the student."""
ROLE_COLUMNS = _columns("role", "역할")
NO_STUDENTS = frozenset({"teacher", "instructor", "owner", "admin", "assistant", "ta", "교사", "교수", "조교"})
"""Roles in the roster of Classroom 50, and other words for them."""
NAME_COLUMNS = _columns("이름", "성명", "전체 이름", "name", "full name", "학생", "student")
KOREAN_FAMILY, KOREAN_GIVEN = "성", "이름"
"""Where a table has both columns, `이름` is the given name, as in what Moodle exports in Korean. Without `성`, it is
the whole name."""
PARTICIPANT_COLUMNS = _columns("identifier", "식별자")
PARTICIPANT = re.compile(r"(?:participant|참가자)\s*\d+", re.IGNORECASE)
"""What Moodle's worksheet writes there, or under `ID`: `Participant 123`. The names of the files have the number."""
CANVAS_NUMBER, BESIDE_IT = "id", ("student", "학생")
OF_CANVAS = re.compile("sis|section|섹션")
"""Canvas exports its own number of a student as `ID`, beside `Student` and columns such as `SIS Login ID` and
`Section`. Anywhere else, `id` may be the school's."""
TEST_STUDENT = "Student, Test"
"""Canvas exports whoever tries a course in the view of a student as a student of this name."""
POINTS_POSSIBLE = "points possible"
"""Canvas writes this in place of a student's name in the line that says what each assignment is out of."""
GIVEN_COLUMNS = _columns("first name", "given name")
FAMILY_COLUMNS = _columns("last name", "surname", "family name")
EMAIL_COLUMNS = _columns("email", "email address", "이메일", "이메일 주소", "메일")
TOLD_APART_BY = frozenset((*ID_COLUMNS, *PARTICIPANT_COLUMNS, *EMAIL_COLUMNS))
SHORTENED = re.compile(r"\d(?:[.,]\d+)?E\+\d+", re.IGNORECASE)
"""What Excel makes of 202612345678 in a column that is not text: `2.02612E+11`. The other digits are gone."""
NOT_A_DIGIT = re.compile(r"\D+")


class NoRoster(TextError):
    """The roster names no students, or does not tell two of them apart; the text says what to do."""


def read_roster(path: Path) -> Roster:
    """The students in the order of the file. Raises NoRoster if no column identifies them, or if two are alike."""
    headings, *table = [row for _, row in csv_rows(path)] or [[]]
    possible = [row for row in table if POINTS_POSSIBLE in (cell.strip().lower() for cell in row)]
    named = [student for row in table if row not in possible and (student := _student(headings, row)) is not None]
    students = [student for student in named if not possible or student.name != TEST_STUDENT]
    if not students:
        raise NoRoster(messages.ROSTER_COLUMNS.filled(path=path))
    if shortened := next((student.id for student in students if SHORTENED.fullmatch(student.id)), None):
        raise NoRoster(messages.ROSTER_SHORTENED.filled(path=path, id=shortened))
    _refuse_equals(students, path)
    return Roster(tuple(students), _line(headings, possible[0]) if possible else (), path)


def _refuse_equals(students: Sequence[Enrolled], path: Path) -> None:
    """Raise NoRoster if two students have one id. Two of one name without ids are two people, and no line too many."""
    by_id: dict[str, list[Enrolled]] = {}
    for student in students:
        by_id.setdefault(student.id, []).append(student)
    equals = next((group for group in by_id.values() if len(group) > 1), None)
    if equals is None:
        return
    first, names = equals[0], dict.fromkeys(student.name for student in equals)
    if len(names) > 1:
        listed = ", ".join(f"`{name}`" for name in names)
        raise NoRoster(messages.ROSTER_ONE_ID.filled(path=path, id=first.id, names=listed))
    if not any(value.strip() and plain_key(column) in TOLD_APART_BY for column, value in first.cells):
        raise NoRoster(messages.ROSTER_NAMESAKES.filled(path=path, name=first.name, count=len(equals)))
    raise NoRoster(messages.ROSTER_TWICE.filled(path=path, id=first.id))


def _line(headings: Sequence[str], row: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """(column, value) of a row, in which the last fields may be missing."""
    return tuple(zip_longest(headings, row[: len(headings)], fillvalue=""))


def _student(headings: Sequence[str], row: Sequence[str]) -> Enrolled | None:
    """The student of a row; None for a row that names nobody."""
    columns = [plain_key(name) for name in headings]
    row = [whole_number(cell) if column in ID_COLUMNS else cell for column, cell in zip(columns, row, strict=False)]
    cells = dict(zip(columns, (unicodedata.normalize("NFC", cell.strip()) for cell in row), strict=False))
    if cells.get(KOREAN_FAMILY):
        cells[KOREAN_GIVEN] = cells[KOREAN_FAMILY] + cells.get(KOREAN_GIVEN, "")
    given_name, family = _first(cells, GIVEN_COLUMNS), _first(cells, FAMILY_COLUMNS)
    name = _first(cells, NAME_COLUMNS) or f"{given_name} {family}".strip()
    email = _first(cells, EMAIL_COLUMNS)
    if _first(cells, ROLE_COLUMNS).casefold() in NO_STUDENTS:
        return None
    if GITHUB_NAME in cells:
        cells[ID_COLUMNS[0]] = cells.get(ID_COLUMNS[0]) or cells.pop("identifier", "")
    written_ids = [cells[column] for column in ID_COLUMNS if cells.get(column)]
    ids = [written for written in written_ids if not PARTICIPANT.fullmatch(written)]
    participant = _first(cells, PARTICIPANT_COLUMNS) or next(filter(PARTICIPANT.fullmatch, written_ids), "")
    main = ids[0] if ids else email or participant or name
    if not main:
        return None
    of_moodle = NOT_A_DIGIT.sub("", participant)
    turned = (family + given_name, given_name + family, *_turned(name))
    written = [*ids, participant, of_moodle, name, email, email.partition("@")[0], *turned]
    keys = frozenset(filter(None, map(plain_key, written)))
    number = of_moodle if PARTICIPANT.fullmatch(participant) else cells[CANVAS_NUMBER] if _is_of_canvas(columns) else ""
    addresses = (email, email.partition("@")[0])
    return Enrolled(main, name or main, keys, _line(headings, row), number, (*ids, *addresses))


def _is_of_canvas(columns: Sequence[str]) -> bool:
    return (
        CANVAS_NUMBER in columns
        and any(name in columns for name in BESIDE_IT)
        and any(OF_CANVAS.match(column) for column in columns)
    )


def _turned(name: str) -> Iterable[str]:
    """The name with the family name first, as Canvas writes it into file names; empty for a name of one word."""
    family, comma, given_name = name.partition(",")
    words = name.split()
    return (given_name + family,) if comma else (words[-1] + "".join(words[:-1]),) if len(words) > 1 else ()


def _first(cells: dict[str, str], columns: Iterable[str]) -> str:
    return next((cells[column] for column in columns if cells.get(column)), "")
