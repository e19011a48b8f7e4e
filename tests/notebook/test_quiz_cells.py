"""Quiz questions in assignments: the key's answers are right, all others are not, and no answer is run as code."""

from __future__ import annotations

import ast
import base64
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from dlgrade.course.loading import load_course
from dlgrade.course.model import CourseError
from dlgrade.messages.quiz_export import NOT_ANSWERED
from dlgrade.nbgrader.configuration import CoursePlan
from dlgrade.nbgrader.course import write_course
from dlgrade.nbgrader.quiz import is_quiz_check, questions, quiz_cells, quiz_of, refuse_repeated, without_key
from dlgrade.nbgrader.quiz_answers import former_key, mark_answer, marked_html
from dlgrade.nbgrader.restore_cells import Released
from dlgrade.nbgrader.source_changes import notebook_changes
from dlgrade.quiz.exports.cells import key_in, name, right_answer
from dlgrade.quiz.exports.nbgrader import check_source
from dlgrade.quiz.exports.worksheet import asked
from dlgrade.quiz.model import Question
from dlgrade.quiz.shapes import Choices, Number, PrintedText
from dlgrade.submission.model import Part
from dlgrade.text import LANGUAGES, Lang

from tests.conftest import ROOT
from tests.notebook.classroom import Classroom, new_classroom
from tests.notebook.students import grade_id

COURSE = load_course(ROOT)
FIRST = next(chapter for chapter in COURSE.chapters if chapter.name.startswith("01_"))
QUESTIONS = list(questions(COURSE).values())


def marked(question: Question, *cells: str) -> str:
    """The mark of an answer that is written in these cells."""
    return mark_answer(question, [Part(f"cell {number}", cell) for number, cell in enumerate(cells, 1)], "en").mark


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_the_key_is_right_and_nothing_is_not(question: Question) -> None:
    answered = f"{name(question)} = {right_answer(question)!r}"
    assert marked(question, answered) == "right"
    assert marked(question, answered, f"{name(question)} = 'zz'") == "wrong"


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_no_answer_is_not_a_wrong_one(question: Question) -> None:
    """The letters of None are options too, whose explanations would tell what is right."""
    for gap in ("None", "''", "' '", "...", "'None'"):
        found = mark_answer(question, [Part("cell 1", f"{name(question)} = {gap}")], "en")
        assert (found.mark, found.why, found.share()) == ("unanswered", "", 0.0)
    assert marked(question) == "unanswered"
    assert "답하지 않았습니다 · 0/2" in marked_html(mark_answer(question, [], "ko"), 2, "ko")


def of_kind(kind: type[object]) -> Iterator[Question]:
    return (question for question in QUESTIONS if isinstance(question.shape(), kind))


def test_a_number_may_be_calculated() -> None:
    """A kernel would find these right, and so does the student's Validate."""
    for question in of_kind(Number):
        right = right_answer(question)
        assert isinstance(right, float)
        for written in (
            f"{right!r} + 0",
            f"({right * 4!r}) / 4",
            f"'{right!r}'",
            f"-({-right!r})",
            f"float({right!r})",
        ):
            assert marked(question, f"{name(question)} = {written}") == "right", written
        assert marked(question, f"{name(question)}: float = {right!r}") == "right"
        assert marked(question, f"{name(question)} = {right!r} + 1e9") == "wrong"


def test_a_literal_of_any_type_is_compared_as_text() -> None:
    """nbgrader's own test compares `str(answer)`."""
    for question in of_kind(PrintedText):
        right = str(right_answer(question))
        with suppress(ValueError, SyntaxError):
            assert marked(question, f"{name(question)} = {right}") in {
                "right" if str(ast.literal_eval(right)) == right else "wrong"
            }
    for question in of_kind(Choices):
        letters = str(right_answer(question)).split()
        assert marked(question, f"{name(question)} = {letters}") == "right"
        assert marked(question, f"{name(question)} = {set(letters)}") == "right"


