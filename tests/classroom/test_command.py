"""`grade class` as a teacher types it."""

from __future__ import annotations

import csv
import os
import stat
import tempfile
from pathlib import Path
from typing import Any

import pytest
from dlgrade.classroom.hand_ins.owners import Owned, owned_by
from dlgrade.classroom.storage.results import DATABASE
from dlgrade.cli.main import run
from dlgrade.isolation.sandbox.folders import sweep

from tests.classroom.hand_ins import RIGHT, SUM, notebook, packed, put
from tests.conftest import ROOT

COURSE = ("--course", str(ROOT))


def table(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_from_a_folder_to_grades(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, results = tmp_path / "우리 반", tmp_path / "우리 반-results"
    put(folder, "20260001_mse.py")
    put(folder, "20260002/hw.ipynb", notebook(SUM))
    packed(folder / "20260003.zip", {"mse.py": RIGHT})
    put(folder, "[red]=1+1/mse.py", RIGHT)
    roster = put(
        tmp_path, "roster.csv", "학번,이름\n20260001,김민수\n20260002,이서연\n20260003,박지호\n20260004,최유리\n"
    )
    line = ["class", str(folder), "--roster", str(roster), "--jobs", "1", *COURSE, "--lang", "en"]
    assert run(line) == 1  # a stranger is for a person to look at
    printed = capsys.readouterr().out
    assert "graded: 4" in printed
    assert "[red]=1+1" in printed
    lines = {line[0]: line for line in table(results / "grades.csv")}
    assert lines["20260001"][1:] == ["김민수", "8", "8", ""]
    assert 0 < int(lines["20260002"][2]) < 8
    assert lines["20260003"][2] == "8"
    assert lines["20260004"][2:4] == ["", ""]
    assert len(lines) == 7
    canvas = {line[0]: line[-1] for line in table(results / "gradebooks" / "canvas.csv")}
    assert canvas["김민수"] == "8"
    assert canvas["최유리"] == ""
    assert "[red]=1+1" not in canvas
    assert len(list((results / "gradebooks" / "gradescope").iterdir())) == 3
    assert "Divide" in (results / "report.en.html").read_text(encoding="utf-8")
    assert os.name == "nt" or stat.S_IMODE(results.stat().st_mode) & 0o077 == 0
    before = (results / "report.ko.html").read_bytes()
    (results / "report.ko.html").unlink()
    assert run(["class", "report", str(results), *COURSE]) == 0
    assert (results / "report.ko.html").read_bytes() == before


def test_what_was_unpacked_is_not_swept_away_by_another_grader(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def swept(*words: Any) -> list[Owned]:
        sweep(tmp_path, min_age=0.0)  # another process removes old folders in this way when it starts
        return owned_by(*words)

    monkeypatch.setattr("dlgrade.classroom.answers.intake.owned_by", swept)
    packed(tmp_path / "class" / "ann.zip", {"mse.py": RIGHT})
    assert run(["class", "intake", str(tmp_path / "class"), *COURSE]) == 0
    assert "ann · mse · mse.py" in capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir()] == ["class"]


def test_options_may_stand_first_and_intake_grades_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path / "class", "ann/mse.py")
    put(tmp_path / "class", "bo/bad.zip", "no zip")
    assert run(["class", "intake", *COURSE, str(tmp_path / "class"), "--lang", "en"]) == 1
    printed = capsys.readouterr().out
    assert "ann · mse · mse.py" in printed
    assert "bo · mse: The archive `bad.zip` cannot be opened" in printed
    assert [path.name for path in tmp_path.iterdir()] == ["class"]
    missing = tmp_path / "nothing here"
    assert run(["class", *COURSE, str(missing), "--lang", "en"]) == 2
    assert str(missing) in capsys.readouterr().err


def test_what_holds_no_hand_ins_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path, "class-results/results.sqlite", "kept")
    put(tmp_path, "ann_mse.py")
    for name, said in (("class-results", "grade class report"), ("ann_mse.py", "no folder and no zip")):
        for words in ((), ("intake",)):
            assert run(["class", *words, str(tmp_path / name), *COURSE, "--lang", "en"]) == 2
            assert said in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ann_mse.py", "class-results"]


