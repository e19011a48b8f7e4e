"""Quiz questions in assignments: the key's answers are right, all others are not, and no answer is run as code."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from dlgrade.course.loading import load_course
from dlgrade.course.model import CourseError
from dlgrade.messages.quiz_export import NOT_ANSWERED
from dlgrade.nbgrader.configuration import CoursePlan
from dlgrade.nbgrader.course import write_course
from dlgrade.nbgrader.quiz import mark_answer, marked_html, questions, quiz_cells, quiz_of, refuse_repeated
from dlgrade.nbgrader.source_changes import notebook_changes
from dlgrade.quiz.exports.cells import name, right_answer
from dlgrade.quiz.exports.nbgrader import check_source
from dlgrade.submission.model import Part
from dlgrade.text import LANGUAGES, Lang

from tests.conftest import ROOT
from tests.notebook.classroom import new_classroom
from tests.notebook.students import grade_id

COURSE = load_course(ROOT)
FIRST = next(chapter for chapter in COURSE.chapters if chapter.name.startswith("01_"))
QUESTIONS = list(questions(COURSE).values())


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_the_key_is_right_and_nothing_is_not(question) -> None:  # type: ignore[no-untyped-def]
    answered = Part("cell 1", f"{name(question)} = {right_answer(question)!r}")
    assert mark_answer(question, [answered], "ko").right
    assert not mark_answer(question, [Part("cell 1", f"{name(question)} = None")], "ko").right
    assert not mark_answer(question, [], "en").right
    assert not mark_answer(question, [answered, Part("cell 2", f"{name(question)} = 'zz'")], "en").right


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_student_s_check_asks_for_an_answer_and_for_nothing_else(lang: Lang) -> None:
    """Any answer passes, none does not; so Validate accepts a right notebook, and does not tell whether it is right."""
    for question in QUESTIONS:
        visible = check_source(question, lang).partition("### BEGIN HIDDEN TESTS")[0]
        for given in (right_answer(question), "zz", 0, 0.5):
            exec(visible, {name(question): given})
        for given in (None, "", "  "):
            with pytest.raises(AssertionError, match=NOT_ANSWERED(lang)):
                exec(visible, {name(question): given})


FORMER = {
    "with `assert` twice": lambda text: re.sub(r"^(assert .*)$", r"assert \1 is not None", text, count=1, flags=re.M),
    "with a readable key": lambda _: (
        "assert {name} is not None\n### BEGIN HIDDEN TESTS\nassert {name} == 'b'\n### END HIDDEN TESTS"
    ),
}


@pytest.mark.parametrize("former", FORMER)
def test_update_mends_the_quiz_cells_of_a_former_version(tmp_path: Path, former: str) -> None:
    """Nothing but the cells' sources changes: points that the teacher has set stay."""
    list(write_course(COURSE, ["01"], CoursePlan(tmp_path, "dl", "ko")))
    (path,) = (tmp_path / "source").rglob("*.ipynb")
    today = json.loads(path.read_text(encoding="utf-8"))
    checks = [cell for cell in today["cells"] if cell["metadata"]["nbgrader"]["grade_id"] in questions(COURSE)]
    checks[0]["metadata"]["nbgrader"]["points"] = 5
    older = json.loads(json.dumps(today))
    for cell in older["cells"]:
        if (grade_id := cell["metadata"]["nbgrader"]["grade_id"]) in questions(COURSE):
            variable = name(questions(COURSE)[grade_id])
            cell["source"] = FORMER[former]("".join(cell["source"])).replace("{name}", variable)
    path.write_text(json.dumps(older), encoding="utf-8")
    (change,) = notebook_changes(tmp_path, COURSE, "ko")
    assert json.loads(change.after) == today
    path.write_text(change.after, encoding="utf-8")
    assert not list(notebook_changes(tmp_path, COURSE, "ko"))


def test_update_leaves_a_teacher_s_own_cells_alone(tmp_path: Path) -> None:
    list(write_course(COURSE, ["01"], CoursePlan(tmp_path, "dl", "ko")))
    (path,) = (tmp_path / "source").rglob("*.ipynb")
    document = json.loads(path.read_text(encoding="utf-8"))
    own = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "id": "own"}
    shows_a_check = {**own, "source": 'from dlgrade.notebook import check\n\ncheck("mse", "ko")\n'}
    named = {"nbgrader": {"grade_id": "check-mine", "grade": True, "points": 2, "schema_version": 3}}
    tests = {**own, "metadata": named, "source": "### BEGIN HIDDEN TESTS\nassert x == 1\n### END HIDDEN TESTS"}
    document["cells"] += [shows_a_check, tests]
    path.write_text(json.dumps(document), encoding="utf-8")
    assert not list(notebook_changes(tmp_path, COURSE, "ko"))


