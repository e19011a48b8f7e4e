"""Lessons in the page: what a wrong program answers, what is said of a prediction and a call, and when it comes back.

The replies are compared with those of `grade refute`, which has the programs.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dlgrade.author.lesson_proof import trusted_maker
from dlgrade.course.loading import select
from dlgrade.course.model import CourseError
from dlgrade.course.variants import mistakes_of
from dlgrade.lessons.line import read_line
from dlgrade.lessons.making import LessonMaker
from dlgrade.lessons.recorded import FILE, recorded_lessons, written_lessons
from dlgrade.lessons.recording import made_lessons
from dlgrade.lessons.recording import recorded as recorded_lesson
from dlgrade.lessons.values import predicts, written
from dlgrade.page import glue

from tests.author.course import COURSE
from tests.author.kept import lessons_of

MSE = select(COURSE, "mse")[0]
EXERCISES = ("mse", "softmax", "neuron")


@pytest.fixture(scope="module")
def taught(in_page: dict[str, Path]) -> dict[str, Path]:
    """The folders of exercises as a page has them, with their lessons."""
    for slug, folder in in_page.items():
        for name, content in lessons_of(select(COURSE, slug)[0]).items():
            (folder / name).write_bytes(content)
    return in_page


@pytest.fixture(scope="module")
def with_programs(taught: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of `mse` in a site that was built with solutions."""
    folder = tmp_path_factory.mktemp("open") / "06_learning" / "mse"
    shutil.copytree(taught["mse"], folder)
    for name in ("solution.py", "variants.py"):
        shutil.copy(MSE.folder / name, folder)
    return folder


@pytest.fixture(scope="module")
def maker() -> Iterator[LessonMaker]:
    with trusted_maker(MSE) as made:
        yield made


def asked(folder: Path, language: str = "en", **request: Any) -> dict[str, Any]:
    reply: dict[str, Any] = json.loads(glue.lesson(str(folder), json.dumps(request), language))
    return reply


@pytest.mark.parametrize("slug", EXERCISES)
def test_recorded_lessons_say_what_the_programs_do(taught: dict[str, Path], slug: str) -> None:
    """Every recorded answer and every choice agrees with the programs themselves."""
    exercise = select(COURSE, slug)[0]
    lessons = recorded_lessons(taught[slug])
    assert {each.mistake for each in lessons} == {each.name for each in mistakes_of(exercise)}
    with trusted_maker(exercise) as maker:
        programs = {mistake.name: mistake for mistake in maker.programs.mistakes}
        for lesson in lessons:
            program = programs[lesson.mistake]
            for shown in lesson.shown:
                answer = maker.programs.answer(program, read_line(shown.call, maker.functions, maker.modules))
                assert written(answer) in shown.said.en  # type: ignore[arg-type]
            for choice in lesson.choices:
                standing = maker.judged(program, choice.call).standing
                assert (standing == "refuted") is choice.refutes, (lesson.mistake, choice.call)
            assert sum(each.refutes for each in lesson.choices) == (1 if lesson.choices else 0)
            assert not lesson.known & {each.call for each in lesson.choices}


def test_a_lesson_can_be_learned_without_any_program(taught: dict[str, Path]) -> None:
    """Predict, refute, end: each lesson of the exercise once, since the one that was refuted comes last."""
    folder, tries, met = taught["mse"], dict[str, Any](), list[str]()
    recorded = {each.mistake: each for each in recorded_lessons(folder)}
    for _ in recorded:
        lesson = asked(folder, ask="next", tries=tries)["lesson"]
        mistake = lesson["mistake"]
        met.append(mistake)
        assert (lesson["typed"], lesson["code"]) == (False, None)
        answer = recorded[mistake].asked
        assert answer is not None
        typed = answer.types[0] if answer.types else answer.value
        assert asked(folder, ask="predict", mistake=mistake, typed=typed)["right"] is True
        assert asked(folder, ask="predict", mistake=mistake, typed="12345")["right"] is False
        assert asked(folder, ask="predict", mistake=mistake, typed="banana")["right"] is None
        came_to = {call: asked(folder, ask="refute", mistake=mistake, typed=call) for call in lesson["choices"]}
        assert sum(each["refuted"] for each in came_to.values()) == 1
        end = asked(folder, ask="end", mistake=mistake, grade="good", tries=tries)
        assert recorded[mistake].text.en in end["text"]
        tries |= end["tries"]
    assert sorted(met) == sorted(recorded)


def test_what_was_not_refuted_comes_back_first_and_its_kind_in_other_exercises(taught: dict[str, Path]) -> None:
    before = {
        "softmax/softmax__in_place": [["2026-01-01T00:00:00+00:00", "again"]],
        "neuron/neuron__no_bias": [["2026-01-01T00:00:00+00:00", "good"]],
    }
    assert asked(taught["mse"], ask="next", tries=before)["lesson"]["mistake"] == "mse__in_place"
    assert asked(taught["softmax"], ask="next", tries=before)["lesson"]["mistake"] == "softmax__in_place"
    end = asked(taught["mse"], ask="end", mistake="mse__in_place", grade="again", tries=before)
    assert "2 exercises: softmax, mse" in end["same"]
    assert list(end["tries"]) == ["mse/mse__in_place"]