def test_a_class_without_a_hand_in_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path, "class/.DS_Store", "nothing")
    put(tmp_path, "course/submitted/.gitkeep", "nothing")
    put(tmp_path, "course/source/mse/mse.ipynb", notebook(RIGHT))
    packed(tmp_path / "class.zip", {"class/": "", "__MACOSX/x": "", "class/.DS_Store": ""})
    for name in ("class", "class.zip", "course"):
        for words in ((), ("intake",)):
            assert run(["class", *words, str(tmp_path / name), *COURSE, "--lang", "en"]) == 2
            assert "No hand-in was found" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["class", "class.zip", "course"]


def test_with_a_roster_a_class_may_have_handed_in_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "class").mkdir()
    roster = put(tmp_path, "roster.csv", "id,name\n20260001,Kim\n20260002,Lee\n")
    assert run(["class", str(tmp_path / "class"), "mse", "--roster", str(roster), *COURSE, "--lang", "en"]) == 0
    printed = capsys.readouterr().out
    assert "No hand-in was found" in printed
    assert "not handed in: 2" in printed


def test_a_roster_of_another_class_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path / "class", "20260001/accuracy.py", "x = 1\n")
    roster = put(tmp_path, "roster.csv", "id,name\n777,Kim\n")
    line = ["class", "intake", str(tmp_path / "class"), "--roster", str(roster), *COURSE, "--lang", "en"]
    assert run(line) == 1
    assert "called like `20260001`, students of the roster like `777`" in capsys.readouterr().out
    put(tmp_path / "class", "777/mse.py")
    assert run([*line, "accuracy"]) == 1  # 777 has handed in another exercise
    assert "called like" not in capsys.readouterr().out


def test_a_folder_for_results_that_cannot_be_made_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path / "class", "ann/mse.py")
    taken = put(tmp_path, "taken", "a file")
    readable = tmp_path / "held"
    (readable / "lock.sqlite").mkdir(parents=True)
    for place in (taken / "results", readable):
        assert run(["class", str(tmp_path / "class"), "--to", str(place), *COURSE, "--lang", "en"]) == 2
        said = capsys.readouterr().err
        assert f"`{place}`" in said
        assert "Nothing has been graded" in said
        assert "shown so far" not in said


def test_results_never_lie_among_the_hand_ins(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path / "class", "ann/mse.py")
    assert run(["class", str(tmp_path / "class"), "--to", str(tmp_path / "class" / "out"), *COURSE]) == 2
    assert "--to" in capsys.readouterr().err
    assert not (tmp_path / "class" / "out").exists()


