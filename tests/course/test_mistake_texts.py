"""The longer texts about mistakes: each names a mistake that there is, both languages are there, numbers are computed."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from dlgrade.course.loading import load_course
from dlgrade.course.mistake_texts import FILE, mistake_text, mistake_texts
from dlgrade.course.model import CourseError, Exercise
from dlgrade.course.requirement_text import requirement_text
from dlgrade.course.task import read_text
from dlgrade.course.variants import Variant, mistakes_of

from tests.conftest import ROOT

COURSE = load_course(ROOT)
ENTRIES = {
    name: entry
    for chapter in COURSE.chapters
    if (path := ROOT / "solutions" / chapter.name / FILE).is_file()
    for name, entry in yaml.safe_load(path.read_text(encoding="utf-8")).items()
}
NUMBER = re.compile(r"(?<![A-Za-z_\d.])-?\d+(?:\.\d+)?(?![A-Za-z_\d])")
SHAPE = re.compile(r"\(\d+,( \d+)?\)")
WORDS, KOREAN_WORDS = (80, 160), (55, 160)
"""A Korean word holds its particles, so that the same text has fewer."""


@cache
def owners() -> dict[str, list[tuple[Exercise, Variant]]]:
    """Name → the exercises and mistakes of this name, of chapters that have texts. Read once for all tests."""
    found: dict[str, list[tuple[Exercise, Variant]]] = defaultdict(list)
    for exercise in COURSE.exercises:
        if texts := mistake_texts(exercise.folder.parent / FILE):
            for mistake in mistakes_of(exercise):
                if mistake.name in texts:
                    found[mistake.name].append((exercise, mistake))
    return found


def owner(name: str) -> tuple[Exercise, Variant]:
    """The exercise and the mistake of a name, in the chapter whose file has it."""
    found = owners().get(name, [])
    assert len(found) == 1, f"{name} is no mistake of its chapter"
    return found[0]


@pytest.mark.parametrize("name", ENTRIES)
def test_a_text_is_whole_in_both_languages_and_its_numbers_are_true(name: str) -> None:
    exercise, mistake = owner(name)
    entry = ENTRIES[name]
    assert set(entry) == {"given", "numbers", "ko", "en"}
    text = mistake_text(exercise, name)
    assert text is not None
    for said, (least, most) in ((text.en, WORDS), (text.ko, KOREAN_WORDS)):
        assert least <= len(said.split()) <= most, len(said.split())
    values = computed(entry["numbers"], exercise, mistake)
    assert values == {key: key for key in values}
    known = {str(each) for each in entry["given"]} | set(values)
    for said in (text.en, text.ko):
        numbers = set(NUMBER.findall(SHAPE.sub("", said)))
        assert numbers <= known, f"nothing computes {numbers - known}"
        assert set(values) <= numbers, f"the text lacks {set(values) - numbers}"


def computed(numbers: dict[str, str], exercise: Exercise, mistake: Variant) -> dict[str, str]:
    """Each number of a text, computed. `wrong` is the function with the mistake."""
    names: dict[str, Any] = {"np": np}
    exec(read_text(exercise.solution), names)
    program: dict[str, Any] = {}
    exec(mistake.source, program)
    with np.errstate(all="ignore"):
        return {
            key: f"{float(eval(each, {**names, 'wrong': program[mistake.replaces]})):.4g}"
            for key, each in numbers.items()
        }


def test_three_texts_stand_for_an_exercise_that_has_any() -> None:
    counted: dict[str, int] = {}
    for name in ENTRIES:
        slug = owner(name)[0].slug
        counted[slug] = counted.get(slug, 0) + 1
    assert set(counted.values()) == {3}


def test_another_number_would_be_found() -> None:
    exercise, mistake = owner("mse__sum")
    assert computed({"5": "wrong(np.array([1., 2.]), np.array([1., 4.]))"}, exercise, mistake) == {"5": "4"}
    with pytest.raises(AssertionError):
        owner("mse__no_such_mistake")


@pytest.mark.parametrize("text", ["- a", "mse__sum: {ko: a}", "a: [", "mse__sum: 3"])
def test_a_broken_file_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(CourseError) as told:
        mistake_texts(tmp_path / FILE)
    assert str(tmp_path / FILE) in told.value.text.en
    assert mistake_texts(tmp_path / "none.yaml") == {}


def test_the_sentence_of_every_requirement_is_found_in_both_languages() -> None:
    for exercise in COURSE.exercises:
        for name in exercise.task("en").requirements:
            for lang in ("ko", "en"):
                said = requirement_text(exercise, name, lang)
                assert len(said) > 8, (exercise.slug, name, lang)
                assert "requires" not in said
    (mse,) = (each for each in COURSE.exercises if each.slug == "mse")
    both = "Both arrays have the same shape, (n,) or (n, 1), and the result is one number."
    assert requirement_text(mse, "columns", "en") == requirement_text(mse, "number", "en") == both
    assert requirement_text(mse, "inputs", "en") == "Leave the given arrays as they are."