@pytest.mark.parametrize("tries", [None, [], {"mse": 1}, {"mse/mse__sum": [["yesterday", "again"]]}, {"a/b": [[1, 2]]}])
def test_damaged_tries_of_a_browser_are_none(taught: dict[str, Path], tries: object) -> None:
    assert asked(taught["mse"], ask="next", tries=tries)["lesson"] is not None


def test_with_programs_any_call_is_judged_as_grade_refute_does(with_programs: Path, maker: LessonMaker) -> None:
    lesson = asked(with_programs, ask="next", tries={})["lesson"]
    assert (lesson["typed"], lesson["choices"]) == (True, [])
    assert lesson["form"] == "mse(y_true, y_pred)"
    calls = ["mse([1, 2, 3], [1, 4, 9])", "mse([1], [3])", "mse([0], [0])", "mse({}, 1)"]
    for mistake in maker.programs.mistakes:
        (known,) = (each.known for each in recorded_lessons(with_programs) if each.mistake == mistake.name)
        for call in calls:
            reply = asked(with_programs, ask="refute", mistake=mistake.name, typed=call)
            assert reply["refuted"] is (maker.judged(mistake, call).standing == "refuted" and call not in known)
    assert not asked(with_programs, ask="refute", mistake="mse__sum", typed="open('x')")["refuted"]


@pytest.mark.parametrize(("lang", "part"), [("en", "is shown above"), ("ko", "위에 나온 호출입니다")])
def test_neither_what_is_shown_nor_what_is_predicted_refutes(
    with_programs: Path, maker: LessonMaker, lang: str, part: str
) -> None:
    refused = 0
    for lesson in recorded_lessons(with_programs):
        (mistake,) = (each for each in maker.programs.mistakes if each.name == lesson.mistake)
        refuting = [call for call in lesson.known if maker.judged(mistake, call).standing == "refuted"]
        for call in refuting:
            told = asked(with_programs, lang, ask="refute", mistake=lesson.mistake, typed=call)
            assert (told["refuted"], part in told["text"]) == (False, True), call
        refused += lesson.asked is not None and lesson.asked.call in refuting
    assert refused > 0, "no lesson predicts a call on which its program is wrong"


def test_the_code_of_a_wrong_program_is_mended(with_programs: Path) -> None:
    tries = {f"mse/{mistake.name}": [["2100-01-01T00:00:00+00:00", "good"]] for mistake in mistakes_of(MSE)}
    del tries["mse/mse__sum"]
    lesson = asked(with_programs, ask="next", tries=tries)["lesson"]
    assert lesson["mistake"] == "mse__sum"
    wrong = asked(with_programs, ask="mend", code=lesson["code"], seed=1)["verdict"]
    named = {each["explanation"]["mistake"] for each in wrong["checks"] if each["explanation"]}
    assert (wrong["kind"], named - {""}) == ("failed", {"mse__sum"})
    mended = lesson["code"].replace("np.sum", "np.mean")
    assert asked(with_programs, ask="mend", code=mended, seed=1)["verdict"]["kind"] == "passed"


def test_nothing_typed_shows_the_answer(taught: dict[str, Path], with_programs: Path) -> None:
    for folder in (taught["mse"], with_programs):
        for step in ("predict", "refute"):
            told = asked(folder, "ko", ask=step, mistake="mse__sum", typed=" ")
            assert told["text"]
            assert not told.get("right", told.get("refuted"))


def test_a_recorded_answer_is_predicted_as_the_programs_own(maker: LessonMaker) -> None:
    """A recorded answer accepts the same typed texts as the program's answer: rounded numbers, fractions, names of errors."""
    typed = ["0.5", "1/3", "0.33", "2", "2.0", "[1, 2]", "ValueError", "TypeError", "nan", "12.25", "-1"]
    compared, lessons = 0, {each.mistake.name: recorded_lesson(each) for each in made_lessons(maker)}
    for mistake in maker.programs.mistakes:
        lesson = maker.lesson(mistake)
        assert lesson is not None
        recorded, live = lessons[mistake.name].asked, lesson.asked
        if recorded is not None and live is not None and live.text == recorded.call and live.wrong is not None:
            own = written(live.wrong)
            for text in (*typed, own):
                assert predicts(text, recorded.answer) is predicts(text, live.wrong)
                compared += 1
    assert compared > 50


def test_a_damaged_file_of_lessons_is_named(tmp_path: Path) -> None:
    assert recorded_lessons(tmp_path) == ()
    for text in ("{", "[1]", '[{"mistake": "x"}]', "[[]]"):
        (tmp_path / FILE).write_text(text, encoding="utf-8")
        with pytest.raises(CourseError, match=r"lessons\.json"):
            recorded_lessons(tmp_path)
    (tmp_path / FILE).write_text(written_lessons([]), encoding="utf-8")
    assert recorded_lessons(tmp_path) == ()