def test_only_students_are_counted_as_students(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A hand-in that may be anybody's adds no student: its owner has a row already."""
    heads = "Student,ID,SIS User ID,mse (7)\n    Points Possible,,,8\n"
    lines = '"Kim, Minsu",1,s1,\n"Kim, Minsu",2,s2,\n"Lee, Ann",3,s3,\n"Student, Test",4,,\n'
    roster = put(tmp_path, "roster.csv", heads + lines)
    for name in ("Kim Minsu", "Lee Ann", "20269999"):
        put(tmp_path, f"hw/{name}/mse.py")
    line = ["class", str(tmp_path / "hw"), "--jobs", "1", *COURSE, "--lang"]
    shown = {
        "en": "students: 3 · hand-ins whose student is unclear: 2",
        "ko": "학생 3명 · 누구의 것인지 분명하지 않은 제출물 2개",
    }
    for lang, sentence in shown.items():
        assert run([*line, lang, "--roster", str(roster)]) == 1
        assert f"{sentence} · " in capsys.readouterr().out
        assert sentence in (tmp_path / "hw-results" / f"report.{lang}.html").read_text(encoding="utf-8")
    assert run([*line, "en"]) == 0
    assert "students: 3 · exercises: 1" in capsys.readouterr().out


def test_the_helper_of_one_student_lowers_no_grade(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    heads = "Identifier,Full name,Status,Grade,Maximum Grade,Last modified (grade)\n"
    lines = [f"Participant {number},Student {number},,,100.00,-\n" for number in range(4)]
    roster = put(tmp_path, "roster.csv", heads + "".join(lines))
    for number in range(4):
        helper = ["def accuracy(a, b):\n    return (a == b).mean()\n"] if number == 3 else []
        put(tmp_path, f"hw/Student {number}_{number}_assignsubmission_file_/hw.ipynb", notebook(RIGHT, *helper))
    line = ["class", str(tmp_path / "hw"), "--roster", str(roster), "--jobs", "1", *COURSE, "--lang"]
    sentence = {"en": "`accuracy`: the files of one student", "ko": "`accuracy`: 이 연습 문제의 함수는 학생 1명"}
    for lang in ("en", "ko"):
        assert run([*line, lang]) == 0
        printed = capsys.readouterr().out
        assert sentence[lang] in printed
        assert "`grade class FOLDER mse accuracy`" in printed
        report = (tmp_path / "hw-results" / f"report.{lang}.html").read_text(encoding="utf-8")
        assert "<code>grade class FOLDER mse accuracy</code>" in report
    worksheet = table(tmp_path / "hw-results" / "gradebooks" / "moodle-worksheet.csv")
    assert [row[3] for row in worksheet[1:]] == ["100.0"] * 4
    assert run([*line[:2], "mse", "accuracy", *line[2:], "en"]) == 0
    assert "FOLDER" not in capsys.readouterr().out


def test_the_folder_of_the_hand_ins_is_no_folder_of_results(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = tmp_path / "nb"
    (place / "kim").mkdir(parents=True)

    def said() -> str:
        assert run(["class", "report", str(place), "--lang", "en", "--course", str(ROOT)]) == 2
        return " ".join("".join(capsys.readouterr()).split())

    assert f"`grade class {place}` grades them and puts the results into `{place}-results`" in said()
    put(tmp_path, f"nb-results/{DATABASE}", "")
    assert f"There are no results in `{place}`, but there are in `{place}-results`" in said()


def test_a_student_with_the_whole_course_is_named_with_the_way_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "class"
    for student in ("ann", "ben", "kim"):
        put(place, f"{student}/mse.py")
    whole = ("accuracy", "gradient_step", "mse_gradient", "neuron", "softmax")
    for slug in whole:
        put(place, f"kim/exercises/{slug}.py", f"def {slug}(x):\n    pass\n")
    line = ["class", "intake", str(place), *COURSE, "--lang", "en"]
    run(line)
    said = " ".join(capsys.readouterr().out.split())
    assert "5 of the exercises are in the hand-in of `kim` alone" in said
    assert said.count("`grade class FOLDER mse`") == 1
    run([*line, "mse", "accuracy"])
    assert "alone" not in capsys.readouterr().out


def test_results_that_a_later_download_lacks_are_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A row does not vanish without a word, and one folder with both downloads has both again."""
    roster, results = put(tmp_path, "roster.csv", "id\n1001\n1002\n"), tmp_path / "results"

    def graded(folder: str) -> str:
        line = ["class", "run", str(tmp_path / folder), "--roster", str(roster), "--to", str(results), "--jobs", "1"]
        assert run([*line, *COURSE, "--lang", "en", "--seed", "7"]) == 0
        return capsys.readouterr().out

    put(tmp_path, "week1/1001/mse.py", RIGHT)
    assert "graded before" not in graded("week1")
    assert run(["class", "override", str(results), "1002", "mse", "--points", "4", *COURSE]) == 0
    put(
        tmp_path,
        "week2/1001/accuracy.py",
        "def accuracy(y_true, y_pred):\n    return float((y_true == y_pred).mean())\n",
    )
    assert "Exercises (students): mse (2)" in graded("week2")
    assert "mse" not in table(results / "grades.csv")[0]
    (tmp_path / "week1/1001/mse.py").rename(tmp_path / "week2/1001/mse.py")
    both = graded("week2")
    assert "graded before" not in both
    assert "of which to grade: 0" in both
    lines = {line[0]: line for line in table(results / "grades.csv")}
    assert lines["1002"][table(results / "grades.csv")[0].index("mse")] == "4"