def test_a_question_that_the_course_no_longer_has_is_made_python(tmp_path: Path) -> None:
    list(write_course(COURSE, ["01"], CoursePlan(tmp_path, "dl", "ko")))
    (path,) = (tmp_path / "source").rglob("*.ipynb")
    former = "assert assert str(answer_gone).strip() not in ('', 'None'), 'There is no answer.' is not None\nx = 1"
    document = json.loads(path.read_text(encoding="utf-8"))
    named = {"nbgrader": {"grade_id": "check-gone"}}
    document["cells"].append({"cell_type": "code", "metadata": named, "source": former})
    path.write_text(json.dumps(document), encoding="utf-8")
    (change,) = notebook_changes(tmp_path, COURSE, "ko")
    source = "".join(json.loads(change.after)["cells"][-1]["source"])
    assert source == "assert str(answer_gone).strip() not in ('', 'None'), 'There is no answer.'\nx = 1"


def test_an_answer_is_read_and_never_run(tmp_path: Path) -> None:
    question, trace = QUESTIONS[0], tmp_path / "run"
    code = f"{name(question)} = open({str(trace)!r}, 'w').name or {right_answer(question)!r}"
    assert not mark_answer(question, [Part("cell 1", code)], "en").right
    assert not trace.exists()


def test_the_mark_is_escaped() -> None:
    question = QUESTIONS[0]
    marked = mark_answer(question, [Part("cell 1", f"{name(question)} = '<script>'")], "en")
    html = marked_html(marked, 1, "en")
    assert "<script" not in html
    assert "0/1" in html


def test_a_whole_chapter_brings_its_quiz(tmp_path: Path) -> None:
    written = list(write_course(COURSE, ["01"], CoursePlan(tmp_path, "dl", "ko")))
    document = json.loads(written[1].path.read_text(encoding="utf-8"))
    ids = [cell["metadata"]["nbgrader"]["grade_id"] for cell in document["cells"]]
    assert "accuracy" in ids
    quiz = quiz_of(COURSE, FIRST)
    assert quiz is not None
    assert {f"check-{question.id}" for question in quiz.questions} <= set(ids)
    (again,) = [
        each.kept
        for each in write_course(COURSE, ["01"], CoursePlan(tmp_path, "dl", "ko"))
        if each.path.suffix == ".ipynb"
    ]
    assert again


def test_a_chosen_exercise_comes_without_the_quiz(tmp_path: Path) -> None:
    written = list(write_course(COURSE, ["mse"], CoursePlan(tmp_path, "dl", "en", together="one")))
    document = json.loads(written[1].path.read_text(encoding="utf-8"))
    assert not [cell for cell in document["cells"] if cell["metadata"]["nbgrader"]["grade_id"].startswith("check-")]


def test_two_cells_of_one_name_are_refused() -> None:
    quiz = quiz_of(COURSE, FIRST)
    assert quiz is not None
    with pytest.raises(CourseError):
        refuse_repeated(quiz_cells(quiz, "ko") * 2)


@pytest.mark.slow
def test_every_chapter_can_be_one_assignment_in_both_languages(tmp_path: Path) -> None:
    for lang in ("ko", "en"):
        assert len(list(write_course(COURSE, [], CoursePlan(tmp_path / lang, "dl", lang)))) > 2  # type: ignore[arg-type]


@pytest.mark.slow
def test_through_the_real_nbgrader(tmp_path: Path) -> None:
    """The key is not in the student's copy; Validate accepts right answers; they get their points, no answer gets
    none."""
    pytest.importorskip("nbgrader")
    room = new_classroom(tmp_path)
    list(write_course(COURSE, ["01"], CoursePlan(room.folder, "dl", "en")))
    chapter, quiz = FIRST.name, quiz_of(COURSE, FIRST)
    assert quiz is not None
    room.run("generate_assignment", chapter)
    text = (room.folder / "release" / chapter / f"{chapter}.ipynb").read_text(encoding="utf-8")
    assert "SOLUTION" not in text
    assert "HIDDEN" not in text
    answers = {f"answer-{question.id}": f"{name(question)} = {right_answer(question)!r}" for question in quiz.questions}
    answers |= {f"{each.slug}-answer": each.solution.read_text(encoding="utf-8") for each in FIRST.exercises}
    for student, sources in (("knows", answers), ("empty", {})):
        document = json.loads(text)
        for cell in document["cells"]:
            cell["source"] = sources.get(grade_id(cell), cell["source"])
        folder = room.folder / "submitted" / student / chapter
        folder.mkdir(parents=True)
        (folder / f"{chapter}.ipynb").write_text(json.dumps(document), encoding="utf-8")
    assert "Success" in room.run("validate", str(room.folder / "submitted" / "knows" / chapter / f"{chapter}.ipynb"))
    room.run("autograde", chapter)
    grades = room.grades()
    assert {grades["knows", f"check-{question.id}"] for question in quiz.questions} == {(1.0, False)}
    assert {grades["empty", f"check-{question.id}"] for question in quiz.questions} == {(0.0, False)}
