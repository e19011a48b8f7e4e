"""The longer texts about mistakes: each belongs to an existing mistake, has both languages, and its numbers are computed."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import pytest
from dlgrade.course.loading import load_course
from dlgrade.course.mistake_texts import FILE, mistake_text, mistake_texts
from dlgrade.course.model import CourseError, Exercise
from dlgrade.course.requirement_text import requirement_text
from dlgrade.course.task import read_text
from dlgrade.course.variants import Variant, mistakes_of

from tests.conftest import ROOT
from tests.course.mistake_numbers import Request, numbers_of
from tests.yaml_files import read_yaml

COURSE = load_course(ROOT)
ENTRIES = {
    name: entry
    for chapter in COURSE.chapters
    if (path := ROOT / "solutions" / chapter.name / FILE).is_file()
    for name, entry in read_yaml(path).items()
}
NUMBER = re.compile(r"(?<![A-Za-z_\d.])-?\d+(?:\.\d+)?(?![A-Za-z_\d])")
SHAPE = re.compile(r"\(\d+,( \d+)?\)")
WORDS, KOREAN_WORDS = (80, 160), (55, 160)
"""A Korean word holds its particles, so that the same text has fewer."""
TEXTS = 3
"""A required exercise has so many texts, and an exercise that is not required has as many or none."""


def _runs_a_framework(name: str) -> bool:
    """Whether a solution that needs a framework has a function of this name. Only source texts are read, which is fast."""
    function = f"def {name.partition('__')[0]}("
    return any(exercise.needs != "numpy" and function in read_text(exercise.solution) for exercise in COURSE.exercises)


NAMES = [pytest.param(name, marks=pytest.mark.slow) if _runs_a_framework(name) else name for name in ENTRIES]


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


@pytest.mark.parametrize("name", NAMES)
def test_a_text_is_whole_in_both_languages_and_its_numbers_are_true(name: str) -> None:
    exercise, _ = owner(name)
    entry = ENTRIES[name]
    assert set(entry) == {"given", "numbers", "ko", "en"}
    text = mistake_text(exercise, name)
    assert text is not None
    for said, (least, most) in ((text.en, WORDS), (text.ko, KOREAN_WORDS)):
        assert least <= len(said.split()) <= most, len(said.split())
    values = _with_a_framework(exercise.slug)[name] if exercise.needs != "numpy" else numbers_of(_request(name))
    assert values == {key: key for key in values}
    known = {str(each) for each in entry["given"]} | set(values)
    for said in (text.en, text.ko):
        numbers = set(NUMBER.findall(SHAPE.sub("", said)))
        assert numbers <= known, f"nothing computes {numbers - known}"
        assert set(values) <= numbers, f"the text lacks {set(values) - numbers}"


def _request(name: str, **others: str) -> Request:
    exercise, mistake = owner(name)
    return {
        "numbers": others or ENTRIES[name]["numbers"],
        "solution": read_text(exercise.solution),
        "mistake": mistake.source,
        "replaces": mistake.replaces,
    }


@cache
def _with_a_framework(slug: str) -> dict[str, dict[str, str]]:
    """Mistake → the numbers of its text, for an exercise with a framework: all in one process, which has to load it."""
    requests = {name: _request(name) for name in ENTRIES if owner(name)[0].slug == slug}
    run = subprocess.run(
        [sys.executable, "-m", "tests.course.mistake_numbers"],
        input=json.dumps(requests), capture_output=True, text=True, cwd=ROOT,
        env={**os.environ, "KERAS_BACKEND": os.environ.get("KERAS_BACKEND", "torch")},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    found: dict[str, dict[str, str]] = json.loads(run.stdout.splitlines()[-1])
    return found


def test_three_texts_stand_for_every_required_exercise() -> None:
    counted = Counter(owner(name)[0].slug for name in ENTRIES)
    for exercise in COURSE.exercises:
        allowed = (0, TEXTS) if exercise.bonus else (TEXTS,)
        assert counted[exercise.slug] in allowed, f"{exercise.slug} has {counted[exercise.slug]} texts"


def test_another_number_would_be_found() -> None:
    five = {"5": "wrong(np.array([1., 2.]), np.array([1., 4.]))"}
    assert numbers_of(_request("mse__sum", **five)) == {"5": "4"}
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
