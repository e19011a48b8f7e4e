"""A person's scores and comments: they count, they survive grading again, and they are asked about when things change."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from dlgrade.classroom.model import HandInRow, Intake
from dlgrade.classroom.spreadsheet import csv_text, plain_field
from dlgrade.classroom.storage.results import Results
from dlgrade.classroom.storage.stored import StoredVerdict, VerdictKey
from dlgrade.cli.main import run
from dlgrade.course.model import Exercise
from dlgrade.exam.loading import load_checks
from dlgrade.messages import class_decisions as messages
from dlgrade.submission.model import Submission
from dlgrade.text import Text
from dlgrade.verdict.build import without_running

from tests.classroom.hand_ins import put
from tests.conftest import ROOT

KEY = VerdictKey("mse", "code", "edition", 5, "L3", "numpy 2")
ROWS = (
    HandInRow("1", "김민수", "mse", "mse.py", "code"),
    HandInRow("2", "이서연", "mse", "a.zip", problem=Text(ko="열 수 없음", en="cannot be opened")),
    HandInRow("3", "박지호", "mse"),
)
Decide = Callable[..., int]


@pytest.fixture
def graded(tmp_path: Path, exercise_named: Callable[[str], Exercise]) -> Callable[[str, str], None]:
    """Store a run in which the first student has 0 points for this code, with a verdict of this kind."""
    checks = load_checks(exercise_named("mse"))

    def grade(code: str, kind: str) -> None:
        results = Results(tmp_path)
        key = replace(KEY, submission=code)
        results.begin(Intake((replace(ROWS[0], submission=code), *ROWS[1:]), {}), {f"mse/{code}": key})
        verdict = without_running("mse", checks, kind, Text(ko="가", en="a"), Submission(()))  # type: ignore[arg-type]
        results.keep(key, StoredVerdict(verdict, b""))
        results.close()

    return grade


@pytest.fixture
def decide(tmp_path: Path) -> Decide:
    return lambda *words: run(["class", "override", str(tmp_path), *words, "--course", str(ROOT), "--lang", "en"])


def rows(folder: Path) -> dict[str, Any]:
    run(["class", "report", str(folder), "--course", str(ROOT)])
    data = json.loads((folder / "grades.json").read_text(encoding="utf-8"))
    return {row["student"]: row for row in data["rows"]}


def test_a_score_by_hand_counts_everywhere_and_survives(
    tmp_path: Path, graded: Callable[[str, str], None], decide: Decide, capsys: pytest.CaptureFixture[str]
) -> None:
    graded("code", "not_attempted")
    assert decide("1", "mse", "--points", "6", "--by", "=me") == 0
    assert "1 · mse: points 0 → 6" in capsys.readouterr().out
    assert (
        decide("김민수", "mse", "--comment", "<b>good</b>") == 0
    )  # a name is enough, and a comment does not change the points
    assert decide("2", "mse", "--points", "4") == 0
    assert decide("3", "mse", "--points", "1") == 0
    graded("code", "not_attempted")
    found = rows(tmp_path)
    assert [(row["points"], row["status"], row["reasons"]) for row in found.values()] == [
        (6, "graded", []), (4, "graded", []), (1, "graded", []),
    ]  # fmt: skip
    assert found["1"]["by_hand"][0]["comment"] == "<b>good</b>"
    with (tmp_path / "hand-ins.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [line[-2:] for line in csv.reader(file)][1] == ["6 (=me)", "<b>good</b>"]
    assert "✎ 6" in (tmp_path / "report.en.html").read_text(encoding="utf-8")
    assert decide("1", "mse", "--remove") == 0
    assert rows(tmp_path)["1"]["points"] == 0


def test_a_check_by_hand_moves_the_sum(tmp_path: Path, graded: Callable[[str, str], None], decide: Decide) -> None:
    graded("code", "not_attempted")
    [first, *_] = rows(tmp_path)["1"]["verdict"]["checks"]
    assert decide("1", "mse", "--check", first["name"], "--points", "1") == 0
    assert rows(tmp_path)["1"]["points"] == 1


@pytest.mark.parametrize(("code", "kind"), [("other", "not_attempted"), ("code", "grader_fault")])
def test_what_changes_after_a_decision_is_asked_about(
    code: str, kind: str, tmp_path: Path, graded: Callable[[str, str], None], decide: Decide
) -> None:
    graded("code", "not_attempted")
    decide("1", "mse", "--points", "6")
    graded(code, kind)
    row = rows(tmp_path)["1"]
    assert row["points"] == 6
    assert [reason["en"][:20] for reason in row["reasons"]] == [messages.LOOK_AGAIN.en[:20]]
    decide("1", "mse", "--points", "6")
    assert rows(tmp_path)["1"]["reasons"] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("9", "mse", "--points", "1"), messages.NO_SUCH_ROW), (("1", "accuracy", "--points", "1"), messages.NO_SUCH_ROW),
        (("1", "mse", "--points", "9"), messages.TOO_MANY_POINTS), (("1", "mse"), messages.WHAT_TO_OVERRIDE),
        (("1", "mse", "--check", "x", "--points", "1"), messages.NO_SUCH_CHECK),
        (("1", "mse", "--points", "1", "--remove"), messages.WHAT_TO_OVERRIDE),
    ],
)  # fmt: skip
def test_what_cannot_be_decided_says_why(
    words: tuple[str, ...], said: Text, tmp_path: Path, graded: Callable[[str, str], None], decide: Decide,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    graded("code", "not_attempted")
    assert decide(*words) == 2
    assert said.en.split("{")[0] in capsys.readouterr().err
    assert not (tmp_path / "grades.csv").exists()


def test_a_file_of_decisions_is_stored_whole_or_not_at_all(
    tmp_path: Path, graded: Callable[[str, str], None], decide: Decide, capsys: pytest.CaptureFixture[str]
) -> None:
    graded("code", "not_attempted")
    for last in ("3,mse,,99,", "9,mse,,1,", "3,mse,,-1,", "3,mse,,½,"):
        path = put(tmp_path, "d.csv", f"\ufeffstudent,exercise,check,points,comment\n1,mse,,5,yes\n2,mse,,,\n{last}\n")
        assert decide("--from", str(path)) == 2
        assert rows(tmp_path)["1"]["points"] == 0
    capsys.readouterr()
    assert decide("--from", str(put(tmp_path, "d.csv", "student,exercise,points\n1,mse,5\n2,mse,\n3,mse,2\n"))) == 0
    assert capsys.readouterr().out.splitlines() == ["1 · mse: points 0 → 5", "3 · mse: points – → 2"]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_file_of_decisions_may_have_the_separator_of_a_spreadsheet(
    separator: str, tmp_path: Path, graded: Callable[[str, str], None], decide: Decide
) -> None:
    """Excel writes semicolons where a comma is the decimal sign. The same reader reads the roster."""
    graded("code", "not_attempted")
    text = "student,exercise,points,comment\n1,mse,5,well\n\n3,mse,2,a: b\n".replace(",", separator)
    assert decide("--from", str(put(tmp_path, "d.csv", text))) == 0
    assert [row["points"] for row in rows(tmp_path).values()] == [5, None, 2]


def test_a_form_is_filled_in_and_given_back(
    tmp_path: Path, graded: Callable[[str, str], None], decide: Decide, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also for a student whose name a spreadsheet would compute, and nothing that is filled in is overwritten."""
    graded("code", "not_attempted")
    form = tmp_path / "form.csv"
    assert decide("--form", str(form)) == 0
    with form.open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    assert [(line["student"], line["name"], line["grader"], line["points"]) for line in table] == [
        ("1", "김민수", "0", ""), ("2", "이서연", "", ""), ("3", "박지호", "", ""),
    ]  # fmt: skip
    capsys.readouterr()
    assert decide("--from", str(form)) == 0
    assert capsys.readouterr().out.strip() == messages.NOTHING_DECIDED("en", path=form)
    assert rows(tmp_path)["1"]["by_hand"] == []
    table[0] |= {"points": "7", "comment": "well thought"}
    with form.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, table[0].keys())
        writer.writeheader()
        writer.writerows(table)
    capsys.readouterr()
    assert decide("--form", str(form)) == 2
    assert messages.FORM_EXISTS("en", path=form) in capsys.readouterr().err
    assert decide("--from", str(form)) == 0
    assert capsys.readouterr().out == "1 · mse: points 0 → 7\n"
    [decided] = rows(tmp_path)["1"]["by_hand"]
    assert decided["comment"] == "well thought"


