"""Rosters and decisions are read as spreadsheets and programs write them, and what cannot be read says what to do."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from dlgrade.classroom.hand_ins.roster import NoRoster, read_roster
from dlgrade.classroom.spreadsheet import NoTable
from dlgrade.classroom.storage.overrides import read_overrides
from dlgrade.text import LANGUAGES

from tests.classroom.hand_ins import put


@pytest.mark.parametrize("written", ['="20260009"', '"=""20260009"""', "20260009.0", "20260009"])
def test_an_id_is_read_as_it_was_meant(tmp_path: Path, written: str) -> None:
    roster = read_roster(put(tmp_path, "r.csv", f"SIS User ID,Student\n{written},김지호\n"))
    (student,) = roster.students
    assert (student.id, student.name) == ("20260009", "김지호")
    assert "20260009" in student.keys


def test_a_gradebook_gets_the_id_back_that_was_meant(tmp_path: Path) -> None:
    roster = read_roster(put(tmp_path, "r.csv", 'SIS User ID,Student\n="0026",김지호\n'))
    assert roster.students[0].cells == (("SIS User ID", "0026"), ("Student", "김지호"))


@pytest.mark.parametrize(
    ("table", "ko", "en"),
    [
        ("이름\n김민수\n김민수\n", "학번 열을 더하고", "Add a column with ids"),
        ("학번,이름\n,김민수\n,김민수\n", "학번 열을 더하고", "Add a column with ids"),
        ("학번,이름\n1,김민수\n1,이서연\n", "`김민수`, `이서연`", "`김민수`, `이서연`"),
        ("학번,이름\n1,김민수\n1,김민수\n", "하나를 지우세요", "Delete one of them"),
        ("학번,이름\n2.02612E+11,김민수\n2.02612E+11,이서연\n", "서식을 텍스트로", "Format that column as text"),
        ("학번\n1\n1\n", "학번 `1` 학생이 두 번", "the id `1` twice"),
        ("이메일,이름\na@b.kr,김민수\na@b.kr,김민수\n", "하나를 지우세요", "Delete one of them"),
    ],
)
def test_two_lines_of_one_student_are_not_two_students_of_one_name(
    tmp_path: Path, table: str, ko: str, en: str
) -> None:
    with pytest.raises(NoRoster) as refused:
        read_roster(put(tmp_path, "r.csv", table))
    assert ko in refused.value.text.ko
    assert en in refused.value.text.en


@pytest.mark.parametrize("read", [read_roster, lambda path: read_overrides(path, "")])
@pytest.mark.parametrize("name", ["r.xlsx", "r.csv"])
def test_a_workbook_is_to_be_saved_as_csv(tmp_path: Path, read: object, name: str) -> None:
    with zipfile.ZipFile(tmp_path / name, "w") as workbook:
        workbook.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(NoTable) as refused:
        read(tmp_path / name)  # type: ignore[operator]
    for lang in LANGUAGES:
        assert "CSV(UTF-8)" in refused.value.text(lang).replace(" ", "")
        assert ".py" not in refused.value.text(lang)


def test_points_may_be_written_as_a_fraction_without_one(tmp_path: Path) -> None:
    (decision,) = read_overrides(put(tmp_path, "d.csv", 'student,exercise,points\n="0026",mse,8.0\n'), "")
    assert (decision.student, decision.points) == ("0026", 8)
