"""The calls of lessons that are kept beside each exercise belong to the present exercises, and the programs'
answers are never taken from them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from dlgrade.author.digest import proof_digest
from dlgrade.author.lesson_proof import trusted_maker, trusted_programs
from dlgrade.author.shares import LESSONS, read_shares
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import CourseError, Exercise
from dlgrade.course.variants import mistakes_of
from dlgrade.lessons.recording import made_lessons
from dlgrade.lessons.remembered import FILE, remember, remembered_lessons
from dlgrade.lessons.renewing import renewed
from dlgrade.site import page_lessons

from tests.author.course import COURSE, NUMPY, copy_of


@pytest.fixture
def accuracy(tmp_path: Path) -> Exercise:
    """A copy of an exercise, with the calls of its lessons."""
    folder = copy_of("accuracy", tmp_path)
    (original,) = select(COURSE, "accuracy")
    (folder / FILE).write_bytes((original.folder / FILE).read_bytes())
    return select(load_course(tmp_path), "accuracy")[0]


@pytest.mark.parametrize("exercise", NUMPY, ids=lambda each: each.slug)
def test_what_is_kept_is_of_the_exercise_as_it_is(exercise: Exercise) -> None:
    kept = remembered_lessons(exercise.folder)
    assert kept is not None, "run `grade author lessons --publish` for it"
    assert kept.digest == proof_digest(exercise), "run `grade author lessons --publish` for it"
    without = read_shares(COURSE.root / LESSONS)[exercise.slug].without
    names = {mistake.name for mistake in mistakes_of(exercise)}
    assert names - set(without) <= set(kept.lessons) <= names


@pytest.mark.parametrize("slug", ["mse", "row_means", "neuron"])
def test_a_search_finds_the_calls_that_are_kept(slug: str, tmp_path: Path) -> None:
    (exercise,) = select(COURSE, slug)
    with trusted_maker(exercise) as maker:
        lessons = made_lessons(maker)
    copied = Exercise(exercise.slug, exercise.chapter, tmp_path, exercise.stub)
    remember(copied, proof_digest(exercise), lessons)
    assert remembered_lessons(tmp_path) == remembered_lessons(exercise.folder)


def test_lessons_are_made_without_a_search(accuracy: Exercise, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_lessons, "trusted_maker", None)
    lessons = page_lessons.lessons_of(accuracy)
    assert [each.mistake.name for each in lessons] == [mistake.name for mistake in mistakes_of(accuracy)]
    for lesson in lessons:
        assert lesson.way_out.standing == lesson.shown[-1].standing == "refuted"
        assert {each.standing for each in lesson.useless} <= {"same", "open"}


def test_a_call_that_does_not_refute_any_more_is_replaced(accuracy: Exercise) -> None:
    path = accuracy.folder / FILE
    data = json.loads(path.read_text(encoding="utf-8"))
    name = next(name for name, lesson in data["lessons"].items() if lesson["useless"])
    data["lessons"][name]["way_out"] = data["lessons"][name]["useless"][:1]
    path.write_text(json.dumps(data), encoding="utf-8")
    kept = remembered_lessons(accuracy.folder)
    assert kept is not None
    with trusted_programs(accuracy) as programs:
        assert set(kept.lessons) - set(renewed(accuracy, programs, kept)) == {name}
    found = {each.mistake.name: each for each in page_lessons.lessons_of(accuracy)}
    assert found[name].way_out.standing == "refuted"
    assert set(found) == set(kept.lessons)


def test_a_changed_exercise_is_searched_anew(accuracy: Exercise) -> None:
    path = accuracy.folder / FILE
    data = json.loads(path.read_text(encoding="utf-8"))
    data["lessons"] = {}
    path.write_text(json.dumps(data), encoding="utf-8")
    assert page_lessons.lessons_of(accuracy) == ()
    accuracy.solution.write_bytes(accuracy.solution.read_bytes() + b"\n")
    assert len(page_lessons.lessons_of(accuracy)) == len(mistakes_of(accuracy))


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    assert remembered_lessons(tmp_path) is None
    lesson = {"shown": [0], "asked": [], "way_out": [], "useless": []}
    for data in (
        [],
        {"digest": ""},
        {"digest": "", "calls": [[]], "lessons": {}},
        {"digest": "", "calls": [], "lessons": {"a": lesson}},
    ):
        (tmp_path / FILE).write_text(json.dumps(data), encoding="utf-8")
        with pytest.raises(CourseError, match=FILE):
            remembered_lessons(tmp_path)