def test_a_field_is_read_as_it_was_before_the_apostrophe() -> None:
    for text in ("=1+1", "-5", " +x", "'quoted'", "O'Neil", "plain", "'", "'=x", "''-x", "' '@x"):
        [[field]] = csv.reader([csv_text([[text]]).strip("\r\n")])
        assert plain_field(field) == text


def test_without_results_the_command_says_so(
    tmp_path: Path, decide: Decide, capsys: pytest.CaptureFixture[str]
) -> None:
    assert decide("1", "mse", "--points", "1") == 2
    assert str(tmp_path) in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_decision_whose_hand_in_got_another_name_is_asked_about(
    tmp_path: Path, graded: Callable[[str, str], None], decide: Decide, capsys: pytest.CaptureFixture[str]
) -> None:
    """It counts for nobody, until it is given to the student and taken back."""
    graded("code", "not_attempted")
    assert decide("1", "mse", "--points", "6") == 0
    results = Results(tmp_path)
    renamed = replace(ROWS[0], student="20260001")
    results.begin(Intake((renamed, *ROWS[1:]), {}), {"mse/code": KEY})
    results.close()
    found = rows(tmp_path)
    assert found["20260001"]["points"] == 0
    [reason] = found["1"]["reasons"]
    assert "`grade class override RESULTS 20260001 mse --points 6`" in reason["en"]
    assert "`grade class override RESULTS 1 mse --remove`" in reason["en"]
    assert "1," not in (tmp_path / "gradebooks" / "moodle" / "mse.csv").read_text(encoding="utf-8-sig").split()
    capsys.readouterr()
    assert decide("20260001", "mse", "--points", "6") == 0
    assert decide("1", "mse", "--remove") == 0
    assert capsys.readouterr().out == "20260001 · mse: points 0 → 6\n1 · mse: points 6 → –\n"
    assert {student: (row["points"], row["reasons"]) for student, row in rows(tmp_path).items() if student != "2"} == {
        "20260001": (6, []), "3": (None, []),
    }  # fmt: skip


def test_decisions_on_an_exercise_that_a_run_leaves_out_are_not_asked_about(
    tmp_path: Path, graded: Callable[[str, str], None], decide: Decide
) -> None:
    graded("code", "not_attempted")
    assert decide("1", "mse", "--points", "6") == 0
    results = Results(tmp_path)
    results.begin(Intake((HandInRow("9", "한", "accuracy"),), {}), {})
    results.close()
    assert rows(tmp_path).keys() == {"9"}
