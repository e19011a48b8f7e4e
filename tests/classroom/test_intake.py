"""Every hand-in gets a row, whatever platform it comes from; a doubtful one asks for a person."""

from __future__ import annotations

import os
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from dlgrade.classroom.answers.intake import take_in
from dlgrade.classroom.hand_ins.layouts import has_hand_ins
from dlgrade.classroom.hand_ins.matching import find
from dlgrade.classroom.hand_ins.roster import NoRoster, read_roster
from dlgrade.classroom.model import HandInRow, Intake, Roster
from dlgrade.course.model import Exercise
from dlgrade.slicing.statements import names_given, statements_of
from dlgrade.text import LANGUAGES, Text

from tests.classroom.hand_ins import NOON, RIGHT, SUM, notebook, packed, put
from tests.conftest import ROOT
from tests.spine.test_full_disk import full_disk

Taken = Callable[..., Intake]


@pytest.fixture
def taken(tmp_path: Path, exercise_named: Callable[[str], Exercise]) -> Taken:
    def take(source: Path, roster: str = "", chosen: tuple[str, ...] = ()) -> Intake:
        enrolled = read_roster(put(tmp_path, "roster.csv", roster)) if roster else Roster()
        known = [exercise_named(slug) for slug in ("mse", "accuracy")]
        return take_in(source, known, enrolled, Path(tempfile.mkdtemp(dir=tmp_path)), chosen)

    return take


def test_the_names_of_a_file_are_those_of_its_statements() -> None:
    files = sorted((ROOT / "tests" / "styles").rglob("*.py"))
    assert len(files) > 100
    odd = ["def broken(:\n    pass\nmse = 3\n", "try:\n    import a.b as c\nexcept E as e:\n    x, *y = 1, 2\n", ""]
    for source in (*(path.read_text(encoding="utf-8") for path in files), *odd):
        statements = statements_of(source).all
        assert names_given(source).all == {
            name for statement in statements for name in statement.defines | statement.binds
        }


def rows(intake: Intake) -> dict[str, HandInRow]:
    return {row.student: row for row in intake.rows if row.exercise == "mse"}


def test_the_layouts_of_the_platforms_give_the_same_students(tmp_path: Path, taken: Taken) -> None:
    layouts = {
        "folders": {"김민수/mse.py": RIGHT, "Lee Ann/week 6/mse (1).py": SUM},
        "nbgrader": {"submitted/김민수/ps1/mse.py": RIGHT, "submitted/Lee Ann/ps1/mse.py": SUM},
        "moodle": {
            "김민수_123_assignsubmission_file_/mse.py": RIGHT,
            "Lee Ann_124_assignsubmission_file_/mse.py": SUM,
        },
        "moodle flat": {
            "김민수_123_assignsubmission_file_mse.py": RIGHT,
            "Lee Ann_124_assignsubmission_file_mse.py": SUM,
        },
        "flat": {"김민수_mse.py": RIGHT, "mse-Lee Ann.py": SUM},
        "notebooks": {"김민수/hw1.ipynb": notebook("x = 1", RIGHT), "Lee Ann.ipynb": notebook(SUM)},
    }
    digests = set()
    for name, files in layouts.items():
        folder = tmp_path / name
        for path, text in files.items():
            put(folder, path, text)
        found = rows(taken(folder))
        assert found.keys() == {"김민수", "Lee Ann"}, name
        assert all(row.submission and row.problem is None for row in found.values()), name
        if name != "notebooks":
            digests.add((found["김민수"].submission, found["Lee Ann"].submission))
    assert len(digests) == 1  # the digest depends only on the code, not on the platform


def test_canvas_late_and_second_attempts(tmp_path: Path, taken: Taken) -> None:
    folder = tmp_path / "canvas"
    for name, text in (
        ("leeann_11_900_mse.py", SUM), ("leeann_11_901_mse-1.py", RIGHT),
        ("kimminsu_LATE_12_902_mse.py", SUM), ("kimminsu_13_903_mse.py", RIGHT),
    ):  # fmt: skip
        os.utime(put(folder, name, text), (NOON, NOON))
    found = rows(taken(folder))
    assert found.keys() == {"leeann", "kimminsu (12)", "kimminsu (13)"}  # two students with the same name stay two
    assert [found[key].late for key in found] == [key == "kimminsu (12)" for key in found]
    assert found["leeann"].submission == found["kimminsu (13)"].submission  # the second attempt
    roster = 'Student,ID,SIS User ID\n"Kim, Minsu",12,20260012\n"Kim, Minsu",13,20260013\n"Lee, Ann",11,20260011\n'
    with_roster = rows(taken(folder, roster))
    assert with_roster.keys() == {"20260011", "20260012", "20260013"}
    assert with_roster["20260012"].late


