"""What a platform writes in front of a student's id, the assignment or the classroom, is no part of the id, and a part of
a longer name is nobody's id."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from dlgrade.classroom.answers.intake import take_in
from dlgrade.classroom.hand_ins.roster import read_roster
from dlgrade.course.model import Exercise

from tests.classroom.hand_ins import RIGHT, put

Owners = Callable[[Sequence[str], str], dict[str, str]]
DATE = "attempt_2026-11-01-10-20-30"


@pytest.fixture
def owners(tmp_path: Path, exercise_named: Callable[[str], Exercise]) -> Owners:
    """Student → the file of each hand-in to `mse`. "?" begins those whose student is not certain."""

    def found(files: Sequence[str], roster: str) -> dict[str, str]:
        for name in files:
            put(tmp_path, f"class/{name}", RIGHT)
        (tmp_path / "roster.csv").write_text(roster, encoding="utf-8")
        scratch = tmp_path / "scratch"
        scratch.mkdir()
        taken = take_in(tmp_path / "class", [exercise_named("mse")], read_roster(tmp_path / "roster.csv"), scratch)
        return {row.student: row.file for row in taken.rows}

    return found


def test_a_login_of_blackboard_stands_between_the_assignment_and_the_attempt(owners: Owners) -> None:
    logins = ["kim", "a1", "hw16", "s100_b", "b"]
    files = [f"Week 1_{login}_{DATE}_mse.py" for login in logins]
    assert owners(files, "Username\n" + "\n".join(logins)) == dict.fromkeys(logins, "mse.py")


def test_the_end_of_a_login_is_nobody_s(owners: Owners) -> None:
    files = [f"Week 1_{login}_{DATE}_mse.py" for login in ("kim", "lee", "s100_b")]
    assert owners(files, "Username\nkim\nlee\nb\n") == {"kim": "mse.py", "lee": "mse.py", "b": "", "? s100_b": "mse.py"}


def test_the_name_of_a_blackboard_assignment_is_nobody_s_number(owners: Owners) -> None:
    assert owners([f"Task 2026_lee_{DATE}_mse.py"], "Username\n2026\n") == {"? lee": "mse.py", "2026": ""}


def test_the_description_of_an_attempt_is_no_file_of_the_student(owners: Owners) -> None:
    files = [f"Week_1_kim_{DATE}_mse.py", f"Week_1_kim_{DATE}.txt", f"Week_1_lee_{DATE}.txt"]
    found = owners(files, "Username\nkim\nlee\n")
    assert found["kim"] == "mse.py"
    assert found["lee"] == files[-1], "where it is all that came, a person reads it"


@pytest.mark.parametrize("label", ["ml-2026-week-1-", "week-1-"])
def test_folders_of_github_classroom_are_found_by_the_name_behind_the_assignment(owners: Owners, label: str) -> None:
    logins = ["kim-minsu", "ann-lee", "lee", "1-kim", "s3456789", "20261234"]
    files = [f"{label}{login}/mse.py" for login in [*logins, "minsu"]]
    roster = "username,first_name,last_name,email,section,github_id,role\nprof,Ann,Teacher,,,1,teacher\n"
    roster += "".join(f"{login},Ann,Lee,,,{2 + number},student\n" for number, login in enumerate(logins))
    assert owners(files, roster) == {**dict.fromkeys(logins, "mse.py"), "? minsu": "mse.py"}


def test_a_part_of_a_name_is_no_id(owners: Owners) -> None:
    """Only what most folders begin with is no name: `minsu` may be anybody's family or given name."""
    files = [f"{name}/mse.py" for name in ("kim-minsu", "lee-ann", "park-bo")]
    found = owners(files, "username\nminsu\nann\nkim\n")
    assert [student for student in found if not student.startswith("?")] == ["minsu", "ann", "kim"]
    assert not any(found[student] for student in ("minsu", "ann", "kim"))


def test_the_roster_of_github_classroom(owners: Owners) -> None:
    roster = '"identifier","github_username","github_id","name"\n"1001","ann","1","Ann Lee"\n"1002","bo-kim","2","Bo"\n'
    assert owners(["week-1-ann/mse.py", "week-1-bo-kim/mse.py"], roster) == {"1001": "mse.py", "1002": "mse.py"}
