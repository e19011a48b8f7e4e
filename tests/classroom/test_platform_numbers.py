"""A platform's number is the student's only where the name or the platform's own export says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from dlgrade.classroom.hand_ins.owners import owned_by
from dlgrade.classroom.hand_ins.roster import read_roster
from dlgrade.classroom.model import Delivery

from tests.classroom.hand_ins import put

OF_SCHOOL = "학번,이름\n1130,김민수\n1203,이서연\n1204,Ann Lee\n"
WORKSHEET = (
    "Identifier,Full name,ID number\nParticipant 1130,이서연,1203\nParticipant 1203,김민수,1130\n"
    "Participant 1204,Ann Lee,1204\n"
)
CANVAS = (
    'Student,ID,SIS User ID,SIS Login ID,Section\n    Points Possible,,,,\n김민수,1203,1130,kms,A\n"Lee, Ann",1130,1204,'
    "ann,A\n"
)


def owners(folder: Path, roster: str, *names: tuple[str, str]) -> list[str]:
    """The students of hand-ins with these names and numbers; of a doubtful one, with the sentence."""
    deliveries = [Delivery(name, f"{name}_{number}", number=number) for name, number in names]
    found = owned_by(deliveries, read_roster(put(folder, "r.csv", roster)).students)
    return [f"{owned.student}: {owned.doubt.en}" if owned.doubt else owned.student for owned in found]


def test_a_number_that_equals_another_student_s_id_does_not_outweigh_the_name(tmp_path: Path) -> None:
    assert owners(tmp_path, OF_SCHOOL, ("이서연", "1130")) == ["1203"]
    assert owners(tmp_path, OF_SCHOOL, ("Ann Lee", "1130"), ("leeann", "1203")) != ["1130", "1203"]
    by_email = "id,name,email\n1042311,Ann Lee,a@x\n1042377,Bo Kim,b@x\n"
    assert owners(tmp_path, by_email, ("Ann Lee", "1042377")) == ["1042311"]


def test_a_number_alone_is_nobody_s(tmp_path: Path) -> None:
    (found,) = owners(tmp_path, OF_SCHOOL, ("Zed Out", "1130"))
    assert found.startswith("? Zed Out: `Zed Out` is not on the roster.")
    assert "equals the id of 김민수 (1130)" in found


@pytest.mark.parametrize(
    ("roster", "name", "number", "student"),
    [
        (WORKSHEET, "이서연", "1130", "1203"),
        (WORKSHEET, "참가자", "1203", "1130"),
        (CANVAS, "김민수", "1203", "1130"),
        (CANVAS, "leeann", "1130", "1204"),
        (CANVAS, "annlee2", "1130", "1204"),
    ],
)
def test_the_platform_s_own_export_knows_its_numbers(
    tmp_path: Path, roster: str, name: str, number: str, student: str
) -> None:
    assert owners(tmp_path, roster, (name, number)) == [student]


def test_a_name_and_the_platform_s_own_number_that_contradict_each_other_are_a_question(tmp_path: Path) -> None:
    (found,) = owners(tmp_path, WORKSHEET, ("이서연", "1203"))
    assert "`이서연` is 이서연 (1203) of the roster, but the platform's number `1203` is that of 김민수 (1130)" in found


def test_ids_that_are_the_platform_s_numbers_for_others_speak_against_a_name(tmp_path: Path) -> None:
    found = owners(tmp_path, OF_SCHOOL, ("Ann Lee", "1204"), ("이서연", "1130"))
    assert found[0] == "1204"
    assert found[1].startswith("? 이서연: By its name")


def test_a_namesake_who_is_not_on_the_roster_gives_nobody_a_score(tmp_path: Path) -> None:
    found = owners(tmp_path, WORKSHEET, ("Ann Lee", "1299"), ("이서연", "1130"))
    assert found[0] == "1203"
    assert "may be another person of that name" in found[1]
    assert owners(tmp_path, WORKSHEET, ("Ann Lee", "1299")) == ["1204"]  # the worksheet of another assignment


def test_a_number_tells_apart_students_of_one_name(tmp_path: Path) -> None:
    assert owners(tmp_path, f"{OF_SCHOOL}1205,이서연\n", ("이서연", "1205")) == ["1205"]
