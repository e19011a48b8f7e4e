"""Stubs are generated: a stale one is found here."""

from __future__ import annotations

from dlgrade.course.loading import load_course
from dlgrade.course.stub import is_untouched, stub_source

from tests.conftest import ROOT

EXERCISES = load_course(ROOT).exercises


def test_stubs_are_what_the_solutions_make() -> None:
    stale = [
        exercise.slug for exercise in EXERCISES if exercise.stub.read_text(encoding="utf-8") != stub_source(exercise)
    ]
    assert stale == [], "run `grade author build`"


def test_no_stub_without_an_exercise() -> None:
    stubs = set((ROOT / "exercises").rglob("*.py"))
    assert stubs == {exercise.stub for exercise in EXERCISES}


def test_comments_and_blank_lines_leave_a_stub_untouched() -> None:
    stub = stub_source(EXERCISES[0])
    assert is_untouched("# my name\n\n" + stub, stub)
    assert not is_untouched(stub.replace("raise NotImplementedError", "return 1.0"), stub)
    assert not is_untouched("def broken(:\n", stub)