UNREADABLE = [
    "b",
    "f()",
    "answer",
    "'a' if x else 'b'",
    "[1 2]",
    "정답은 b",
    "2 ** 99999999",
    "9" * 5000,
    "[0x" + "f" * 3600 + ", x]",
    " + ".join("x" * 500),
    "a\nfor {} in 'ab': pass",
]


@pytest.mark.parametrize("written", UNREADABLE)
def test_what_cannot_be_read_waits_for_a_person(written: str) -> None:
    """A kernel might find it right."""
    for question in QUESTIONS[:20]:
        source = f"{name(question)} = {written.replace('{}', name(question))}"
        found = mark_answer(question, [Part("cell 1", source)], "en")
        assert (found.mark, found.share()) == ("unreadable", None), source
    html = marked_html(found, 1, "en")
    assert "a person has to look at it" in html
    assert "0/1" not in html
    assert marked(question, source, f"{name(question)} = {right_answer(question)!r}") == "right"


def test_the_key_is_cut_out_of_a_question_s_cell_only() -> None:
    for check_id, question in questions(COURSE).items():
        source = check_source(question, "ko")
        assert is_quiz_check(check_id, source)
        assert without_key(source) == source.partition("\n### BEGIN")[0]
        assert not is_quiz_check("mine", source)
        assert not is_quiz_check(check_id, without_key(source))


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


DAMAGED = [
    b"",
    b'{"cells": [',
    b"[]",
    b"{}",
    b'{"cells": [1]}',
    b'{"cells": [{"metadata": {}}]}',
    b"\xff\xfe",
    b"[" * 100_000,
]


@pytest.mark.parametrize("content", DAMAGED)
def test_update_names_a_source_that_is_no_notebook(tmp_path: Path, content: bytes) -> None:
    list(write_course(COURSE, ["01"], CoursePlan(tmp_path, "dl", "ko")))
    (path,) = (tmp_path / "source").rglob("*.ipynb")
    path.write_bytes(content)
    with pytest.raises(CourseError, match=re.escape(str(path))):
        list(notebook_changes(tmp_path, COURSE, "ko"))
    assert path.read_bytes() == content


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


def former_version(question: Question, right: str) -> tuple[str, str]:
    """The question in other words, and the source of its check cell, for which `right` is the right letter."""
    key = base64.b64encode(json.dumps({"why": {}, "right": [right], "wrong": "Not then."}).encode()).decode()
    return "Asked otherwise.", re.sub(r"b64decode\('[^']*'\)", f"b64decode('{key}')", check_source(question, "ko"))


def test_an_answer_is_marked_with_the_key_of_the_question_that_was_handed_out() -> None:
    """A version with one more option shows the options in another order."""
    question = next(of_kind(Choices))
    right = str(right_answer(question))
    other = "a" if right != "a" else "b"
    ask, check = former_version(question, other)
    plain = {"kind": "code", "metadata": {"locked": True}}
    for stated, key in ((ask, key_in(check)), (asked(question, "ko"), "")):
        released = {
            f"ask-{question.id}": Released(source=stated, **plain),
            f"check-{question.id}": Released(source="", key=key_in(check), **plain),
        }
        assert former_key(question, released, "ko") == key
        answer = [Part("cell 1", f"{name(question)} = {other!r}")]
        assert mark_answer(question, answer, "ko", key).mark == ("right" if key else "wrong")
    assert mark_answer(question, [Part("cell 1", f"{name(question)} = 'z'")], "ko", key_in(check)).why == "Not then."


