"""Quiz questions in assignments: the key's answers are right, all others are not, and no answer is run as code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from dlgrade.course.loading import load_course
from dlgrade.course.model import CourseError
from dlgrade.nbgrader.configuration import CoursePlan
from dlgrade.nbgrader.course import write_course
from dlgrade.nbgrader.quiz import mark_answer, marked_html, questions, quiz_cells, quiz_of, refuse_repeated
from dlgrade.quiz.exports.cells import name, right_answer
from dlgrade.submission.model import Part

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
    """The key is not in the student's copy; right answers get their points, no answer gets none."""
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
    for student, sources in (("knows", answers), ("empty", {})):
        document = json.loads(text)
        for cell in document["cells"]:
            cell["source"] = sources.get(grade_id(cell), cell["source"])
        folder = room.folder / "submitted" / student / chapter
        folder.mkdir(parents=True)
        (folder / f"{chapter}.ipynb").write_text(json.dumps(document), encoding="utf-8")
    room.run("autograde", chapter)
    grades = room.grades()
    assert {grades["knows", f"check-{question.id}"] for question in quiz.questions} == {(1.0, False)}
    assert {grades["empty", f"check-{question.id}"] for question in quiz.questions} == {(0.0, False)}
