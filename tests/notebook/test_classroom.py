"""End to end with the real nbgrader: every score is what `grade` gives for the same code, and nobody stops the class."""

from __future__ import annotations

import csv
import json
import os
import signal
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from dlgrade.cli.main import run
from dlgrade.course.loading import load_course, select
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.json import to_json
from dlgrade.verdict.model import Verdict

from tests.conftest import ROOT
from tests.notebook.classroom import ASSIGNMENT, SEED, SLUGS, Classroom, new_classroom
from tests.notebook.students import HOSTILE, HandIn, class_of_thirty, data, filled, solutions, students, variant
from tests.waiting import comes_true

pytest.importorskip("nbgrader")
pytestmark = pytest.mark.slow
SCRIPT = "<script>alert(1)</script> [x](javascript:alert(2)) <img src=x onerror=alert(3)> **bold**"
WAITS = ("report", "drafts", "linked", "nothing", "leads_out", "fifo", "elsewhere", "a file")
SHORT = ("right", "untouched", "mse__sum", "duplicated", "stripped", "patched_allclose", "bom", "truncated")


@pytest.fixture(scope="module")
def grade() -> Iterator[object]:
    """The points that `grade` gives for one file of code, with the seed of the class."""
    limits = Limits()
    sandbox = open_sandbox(limits)
    graders: dict[str, ExerciseGrader] = {}

    @cache
    def points(slug: str, source: str) -> Verdict:
        exercise = select(load_course(ROOT), slug)[0]
        graders.setdefault(slug, ExerciseGrader(exercise, sandbox, limits, SEED))
        return graders[slug].grade(Submission((Part(f"{slug}.py", source),)))

    yield points
    for grader in graders.values():
        grader.close()
    sandbox.close()


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Classroom:
    return new_classroom(tmp_path_factory.mktemp("nbgrader"))


@pytest.fixture(scope="module")
def short(room: Classroom) -> list[HandIn]:
    """A few students, handed in, graded and with feedback."""
    few = students(room.release(), str(room.folder / "gradebook.db"), *SHORT)
    for each in few:
        room.hand_in(each.name, each.data, each.file)
    hand_in_oddly(room)
    room.run("autograde", ASSIGNMENT)
    room.run("generate_feedback", ASSIGNMENT)
    return few