def test_single_files_of_a_student_may_import_each_other(tmp_path: Path, taken: Taken) -> None:
    folder = tmp_path / "canvas"
    put(folder, "leeann_11_900_mse.py", "import tools\n" + RIGHT)
    put(folder, "leeann_11_901_tools-1.py", "x = 1\n")
    put(folder, "kimminsu_12_902_mse.py", "import tools\n" + RIGHT)
    intake = taken(folder)
    files = {row.student: [file.name for file in intake.answers[f"mse/{row.submission}"].readings[0].files]
             for row in intake.rows if row.submission}  # fmt: skip
    assert files == {"leeann": ["tools.py"], "kimminsu": []}  # and nobody gets another student's file


def test_what_was_typed_into_canvas_is_the_same_students(tmp_path: Path, taken: Taken) -> None:
    folder = tmp_path / "canvas"
    put(folder, "leeann_11_900_mse.py")
    put(folder, "kimminsu_LATE_12_text.html", "<p>see mail</p>")
    exported = (
        "Student,ID,SIS User ID,SIS Login ID,Section,mse (7)\n    Points Possible,,,,,8\n"
        '"Lee, Ann",11,s1,ann,A,\n"Kim, Minsu",12,s2,minsu,A,\n'
    )
    found = rows(taken(folder, exported))
    assert found.keys() == {"s1", "s2"}
    assert found["s1"].submission
    assert found["s2"].problem is not None
    assert found["s2"].late


def test_moodles_worksheet_tells_apart_students_of_one_name(tmp_path: Path, taken: Taken) -> None:
    folder = tmp_path / "moodle"
    put(folder, "Lee Ann_21_assignsubmission_file/mse.py", RIGHT)
    put(folder, "Lee Ann_22_assignsubmission_file/mse.py", SUM)
    put(folder, "Lee Ann_22_assignsubmission_onlinetext/onlinetext.html", "<p>done</p>")
    worksheet = (
        "Identifier,Full name,Email address,Grade,Last modified (grade)\n"
        "Participant 21,Lee Ann,a@x.org,,-\nParticipant 22,Lee Ann,b@x.org,,-\n"
    )
    found = rows(taken(folder, worksheet))
    assert found.keys() == {"a@x.org", "b@x.org"}
    assert all(row.submission and row.doubt is None for row in found.values())
    assert found["a@x.org"].submission != found["b@x.org"].submission


@pytest.mark.parametrize("heading", ["Identifier", "식별자", "ID"])
@pytest.mark.parametrize("written", ["참가자 {}", "참가자{}", "Participant {}"])
def test_a_participants_number_is_read_in_korean(tmp_path: Path, taken: Taken, heading: str, written: str) -> None:
    folder = tmp_path / "moodle"
    put(folder, "이서연_1203_assignsubmission_file/mse.py", RIGHT)
    put(folder, "이서연_1204_assignsubmission_file/mse.py", SUM)
    lines = [f"{written.format(number)},이서연,{name}@x.org,,-\n" for name, number in (("a", 1203), ("b", 1204))]
    found = rows(taken(folder, f"{heading},전체 이름,이메일 주소,성적,마지막 수정됨(성적)\n{''.join(lines)}"))
    assert found.keys() == {"a@x.org", "b@x.org"}
    assert all(row.submission and row.name == "이서연" and row.doubt is None for row in found.values())


def test_without_names_and_addresses_the_participant_is_the_student(tmp_path: Path, taken: Taken) -> None:
    put(tmp_path / "moodle", "Participant_1203_assignsubmission_file/mse.py", RIGHT)
    for heading, written in (("Identifier", "Participant 1203"), ("ID", "참가자 1203")):
        found = rows(taken(tmp_path / "moodle", f"{heading},Grade\n{written},\n"))
        assert found[written].submission


def test_gradescope_names_the_students_in_its_list(tmp_path: Path, taken: Taken) -> None:
    folder = tmp_path / "export"
    put(folder, "submission_1/mse.py")
    put(folder, "submission_2/mse.py", SUM)
    listed = (
        "submission_1:\n  :submitters:\n  - :name: Ann\n    :sid: '77'\n  - :name: Bo\n    :sid: '78'\n"
        "  :created_at: 2026-11-27 10:00:00.000000000 Z\n"
    )
    put(folder, "submission_metadata.yml", listed)
    intake = taken(folder)
    found = rows(intake)
    assert found["77"].submission == found["78"].submission != ""
    assert found["77"].time.startswith("2026-11-27T10:00")
    assert (found["77"].name, found["78"].name) == ("Ann", "Bo")
    assert intake.partners == (("77", "78"),)
    assert any(
        student.startswith("? ") and row.doubt for student, row in found.items()
    )  # no student belongs to submission_2


