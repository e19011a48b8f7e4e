"""Each gradebook file is read by a reader that follows the platform's rules: the right scores for the right students,
and nothing at all where a score is not decided."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from dlgrade.classroom.figures.summarising import summarise
from dlgrade.classroom.hand_ins.roster import read_roster
from dlgrade.classroom.model import HandInRow, Roster
from dlgrade.classroom.reports.derived import gradebooks
from dlgrade.classroom.storage.stored import StoredVerdict
from dlgrade.course.model import Exercise
from dlgrade.text import Text
from dlgrade.verdict.model import CheckVerdict, Explanation, Verdict

from tests.classroom.hand_ins import put
from tests.classroom.platforms import GRADESCOPE, canvas_import, moodle_import, rfc4180, worksheet_import

SUM = Text(ko="합입니다. 나누세요.", en='This is "the sum", divide.')
SECRET = Text(ko="숨긴 값 3.1415", en="hidden value 3.1415")
CANVAS = """Student,ID,SIS User ID,SIS Login ID,Section,mse (77),essay (78)
    Points Possible,,,,,10,5
"Kim, Minsu",11,s1,minsu,A,1,5
"Lee, Ann",12,s2,ann,A,2,
"Park, Bo",13,s3,bo,A,3,4
"=cmd|' /C calc'!A0",14,s4,evil,A,,
"""
WORKSHEET = """Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,Last modified (submission),Last modified (grade),Feedback comments
Participant 11,Kim Minsu,s1@x.org,Submitted,,100,Yes,-,-,
Participant 12,Lee Ann,s2@x.org,Submitted,50,100,Yes,-,-,
Participant 13,Park Bo,s3@x.org,Submitted,,100,Yes,-,-,
"""
KOREAN_WORKSHEET = """식별자,전체 이름,이메일 주소,상태,성적,최대 성적,성적을 변경할 수 있음,마지막 수정됨(제출),마지막 수정됨(성적),피드백 코멘트
참가자 11,김민수,s1@x.org,제출 완료,,100,예,-,-,
참가자 12,이서연,s2@x.org,제출 완료,50,100,예,-,-,
참가자 13,박지호,s3@x.org,제출 완료,,100,예,-,-,
"""
Written = Callable[..., dict[str, str]]


def graded(student: str, points: int) -> tuple[HandInRow, StoredVerdict]:
    explained = Explanation(SUM, (SECRET,), mistake="mse__sum") if points < 8 else None
    kind = "passed" if points == 8 else "failed"
    check = CheckVerdict("c", Text(ko="검사", en="check"), kind, points, 8, explained)  # type: ignore[arg-type]
    verdict = Verdict("mse", kind, points, 8, (check,), level="L3")  # type: ignore[arg-type]
    return HandInRow(student, student, "mse", "mse.py", student), StoredVerdict(verdict, b"")


@pytest.fixture
def written(tmp_path: Path, exercise_named: Callable[[str], Exercise]) -> Written:
    """The gradebooks of a class in which the first student made a mistake, the second waits for a person, the third handed
    in nothing, and the others are right; strangers are not in any of them."""

    def write(roster: str, ids: tuple[str, ...]) -> dict[str, str]:
        enrolled = read_roster(put(tmp_path, "roster.csv", roster)) if roster else Roster()
        unclear = HandInRow(ids[1], ids[1], "mse", "a.zip", problem=Text(ko="열 수 없음", en="cannot be opened"))
        stranger, stored = graded("? stranger", 8)
        doubt = Text(ko="누구?", en="who?")
        rows = [
            graded(ids[0], 3), (unclear, None), (HandInRow(ids[2], ids[2], "mse"), None),
            *(graded(each, 8) for each in ids[3:]),
            (HandInRow("? stranger", "stranger", "mse", "mse.py", stranger.submission, doubt=doubt), stored),
        ]  # fmt: skip
        return dict(gradebooks(summarise(rows, [exercise_named("mse")]), enrolled, "en"))

    return write


def test_canvas_gets_decided_scores_and_keeps_what_it_has(written: Written) -> None:
    """There is no row without a score, since an empty field would delete the score in Canvas."""
    text = written(CANVAS, ("s1", "s2", "s3", "s4"))["canvas.csv"]
    read = canvas_import(text, {"11": "Kim", "12": "Lee", "13": "Park", "14": "Evil"}, {"77": "mse", "78": "essay"})
    assert read == {"Kim": {"mse": "3.75"}, "Lee": {"mse": "2"}, "Park": {"mse": "3"}, "Evil": {"mse": "10.0"}}
    assert not any(field.startswith("=") for line in rfc4180(text) for field in line)
    assert rfc4180(text)[1][-1] == ""  # an assignment of Canvas keeps its own points


@pytest.mark.parametrize(("possible", "scores"), [("16", ["6.0", "16.0"]), ("8.00", ["3", "8"]), ("", ["3", "8"])])
def test_canvas_gets_scores_on_the_scale_of_its_assignment(written: Written, possible: str, scores: list[str]) -> None:
    """Canvas does not convert what is imported: 8 for 8 of 8 would be half of an assignment that is out of 16."""
    text = written(CANVAS.replace(",10,5", f",{possible},5"), ("s1", "s2", "s3", "s4"))["canvas.csv"]
    assert [line[-1] for line in rfc4180(text)[2:] if line[1] in ("11", "14")] == scores


def test_canvas_without_its_own_roster_finds_students_by_the_sis_id(written: Written) -> None:
    for roster in ("학번,이름\n1,가\n2,나\n3,다\n4,라\n", ""):
        read = canvas_import(written(roster, ("1", "2", "3", "4"))["canvas.csv"], {each: each for each in "1234"}, {})
        assert read == {each: {"new mse": grade} for each, grade in zip("1234", ("3", "", "", "8"), strict=True)}


def test_moodle_gets_only_students_who_have_a_score(written: Written) -> None:
    files = written("ID number,Full name,Email address\n1,A,a@x\n2,B,b@x\n3,C,c@x\n4,D,d@x\n", ("1", "2", "3", "4"))
    text = files["moodle/mse.csv"]
    assert moodle_import(text, {"a@x", "b@x", "c@x", "d@x"}, "Email address", "mse") == {"a@x": 3.0, "d@x": 8.0}
    assert moodle_import(text, set("1234"), "ID number", "mse") == {"1": 3.0, "4": 8.0}
    header, first, _ = rfc4180(text)
    assert first[header.index("mse feedback")] == f"mse: {SUM.en}"
    assert "moodle-worksheet.csv" not in files


def test_moodles_worksheet_is_filled_in_on_its_own_scale(written: Written) -> None:
    files = written(WORKSHEET, ("s1@x.org", "s2@x.org", "s3@x.org"))
    assert worksheet_import(files["moodle-worksheet.csv"]) == {11: "37.5"}
    [header, line] = rfc4180(files["moodle-worksheet.csv"])
    assert header == WORKSHEET.splitlines()[0].split(",")
    assert "divide" in line[-1]


def test_moodles_worksheet_may_be_in_korean(written: Written) -> None:
    text = written(KOREAN_WORKSHEET, ("s1@x.org", "s2@x.org", "s3@x.org"))["moodle-worksheet.csv"]
    assert worksheet_import(text, ("식별자", "성적", "마지막 수정됨(성적)"), "참가자 ") == {11: "37.5"}
    [header, line] = rfc4180(text)
    assert header == KOREAN_WORKSHEET.splitlines()[0].split(",")
    assert "divide" in line[-1]


def test_gradescope_shows_no_value_of_a_hidden_input(written: Written) -> None:
    files = written("학번,이름\n1,가\n2,나\n3,다\n../4,라\n", ("1", "2", "3", "../4"))
    found = {name: json.loads(text) for name, text in files.items() if name.startswith("gradescope/")}
    assert found.keys() == {"gradescope/1.json", "gradescope/_4.json"}
    for content in found.values():
        jsonschema.validate(content, GRADESCOPE)
    assert found["gradescope/1.json"]["score"] == 3
    assert found["gradescope/1.json"]["tests"][0]["output"] == SUM.en
    assert not any("3.1415" in text for text in files.values())


def test_the_reader_is_strict() -> None:
    assert rfc4180('a,"b ""c"", d"\r\n,\r\n') == [["a", 'b "c", d'], ["", ""]]
    with pytest.raises(ValueError, match="quote"):
        rfc4180('a"b\n')