def hand_in_oddly(room: Classroom) -> None:
    """Hand-ins in which nbgrader sees no submission, or which end its run."""
    whole = data(filled(room.release(), solutions()))
    for student, name in (("capitals", "WEEK1.IPYNB"), ("download", "week1.ipynb.txt"), ("pattern[1]", "week1.ipynb")):
        room.hand_in(student, whole, name)
    room.hand_in("report", b"%PDF", "보고서.pdf")
    for name, slug in (("a.ipynb", "mse"), ("b.ipynb", "accuracy")):
        room.hand_in("drafts", data(filled(room.release(), {slug: solutions()[slug]})), name)
    room.hand_in("copied", data(room.release()))
    room.hand_in("copied", whole, "week1-Copy1.ipynb")
    room.hand_in(
        "again", data(filled(room.release(), {**solutions(), "mse": variant("mse", "mse__sum")})), "week1 (1).ipynb"
    )
    script = filled(room.release(), solutions())
    script["cells"].insert(0, {"cell_type": "markdown", "metadata": {}, "source": SCRIPT})
    room.hand_in("script", data(script))
    submitted = room.folder / "submitted"
    for student in ("leads_out", "fifo"):
        room.hand_in(student, whole)
    (submitted / "leads_out" / ASSIGNMENT / "notes.txt").symlink_to("../../../nbgrader_config.py")
    os.mkfifo(submitted / "fifo" / ASSIGNMENT / "timestamp.txt")
    (submitted / "elsewhere").mkdir()
    (submitted / "elsewhere" / ASSIGNMENT).symlink_to(room.folder / "source" / ASSIGNMENT)
    (submitted / "a file").mkdir()
    (submitted / "a file" / ASSIGNMENT).write_bytes(whole)
    linked = room.folder / "submitted" / "linked" / ASSIGNMENT
    linked.mkdir(parents=True)
    (linked / "my week1.ipynb").symlink_to(room.folder / "source" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb")
    (room.folder / "submitted" / "nothing" / ASSIGNMENT).mkdir(parents=True)
    room.hand_in("clock", whole)
    room.hand_in("clock", "3월 2일 밤".encode(), "timestamp.txt")
    room.hand_in("fetches", whole)
    room.hand_in("fetches", b"2026-03-01 00:00:00 UTC", "timestamp.txt")
    room.hand_in("fetches", b"a secret of nbgrader's", "submission_secret.txt")


def compare(room: Classroom, everyone: list[HandIn], grade: object) -> None:
    """Every score in the gradebook equals that of `grade`; a hand-in that cannot be read has none and waits for a person."""
    grades = room.grades()
    for each in everyone:
        for slug in SLUGS:
            if each.means is None:
                assert grades[each.name, slug] == (None, True), (each.name, slug)
            else:
                source = each.means[slug]
                points = grade(slug, source).points if source else 0  # type: ignore[operator]
                assert grades[each.name, slug] == (points, False), (each.name, slug)


def test_every_score_is_what_grade_gives(room: Classroom, short: list[HandIn], grade: object) -> None:
    compare(room, short, grade)


def test_the_report_of_the_class(
    room: Classroom, short: list[HandIn], grade: Callable[[str, str], Verdict], capsys: pytest.CaptureFixture[str]
) -> None:
    """The report has the points of the gradebook. It lists hand-ins that wait for a person, and verdicts that somebody
    has changed in a notebook."""
    path = room.folder / "autograded" / "script" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    before, mode = path.read_text(encoding="utf-8"), path.stat().st_mode
    path.chmod(0o644)
    document = json.loads(before)
    document["metadata"]["dlgrade"]["verdicts"]["mse"] = to_json(grade("mse", variant("mse", "mse__sum")))
    path.write_text(json.dumps(document), encoding="utf-8")
    line = ["nbgrader", "report", ASSIGNMENT, "--in", str(room.folder), "--course", str(ROOT), "--lang", "en"]
    try:
        assert run([*line[:2], "week7", *line[3:]]) == 2
        assert "week7" in capsys.readouterr().err
        assert run(line) == 0
    finally:
        path.write_text(before, encoding="utf-8")
        path.chmod(mode)
    place = room.folder / "reports" / ASSIGNMENT
    rows = json.loads((place / "grades.json").read_text(encoding="utf-8"))["rows"]
    found = {(row["student"], row["exercise"]): row for row in rows}
    grades = room.grades()
    assert set(found) >= {(each.name, slug) for each in short for slug in SLUGS if each.means is not None}
    for key, row in found.items():
        if key[0] != "script" and row["verdict"] is not None:
            score, waits = grades[key]
            assert (row["points"], row["status"] == "person") == (score, waits)
    assert found["script", "mse"]["status"] == "person"
    assert "is not the score in the gradebook" in found["script", "mse"]["reasons"][0]["en"]
    assert "Divide" in (place / "report.en.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("short")
def test_what_nbgrader_overlooks_or_stumbles_over_is_graded(room: Classroom) -> None:
    grades = room.grades()
    for student in ("capitals", "download", "pattern[1]", "clock", "copied", "script"):
        assert [grades[student, slug] for slug in SLUGS] == [(7, False), (8, False), (8, False)], student
        assert room.feedback(student)


@pytest.mark.usefixtures("short")
def test_what_cannot_be_graded_waits_for_a_person(room: Classroom) -> None:
    grades = room.grades()
    for student in WAITS:
        assert {grades[student, slug] for slug in SLUGS} == {(None, True)}, student
        assert "This is not a 0" in room.feedback(student)


@pytest.mark.usefixtures("short")
def test_nothing_that_a_link_leads_to_is_copied(room: Classroom) -> None:
    """Students must not read these files: the configuration has the seed of the hidden inputs, the source notebook the solutions."""
    for folder in ("submitted", "autograded", "feedback"):
        for path in (room.folder / folder).rglob("*"):
            assert not path.is_symlink(), path
            text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
            assert "GradeExercises.seed" not in text, path
            assert "BEGIN SOLUTION" not in text or not {"elsewhere", "linked"} & set(path.parts), path
    assert "notes.txt" in room.feedback("leads_out")


@pytest.mark.usefixtures("short")
def test_the_feedback_holds_no_script_of_a_student(room: Classroom) -> None:
    html = room.feedback("script")
    assert "<script>alert" not in html
    assert "javascript:alert" not in html
    assert "<img src=x" not in html
    assert "<strong>bold</strong>" in html


@pytest.mark.usefixtures("short")
def test_a_correction_that_comes_later_is_graded_and_said(room: Classroom) -> None:
    """A newer hand-in is graded again without --force, whatever the name of its file."""
    assert room.grades()["again", "mse"][0] < 8
    assert "week1 (1).ipynb" in room.feedback("again")
    room.hand_in("again", data(filled(room.release(), solutions())), "week1 (2).ipynb")
    assert "week1 (2).ipynb" in room.run("autograde", ASSIGNMENT)
    assert room.grades()["again", "mse"] == (8, False)


@pytest.mark.usefixtures("short")
def test_feedback_is_released_to_those_who_can_fetch_it(room: Classroom) -> None:
    """A hand-in that did not come through nbgrader does not keep the others from their feedback."""
    said = room.run("release_feedback", ASSIGNMENT)
    assert len(list((room.folder.parent / "exchange" / "dl" / "feedback").glob("*.html"))) == 1
    assert "right" in said
    assert "give this feedback out yourself" in said


@pytest.mark.usefixtures("short")
def test_feedback_names_the_mistake_and_holds_no_hidden_value(room: Classroom, grade: object) -> None:
    html = room.feedback("mse__sum")
    assert "This is the sum of the squared differences." in html
    verdict: Verdict = grade("mse", variant("mse", "mse__sum"))  # type: ignore[operator]
    values = [check.mismatch.expected for check in verdict.checks if check.mismatch and check.mismatch.expected]
    assert values
    assert not [value for value in values if value in html]
    assert "Score: 18.0 / 23.0" in html


@pytest.mark.usefixtures("short")
def test_feedback_on_what_cannot_be_read_shows_no_zero(room: Classroom) -> None:
    html = room.feedback("truncated")
    assert "This is not a 0" in html
    assert "Score: – / 23.0" in html
    assert "Score: 0" not in html
    assert "No response." not in html


@pytest.mark.usefixtures("short")
def test_the_export_gives_no_zero_to_what_waits_for_a_person(room: Classroom) -> None:
    room.run("export", "--to", "grades.csv")
    with (room.folder / "grades.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["student_id"]: row for row in csv.DictReader(file)}
    assert (rows["truncated"]["score"], rows["truncated"]["needs_manual_grade"]) == ("", "True")
    assert float(rows["right"]["score"]) == float(rows["right"]["max_score"]) > 0
    assert float(rows["untouched"]["score"]) == 0.0


@pytest.mark.usefixtures("short")
def test_late_submissions_lose_what_the_teacher_says(room: Classroom) -> None:
    from nbgrader.api import Gradebook

    (room.folder / "submitted" / "bom" / ASSIGNMENT / "timestamp.txt").write_text(
        "2026-03-02 00:00:00 UTC", encoding="utf-8"
    )
    with Gradebook(f"sqlite:///{room.folder / 'gradebook.db'}", "dl") as gradebook:
        gradebook.update_or_create_assignment(ASSIGNMENT, duedate="2026-03-01 00:00:00 UTC")
        room.run("autograde", ASSIGNMENT, "--force", "--student=bom", "--LateSubmissionPlugin.penalty_method=zero")
        submission = gradebook.find_submission(ASSIGNMENT, "bom")
        assert (submission.score, submission.late_submission_penalty) == (23, 23)
        gradebook.find_assignment(ASSIGNMENT).duedate = None
        gradebook.db.commit()


@pytest.mark.usefixtures("short")
def test_resubmission_manual_grades_and_comments_keep_working(room: Classroom) -> None:
    from nbgrader.api import Gradebook

    release, right = room.release(), solutions()
    url = f"sqlite:///{room.folder / 'gradebook.db'}"
    with Gradebook(url, "dl") as gradebook:
        gradebook.find_grade("mse", ASSIGNMENT, ASSIGNMENT, "mse__sum").manual_score = 5
        gradebook.find_grade("accuracy", ASSIGNMENT, ASSIGNMENT, "mse__sum").extra_credit = 1
        gradebook.find_comment("mse-answer", ASSIGNMENT, ASSIGNMENT, "mse__sum").manual_comment = "잘했어요"
        gradebook.db.commit()
    room.hand_in("untouched", data(filled(release, right)))
    room.run("autograde", ASSIGNMENT, "--force", "--student", "mse__sum")
    room.run("autograde", ASSIGNMENT, "--force", "--student", "untouched")
    room.run("generate_feedback", ASSIGNMENT, "--force", "--student", "mse__sum")
    with Gradebook(url, "dl") as gradebook:
        grade = gradebook.find_grade("mse", ASSIGNMENT, ASSIGNMENT, "mse__sum")
        assert (grade.score, grade.needs_manual_grade) == (5, False), "nothing has changed beside it"
        assert gradebook.find_grade("mse", ASSIGNMENT, ASSIGNMENT, "untouched").score == 8
    assert "잘했어요" in room.feedback("mse__sum")
    room.hand_in("mse__sum", data(filled(release, right)))
    room.run("autograde", ASSIGNMENT, "--student", "mse__sum")
    with Gradebook(url, "dl") as gradebook:
        grade = gradebook.find_grade("mse", ASSIGNMENT, ASSIGNMENT, "mse__sum")
        assert (grade.score, grade.auto_score, grade.needs_manual_grade) == (5, 8, True)
    room.run("export", "--to", "grades.csv")
    with (room.folder / "grades.csv").open(encoding="utf-8-sig", newline="") as file:
        row = next(row for row in csv.DictReader(file) if row["student_id"] == "mse__sum")
    assert (float(row["score"]), row["needs_manual_grade"]) == (21.0, "True"), "a score by hand is a score"


def test_the_whole_class(tmp_path: Path, grade: object) -> None:
    """If a run over thirty submissions is killed in the middle and started again, the gradebook is the same in the end."""
    room = new_classroom(tmp_path)
    everyone = list(class_of_thirty(room.release(), str(room.folder / "gradebook.db")))
    assert len(everyone) >= 30
    for each in everyone:
        room.hand_in(each.name, each.data, each.file)
    _kill_in_the_middle(room, len(everyone))
    room.run("autograde", ASSIGNMENT)
    compare(room, everyone, grade)
    grades = room.grades()
    assert {name: grades[name, "mse"][0] for name in HOSTILE if grades[name, "mse"][0] > 2} == {}, (
        "an attack gained points"
    )
    room.run("generate_feedback", ASSIGNMENT)
    assert all(room.feedback(each.name) for each in everyone)


def _kill_in_the_middle(room: Classroom, count: int) -> None:
    """Kill the run (kill -9) when a third of the class has a folder; the last of these may or may not be complete."""
    running = room.start("autograde", ASSIGNMENT)
    done = room.folder / "autograded"
    assert comes_true(lambda: running.poll() is not None or len(list(done.glob("*"))) > count // 3)
    assert running.poll() is None
    os.killpg(running.pid, signal.SIGKILL)
    assert running.wait(300) == -signal.SIGKILL


@pytest.mark.usefixtures("short")
def test_what_a_killed_run_left_is_graded_again(room: Classroom) -> None:
    """A state that nbgrader takes for graded: the sanitized notebook is in `autograded`, but its grades were never saved."""
    import sqlite3

    path = room.folder / "autograded" / "right" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    path.chmod(0o644)
    path.write_text(path.read_text(encoding="utf-8").replace("dlgrade_finished", "dlgrade_begun"), encoding="utf-8")
    with sqlite3.connect(room.folder / "gradebook.db") as connection:
        connection.execute("update grade set auto_score = null")
    room.run("autograde", ASSIGNMENT)
    grades = room.grades()
    assert [grades["right", slug][0] for slug in SLUGS] == [7, 8, 8]
    assert grades["bom", "mse"][0] is None, "what was finished is not graded again"


@pytest.mark.usefixtures("short")
def test_a_second_run_waits_for_the_first(room: Classroom) -> None:
    """Without the lock, one of two runs would take the other's half-written folders for those of a killed run."""
    runs = [room.start("autograde", ASSIGNMENT, "--force", "--student=right") for _ in range(2)]
    assert [run.wait(300) for run in runs] == [0, 0]
    assert [room.grades()["right", slug] for slug in SLUGS] == [(7, False), (8, False), (8, False)]


def test_a_weak_machine_grades_nobody_and_says_why_once(room: Classroom, short: list[HandIn]) -> None:
    """No machine offers level L9, so nothing can be graded."""
    before = room.grades()
    arguments = ("autograde", ASSIGNMENT, "--force", "--GradeExercises.isolation=L9")
    said = room.run(*arguments, code=1)
    assert said.count("L9") == 1
    assert "Traceback" not in said
    assert room.grades() == before
    assert {each.name for each in short} < {path.name for path in (room.folder / "autograded").iterdir()}


def test_exercises_that_are_gone_are_said_once(room: Classroom) -> None:
    said = room.run("autograde", ASSIGNMENT, "--force", "--GradeExercises.course=/no/such/folder", code=1)
    assert said.count("/no/such/folder") == 1
    assert "Traceback" not in said