def test_a_student_called_like_a_folder_of_nbgrader_hides_nobody(tmp_path: Path, taken: Taken) -> None:
    folder = tmp_path / "drop"
    for name in (
        "alice/mse.py",
        "bob_mse.py",
        "submitted/mse.py",
        "submitted/carol/mse.py",
        "nbgrader_config.py",
        "README.md",
    ):
        put(folder, name)
    assert {"alice", "bob", "carol"} <= rows(taken(folder)).keys()


def test_a_file_that_is_called_like_gradescopes_list_gives_nobodys_folder_away(tmp_path: Path, taken: Taken) -> None:
    folder = tmp_path / "drop"
    for name in ("alice/mse.py", "bob/mse.py"):
        put(folder, name)
    put(folder, "submission_metadata.yml", "alice:\n  :submitters:\n  - :name: mallory\n")
    assert rows(taken(folder)).keys() == {"alice", "bob"}


def test_archives_of_the_class_of_a_student_and_of_the_page(tmp_path: Path, taken: Taken) -> None:
    inner = packed(tmp_path / "inner.zip", {"exercises/06_learning/mse.py": RIGHT, "readme.txt": "x"}).read_bytes()
    folder = tmp_path / "class"
    put(folder, "ann_dlgrade-work.zip", "")
    (folder / "ann_dlgrade-work.zip").write_bytes(inner)
    put(folder, "bo/x.txt")
    (folder / "bo" / "all.zip").write_bytes(inner)
    assert {student for student, row in rows(taken(folder)).items() if row.submission} == {"ann", "bo"}
    whole = packed(tmp_path / "download.zip", {"wrapper/ann/mse.py": RIGHT, "wrapper/bo/mse.py": SUM})
    assert rows(taken(whole)).keys() == {"ann", "bo"}


def test_nothing_that_was_handed_in_lacks_a_row(tmp_path: Path, taken: Taken) -> None:
    folder = tmp_path / "class"
    secret = put(tmp_path, "secret/mse.py")
    put(folder, "good/mse.py")
    put(folder, "linked/readme.txt")
    (folder / "linked" / "mse.py").symlink_to(secret)
    (folder / "a link").symlink_to(secret.parent)
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "fifo_mse.py")
    put(folder, "rar/mse.rar", "Rar!")
    put(folder, "bad/work.zip", "no zip")
    (folder / "binary").mkdir()
    (folder / "binary" / "mse.py").write_bytes(b"\0\1\2\xff")
    put(folder, "broken/hw.ipynb", "{")
    put(folder, "essay/essay.txt", "words")
    (folder / "empty").mkdir()
    put(folder, "mse.py", SUM)
    put(folder, "<b>x</b>\n=1+1/mse.py".replace("/b", "b"))
    intake = taken(folder)
    found = rows(intake)
    asks = {student for student, row in found.items() if row.problem is not None}
    assert asks >= {"linked", "a link", "rar", "bad", "binary", "broken"}
    assert not any(found[student].submission for student in asks)
    assert found["good"].submission
    assert found["? mse.py"].doubt is not None
    assert asks >= {"essay", "empty"}
    assert len(found) == sum(1 for _ in folder.iterdir())
    assert all("\n" not in student for student in found)


def test_names_that_would_lead_somewhere_else(tmp_path: Path, taken: Taken) -> None:
    """A name is as long as the disk allows, ends in dots, or is not text."""
    folder = tmp_path / "class"
    put(folder, "ann_1_2_..")
    put(folder, "bo_1_2_.")
    put(folder, f"{'x' * 245}_mse.py")
    (folder / os.fsdecode(b"\xff_mse.py")).write_text(RIGHT, encoding="utf-8")
    found = rows(taken(folder))
    assert len(found) == 4
    assert sum(bool(row.submission) for row in found.values()) == 2
    assert all(student.isprintable() for student in found)