def test_update_keeps_the_key_of_a_question_that_was_asked_otherwise(tmp_path: Path) -> None:
    list(write_course(COURSE, ["01"], CoursePlan(tmp_path, "dl", "ko")))
    (path,) = (tmp_path / "source").rglob("*.ipynb")
    quiz = quiz_of(COURSE, FIRST)
    assert quiz is not None
    question = quiz.questions[0]
    ask, check = former_version(question, "a")
    first, _, rest = check.partition("\n")
    document = json.loads(path.read_text(encoding="utf-8"))
    for cell in document["cells"]:
        if grade_id(cell) == f"ask-{question.id}":
            cell["source"] = ask
        if grade_id(cell) == f"check-{question.id}":
            cell["source"] = f"assert {first} is not None\n{rest}"
    path.write_text(json.dumps(document), encoding="utf-8")
    (change,) = notebook_changes(tmp_path, COURSE, "ko")
    sources = {grade_id(cell): "".join(cell["source"]) for cell in json.loads(change.after)["cells"]}
    assert sources[f"ask-{question.id}"] == ask
    assert sources[f"check-{question.id}"] == check


def test_an_answer_is_read_and_never_run(tmp_path: Path) -> None:
    question, trace = QUESTIONS[0], tmp_path / "run"
    code = f"{name(question)} = open({str(trace)!r}, 'w').name or {right_answer(question)!r}"
    assert marked(question, code) == "unreadable"
    assert not trace.exists()


def test_the_mark_is_escaped() -> None:
    question = QUESTIONS[0]
    html = marked_html(mark_answer(question, [Part("cell 1", f"{name(question)} = '<script>'")], "en"), 1, "en")
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


def hand_in(room: Classroom, student: str, text: str, sources: dict[str, str]) -> Path:
    """Put a notebook into `submitted`, with these sources in the place of the released ones."""
    document, path = json.loads(text), room.folder / "submitted" / student / FIRST.name / f"{FIRST.name}.ipynb"
    for cell in document["cells"]:
        cell["source"] = sources.get(grade_id(cell), cell["source"])
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def graded_with_the_key(room: Classroom, student: str) -> None:
    """Make an autograded notebook like those of earlier versions, whose cells still had their hidden parts."""
    path = room.folder / "autograded" / student / FIRST.name / f"{FIRST.name}.ipynb"
    document = json.loads(path.read_text(encoding="utf-8"))
    for cell in document["cells"]:
        if (check_id := grade_id(cell)) in questions(COURSE):
            cell["source"] = check_source(questions(COURSE)[check_id], "en")
    path.chmod(0o644)
    path.write_text(json.dumps(document), encoding="utf-8")


@pytest.mark.slow
def test_through_the_real_nbgrader(tmp_path: Path) -> None:
    """Students never get the key; Validate accepts right answers, which get their points; no answer gets none."""
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
    path = hand_in(room, "knows", text, answers)
    assert "Success" in room.run("validate", str(path))
    newer = hand_in(room, "both", text, answers).with_name(f"{chapter} (1).ipynb")
    newer.write_text(text, encoding="utf-8")  # as it was handed out
    hand_in(room, "empty", text, {})
    hand_in(room, "variable", text, answers | {f"answer-{quiz.questions[0].id}": f"{name(quiz.questions[0])} = mine"})
    said = room.run("autograde", chapter)
    grades = room.grades()
    checks = [f"check-{question.id}" for question in quiz.questions]
    for student in ("knows", "both"):
        assert {grades[student, check] for check in checks} == {(1.0, False)}
    assert {grades["empty", check] for check in checks} == {(0.0, False)}
    assert grades["variable", checks[0]] == (None, True)
    assert re.search(
        rf"variable.*: these cells have no score yet, look at them in formgrader: {checks[0]}$", said, re.M
    )
    for path in (room.folder / "autograded").rglob("*.ipynb"):
        assert "b64decode" not in path.read_text(encoding="utf-8")  # student code could show what runs beside it
    graded_with_the_key(room, "empty")
    room.run("generate_feedback", chapter)
    for student in ("knows", "both", "empty", "variable"):
        page = (room.folder / "feedback" / student / chapter / f"{chapter}.html").read_text(encoding="utf-8")
        assert "b64decode" not in page
        assert "HIDDEN" not in page
        assert "&#34;right&#34;" not in page
        assert "&quot;right&quot;" not in page
        assert ("not answered" in page) == (student == "empty")