@pytest.mark.parametrize("step", ["code_files", "unread_files", "answer_to", "examples_of"])
def test_a_fault_of_ours_while_reading_is_a_case_for_a_person(
    tmp_path: Path, taken: Taken, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def failing(*_: object) -> object:
        raise ZeroDivisionError("ours")

    put(tmp_path / "class", "ann/mse.py")
    monkeypatch.setattr(f"dlgrade.classroom.answers.read_hand_in.{step}", failing)
    problem = rows(taken(tmp_path / "class"))["ann"].problem
    assert problem is not None
    assert "ZeroDivisionError: ours" in problem.en


def test_code_without_a_digest_is_a_case_for_a_person(
    tmp_path: Path, taken: Taken, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The digest is taken where an error stops nobody else: a version of Python that could not be encoded once stopped the
    whole class."""
    put(tmp_path / "class", "ann/mse.py")
    put(tmp_path / "class", "kim/mse.ipynb", notebook(RIGHT))
    monkeypatch.setattr("dlgrade.submission.notebook.python_of", lambda _: "3.\ud83d")
    found = rows(taken(tmp_path / "class"))
    assert found["ann"].submission
    assert "UnicodeEncodeError" in (found["kim"].problem or Text("", "")).en


def test_one_student_with_very_much_code_asks_for_a_person_alone(tmp_path: Path, taken: Taken) -> None:
    """Each file is within its limit; all of them together, made of short lines, took 5.5 GB."""
    put(tmp_path / "class", "ann/mse.py")
    for number in range(6):
        put(tmp_path / "class", f"kim/hw{number}.py", f"{RIGHT}\n# {number}\n" + "a\n" * 40_000)
    found = rows(taken(tmp_path / "class"))
    assert found["ann"].submission
    assert "too much code" in (found["kim"].problem or Text("", "")).en


def test_two_versions_of_the_same_time_ask_for_a_person(tmp_path: Path, taken: Taken) -> None:
    folder = tmp_path / "class"
    for name, text in (("ann/mse.py", RIGHT), ("ann/final/mse.py", SUM)):
        os.utime(put(folder, name, text), (NOON, NOON))
    assert rows(taken(folder))["ann"].problem is not None
    os.utime(folder / "ann" / "final" / "mse.py", (NOON + 60, NOON + 60))
    newer = rows(taken(folder))["ann"]
    assert newer.problem is None
    assert newer.file == "final/mse.py"
    assert newer.notes


def test_an_untouched_stub_never_wins(tmp_path: Path, taken: Taken, exercise_named: Callable[[str], Exercise]) -> None:
    stub = exercise_named("mse").stub.read_text(encoding="utf-8")
    folder = tmp_path / "class"
    os.utime(put(folder, "ann/mse.py", stub), (NOON + 60, NOON + 60))
    os.utime(put(folder, "ann/mse (1).py", RIGHT), (NOON, NOON))
    assert rows(taken(folder))["ann"].file == "mse (1).py"


@pytest.mark.parametrize("other", ["mse_최종.py", "mse-v2.py", "mse final.py", "mse의 사본.py", "Copy of mse.py"])
def test_another_version_beside_the_exercise_s_file_is_not_passed_over(
    tmp_path: Path, taken: Taken, other: str
) -> None:
    folder = tmp_path / "class"
    for student, text, hours in (("old", SUM, 1), ("same", SUM, 0), ("empty", "", -1)):
        os.utime(put(folder, f"{student}/mse.py", text), (NOON - 3600 * hours, NOON - 3600 * hours))
        os.utime(put(folder, f"{student}/{other}", RIGHT), (NOON, NOON))
    found = rows(taken(folder))
    assert (found["old"].file, found["empty"].file) == (other, other)
    assert found["same"].problem is not None
    assert other in found["same"].problem.ko


@pytest.mark.parametrize(
    ("other", "text"),
    [
        ("mse_test.py", "from mse import mse\nmse = mse\n"), ("mse_mend.py", RIGHT), ("mse_plot.py", "import mse\n"),
        ("mse_gradient2.py", "from mse import mse\n"),
    ],
)  # fmt: skip
def test_what_is_made_beside_an_answer_is_no_version_of_it(tmp_path: Path, taken: Taken, other: str, text: str) -> None:
    folder = tmp_path / "class"
    os.utime(put(folder, "ann/mse.py", SUM), (NOON - 3600, NOON - 3600))
    os.utime(put(folder, f"ann/{other}", text), (NOON, NOON))
    assert rows(taken(folder))["ann"].file == "mse.py"


def test_the_roster_says_who_is_missing_and_who_is_a_stranger(tmp_path: Path, taken: Taken) -> None:
    folder = tmp_path / "class"
    put(folder, "20261234_김민수/mse.py")
    put(folder, "박서연/mse.py")
    put(folder, "stranger/mse.py")
    roster = "학번,이름\n20261234,김민수\n20265678,박서연\n20269999,박서연\n20260000,최유리\n"
    found = rows(taken(folder, roster))
    assert found["20261234"].submission
    assert found["20261234"].doubt is None
    assert found["? 박서연"].doubt is not None  # two students have this name
    assert "20265678" in found["? 박서연"].doubt.en
    assert found["? stranger"].submission
    assert not found["20260000"].submission
    assert found["20260000"].problem is None


def test_a_file_that_answers_nothing_is_shown_where_an_answer_is_missing(tmp_path: Path, taken: Taken) -> None:
    folder, accuracy = tmp_path / "class", "def accuracy(a, b):\n    return 0.5\n"
    for name, text in (
        ("ann/mse.py", RIGHT), ("ann/hw2.py", "def acuracy(a, b):\n    return 0.5\n"),
        ("bo/mse.py", "import helper\n" + RIGHT), ("bo/helper.py", "x = 1\n"),
        ("cy/mse.py", RIGHT), ("cy/accuracy.py", accuracy), ("cy/notes.py", "x = 1\n"),
    ):  # fmt: skip
        put(folder, name, text)
    spare = {row.student: row for row in taken(folder).rows if not row.exercise}
    assert spare.keys() == {"ann"}  # what an answer imports is not an answer, and who handed in all has none missing
    assert spare["ann"].file == "hw2.py"
    assert spare["ann"].problem is not None
    assert "`accuracy`" in spare["ann"].problem.en


def test_a_helper_in_another_exercises_file_is_no_answer(tmp_path: Path, taken: Taken) -> None:
    put(tmp_path / "class", "ann/mse.py", RIGHT + "\ndef accuracy(a, b):\n    return 0.0\n")
    assert [row.exercise for row in taken(tmp_path / "class").rows] == ["mse"]


def test_a_chosen_exercise_does_not_turn_the_files_of_others_into_students(tmp_path: Path, taken: Taken) -> None:
    for name in ("ann_mse.py", "ann_accuracy.py", "bo_accuracy.py"):
        put(tmp_path / "class", name, RIGHT if "mse" in name else "def accuracy(a, b):\n    return 0.5\n")
    intake = taken(tmp_path / "class", "", ("mse",))
    assert [(row.student, bool(row.submission), row.problem) for row in intake.rows] == [
        ("ann", True, None), ("bo", False, None),
    ]  # fmt: skip
    assert list(intake.answers) == [f"mse/{intake.rows[0].submission}"]


def test_one_broken_notebook_does_not_make_the_whole_course_an_assignment(tmp_path: Path, taken: Taken) -> None:
    put(tmp_path / "class", "ann/mse.py")
    put(tmp_path / "class", "bo/hw.ipynb", "{")
    rows_of = [(row.student, row.exercise, row.problem is not None) for row in taken(tmp_path / "class").rows]
    assert rows_of == [("ann", "mse", False), ("bo", "mse", True)]


def test_files_are_never_put_together_on_a_guess(tmp_path: Path, taken: Taken) -> None:
    """Two folders are two students. If the roster gives two folders to one student, a person has to look."""
    folder = tmp_path / "class"
    for name, text in (
        ("lee-ann/mse.py", RIGHT),
        ("lee_ann/mse.py", SUM),
        ("20269999_mse.py", SUM),
        ("kim/mse.py", RIGHT),
    ):
        put(folder, name, text)
    assert {"lee-ann", "lee_ann"} <= rows(taken(folder)).keys()
    found = rows(taken(folder, "id,name\n20269999,Kim\n"))
    assert found["20269999"].doubt is not None
    assert "`20269999`, `kim`" in found["20269999"].doubt.en


NFC, NFD = "\u00e9", "e\u0301"
ALIKE = {
    "normal forms": (f"{NFC}/mse.py", f"{NFD}/mse.py", "? \u00e9", {NFC, f"{NFD} (NFD)"}),
    "korean": (*(f"{unicodedata.normalize(form, '김')}/mse.py" for form in ("NFC", "NFD")), "? 김",
        {"김", f"{unicodedata.normalize('NFD', '김')} (NFD)"}),
    "blanks": ("ann/mse.py", "ann /mse.py", "? ann", {"ann", "ann "}),
    "beside nbgrader's": ("ann/mse.py", "submitted/ann/mse.py", "? ann", {"ann", "submitted/ann"}),
    "a link": (f"{NFC}/mse.py", f"{NFD}", "? \u00e9", {NFC, f"{NFD} (NFD)"}),
}  # fmt: skip


@pytest.mark.parametrize("kind", ALIKE)
def test_folders_that_give_one_name_are_several_students(tmp_path: Path, taken: Taken, kind: str) -> None:
    right, wrong, student, names = ALIKE[kind]
    folder = tmp_path / "class"
    os.utime(put(folder, right, RIGHT), (NOON, NOON))
    if "/" in wrong:
        os.utime(put(folder, wrong, SUM), (NOON + 100, NOON + 100))
    else:
        (folder / wrong).symlink_to(tmp_path / "nowhere")
    found = rows(taken(folder))
    assert found.keys() == {student, f"{student} #2"}
    assert len({row.submission for row in found.values()}) == 2
    doubts = [row.doubt for row in found.values() if row.doubt is not None]
    for lang in LANGUAGES:
        assert {name for name in names for doubt in doubts if doubt(lang).startswith(f"`{name}` ")} == names
        assert all(f"`{name}`" in doubt(lang) for name in names for doubt in doubts)


def test_folders_in_the_archive_of_a_class_are_students_as_on_a_disk(tmp_path: Path, taken: Taken) -> None:
    path = packed(tmp_path / "class.zip", {f"{NFC}/mse.py": RIGHT, f"{NFD}/mse.py": SUM, "ann/mse.py": RIGHT})
    found = rows(taken(path))
    assert found.keys() == {"ann", "? \u00e9", "? \u00e9 #2"}
    assert [row.doubt is None for row in found.values()] == [False, False, True]


@pytest.mark.parametrize("names", [
    (NFC, NFD), ("ann", "Ann"), ("ann", "ann "), ("ann", "ann\u200b"), ("lee-ann", "lee_ann"), ("ann", "submitted/ann"),
    ("ann_11_900_mse.py", "ann_12_901_mse.py"), ("ann_21_assignsubmission_file", "ann"),
])  # fmt: skip
def test_what_a_roster_gives_to_one_student_from_several_folders_asks_for_a_person(
    tmp_path: Path, taken: Taken, names: tuple[str, str]
) -> None:
    for name, text in zip(names, (RIGHT, SUM), strict=True):
        put(tmp_path / "class", name if name.endswith(".py") else f"{name}/mse.py", text)
    found = rows(taken(tmp_path / "class", f"id,name\n1,{NFC}\n2,Ann\n3,Lee Ann\n"))
    assert [student for student, row in found.items() if row.doubt is not None] == [
        student for student, row in found.items() if row.file
    ]


def test_gradescopes_students_of_one_name_are_several(tmp_path: Path, taken: Taken) -> None:
    for number, text in ((1, RIGHT), (2, SUM)):
        put(tmp_path / "class", f"submission_{number}/mse.py", text)
    submitters = "  :submitters:\n  - :name: Ann\n"
    put(tmp_path / "class", "submission_metadata.yml", f"submission_1:\n{submitters}submission_2:\n{submitters}")
    found = rows(taken(tmp_path / "class"))
    assert found.keys() == {"? Ann", "? Ann #2"}
    assert all(row.doubt and "`submission_1`" in row.doubt.en for row in found.values())


@pytest.mark.parametrize("names", [
    (NFD,), (NFD, f"{NFC}_accuracy.py"), ("ann_mse.py", "Ann_accuracy.py"), ("ann", "ann_mse (1).py"),
    ("ann_21_assignsubmission_file", "ann_21_assignsubmission_onlinetext"), ("ann_11_900_mse.py", "ann_11_901_mse-1.py"),
], ids=range(6))  # fmt: skip
def test_several_files_of_a_student_are_no_doubt(tmp_path: Path, taken: Taken, names: tuple[str, ...]) -> None:
    for name in names:
        put(tmp_path / "class", name if name.endswith(".py") else f"{name}/mse.py")
    for roster in ("", f"id,name\n1,{NFC}\n2,Ann\n"):
        handed_in = [row for row in rows(taken(tmp_path / "class", roster)).values() if row.file]
        assert [row.doubt for row in handed_in] == [None]


def test_files_of_a_name_that_two_students_have_are_not_put_together(tmp_path: Path, taken: Taken) -> None:
    """One student may have handed in both, or each of the two students one."""
    names = ("이서영 - mse.ipynb", "이서영 - mse (1).ipynb")
    for name, text in zip(names, (RIGHT, SUM), strict=True):
        os.utime(put(tmp_path / "class", name, notebook(text)), (NOON, NOON))
    put(tmp_path / "class", "김민수_mse.py")
    roster = "학번,이름\n1,이서영\n2,김민수\n"
    found = rows(taken(tmp_path / "class", f"{roster}3,이서영\n"))
    assert found.keys() == {"? 이서영", "? 이서영 #2", "1", "2", "3"}
    several = [found["? 이서영"], found["? 이서영 #2"]]
    assert len({row.submission for row in several}) == 2
    for row in several:
        assert row.doubt is not None
        assert all(f"`{name}`" in row.doubt(lang) for name in names for lang in LANGUAGES)
    alone = rows(taken(tmp_path / "class", roster))
    assert alone.keys() == {"1", "2"}
    assert (alone["1"].file, alone["1"].doubt) == ("mse (1).ipynb", None)


def test_a_number_behind_a_name_makes_nobody_elses_name(tmp_path: Path, taken: Taken) -> None:
    for name in ("ann\u200b", "ann\\u200b", "ann\\u200b #2"):
        put(tmp_path / "class", f"{name}/mse.py")
    assert len(rows(taken(tmp_path / "class"))) == 3


def test_a_roster_is_read_as_it_was_exported(tmp_path: Path) -> None:
    for name, data in {
        "bom": "\ufeff학번;이름\r\n1;김\r\n".encode(), "cp949": "학번,이름\n1,김\n".encode("cp949"),
        "tabs": b"ID\tName\n1\tKim\n", "utf16": "ID\tName\n1\tKim\n".encode("utf-16"),
    }.items():  # fmt: skip
        path = tmp_path / name
        path.write_bytes(data)
        assert [student.id for student in read_roster(path).students] == ["1"], name
    for text in ("", "a,b\n1,2\n", "id\n1\n1\n"):
        with pytest.raises(NoRoster):
            read_roster(put(tmp_path, "bad.csv", text))


@pytest.mark.parametrize("layout", ["files", "nbgrader", "gradescope"])
def test_the_roster_in_the_folder_is_nobodys_hand_in(
    tmp_path: Path, exercise_named: Callable[[str], Exercise], layout: str
) -> None:
    folder = tmp_path / "class"
    if layout == "gradescope":
        put(folder, "submission_metadata.yml", "submission_1:\n  :submitters:\n  - :sid: '1'\n")
    put(folder, {"files": "1/mse.py", "nbgrader": "submitted/1/ps/mse.py", "gradescope": "submission_1/mse.py"}[layout])
    roster = read_roster(put(folder, "submitted/r.csv" if layout == "nbgrader" else "r.csv", "학번\n1\n"))
    scratch = tmp_path / "scratch"
    assert [row.student for row in take_in(folder, [exercise_named("mse")], roster, scratch).rows] == ["1"]
    assert not has_hand_ins(put(tmp_path, "alone/r.csv", "학번\n1\n").parent, tmp_path / "alone" / "r.csv")


@pytest.mark.parametrize(
    "heading", ["ID 번호", "id번호", "학생 번호", "학생번호", "고유번호", "Student_ID", "ID Number"]
)
def test_the_heading_of_a_roster_may_be_spelled_otherwise(tmp_path: Path, heading: str) -> None:
    """Moodle's worksheet calls the column `ID 번호`; blanks, case and punctuation of a heading make no difference."""
    roster = read_roster(
        put(tmp_path, "r.csv", f"식별자,전체 이름,{heading},상태\n참가자 100,김민수,20261000,제출 완료\n")
    ).students
    assert [(student.id, student.name) for student in roster] == [("20261000", "김민수")]
    assert find("20261000", roster) == find("김민수_100", roster) == list(roster)


def test_a_number_and_a_name_written_together_are_one_students(tmp_path: Path, taken: Taken) -> None:
    """Never on a guess: where they are two students', or one of them is nobody's, a person is asked."""
    roster = "학번,이름\n20261008,윤은준\n20261009,김민수\n20261010,이준\n20261011,김민수\n"
    known = {"20261008윤은준": "20261008", "김민수20261009": "20261009", "20261010이준_과제1": "20261010"}
    unclear = {name: f"? {name}" for name in ("20261009윤은준", "20261008홍길동", "윤은준20269999")}
    for name in known | unclear:
        put(tmp_path / "class", f"{name}_mse.py")
    found = {student: row for student, row in rows(taken(tmp_path / "class", roster)).items() if row.file}
    assert found.keys() == {*known.values(), *unclear.values()}
    assert not [row for student, row in found.items() if (row.doubt is None) == student.startswith("?")]
    doubt = found["? 20261009윤은준"].doubt
    assert doubt is not None
    assert "윤은준 (20261008)" in doubt.ko
    assert "김민수 (20261009)" in doubt.ko


def test_a_korean_family_name_in_a_column_of_its_own_belongs_to_the_name(tmp_path: Path) -> None:
    roster = read_roster(put(tmp_path, "r.csv", "이름,성,학번,이메일 주소\n민수,김,20261234,kim@x.kr\n")).students
    assert [(student.id, student.name) for student in roster] == [("20261234", "김민수")]
    assert find("김민수", roster) == list(roster)
    assert find("kim", roster) == list(roster)


def test_a_name_in_latin_letters_is_never_guessed_from_a_part(tmp_path: Path) -> None:
    roster = read_roster(
        put(tmp_path, "r.csv", "id,name,email\nkim,Jun Kim,kim@x.org\nlee,Bo Lee,bolee@x.org\n")
    ).students
    assert [student.id for student in find("KIM", roster)] == ["kim"]
    assert [student.id for student in find("bolee", roster)] == ["lee"]
    assert find("Ann Lee", roster) == []


def test_an_id_as_the_roster_spells_it_is_that_student_s(tmp_path: Path) -> None:
    """A user name that is another student's name, too, apart from its hyphen. A name that two have stays unclear."""
    roster = read_roster(put(tmp_path, "r.csv", "username,name\nann-lee,Ann Lee\nalee2,Ann Lee\n")).students
    assert [student.id for student in find("ann-lee", roster)] == ["ann-lee"]
    assert [student.id for student in find("Ann-Lee", roster)] == ["ann-lee"]
    assert {student.id for student in find("Ann Lee", roster)} == {"ann-lee", "alee2"}
    other = read_roster(put(tmp_path, "o.csv", "id,username,name\n1,ann-lee,A. Lee\n2,alee2,Ann Lee\n")).students
    assert [student.id for student in find("ann-lee", other)] == ["ann-lee"]


HELPER = "def accuracy(a, b):\n    return (a == b).mean()\n"


def test_the_helper_of_one_student_is_no_exercise_of_the_class(tmp_path: Path, taken: Taken) -> None:
    for number in range(9):
        put(tmp_path, f"class/s{number}/hw.ipynb", notebook(RIGHT))
    put(tmp_path, "class/s9/hw.ipynb", notebook(RIGHT, HELPER))
    intake = taken(tmp_path / "class")
    assert {row.exercise for row in intake.rows} == {"mse"}
    assert {answer.exercise for answer in intake.answers.values()} == {"mse"}
    assert intake.left_out == {"accuracy": 1}
    for number in range(3):  # a third of the class defines it now
        put(tmp_path, f"class/s{number}/other.py", HELPER)
    many = taken(tmp_path / "class")
    assert {row.exercise for row in many.rows} == {"mse", "accuracy"}
    assert not many.left_out
    assert {answer.exercise for answer in many.answers.values()} == {"mse", "accuracy"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("accuracy.py", HELPER),
        ("accuracy_final.py", HELPER),
        ("hw.ipynb", notebook(f"%%exercise accuracy\n{HELPER}")),
        ("hw.ipynb", notebook(HELPER, 'from dlgrade.notebook import check\ncheck("accuracy")')),
    ],
)
def test_one_student_who_says_so_makes_an_exercise_of_the_class(
    tmp_path: Path, taken: Taken, name: str, text: str
) -> None:
    for number in range(9):
        put(tmp_path, f"class/s{number}/mse.py")
    put(tmp_path, f"class/s9/{name}", text)
    intake = taken(tmp_path / "class")
    assert {row.exercise for row in intake.rows} == {"mse", "accuracy"}
    assert not intake.left_out


def test_a_file_with_nothing_but_another_exercises_helper_has_a_row(tmp_path: Path, taken: Taken) -> None:
    for number in range(9):
        put(tmp_path, f"class/s{number}/mse.py")
    put(tmp_path, "class/s9/hw.ipynb", notebook(HELPER))
    mse, other = (row for row in taken(tmp_path / "class").rows if row.student == "s9")
    assert (mse.exercise, mse.submission, mse.problem) == ("mse", "", None)
    assert (other.exercise, other.file) == ("", "hw.ipynb")
    assert other.problem is not None


def test_exercises_that_the_teacher_names_are_those_of_the_class(tmp_path: Path, taken: Taken) -> None:
    for number in range(9):
        put(tmp_path, f"class/s{number}/mse.py")
    put(tmp_path, "class/s9/hw.ipynb", notebook(HELPER))
    intake = taken(tmp_path / "class", chosen=("accuracy",))
    assert {row.exercise for row in intake.rows if row.exercise} == {"accuracy"}
    assert not intake.left_out


def test_a_full_disk_costs_no_row_and_is_named(tmp_path: Path, taken: Taken) -> None:
    put(tmp_path, "class/kim_mse.py")
    packed(tmp_path / "class" / "lee.zip", {"mse.py": RIGHT})
    with full_disk():
        found = rows(taken(tmp_path / "class"))
    assert found.keys() == {"kim", "lee"}
    for row in found.values():
        assert row.problem is not None
        assert tempfile.gettempdir() in row.problem.en
        assert "Nothing is wrong with the hand-in" in row.problem.en
