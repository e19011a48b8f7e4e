"""The written questions: the course's map, both languages, keys that compute, explanations everywhere."""

from __future__ import annotations

import math
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.yaml_files import read_yaml

SOLUTIONS = Path(__file__).parents[2] / "solutions"
SHORT = {
    "single": "SC",
    "multiple": "MC",
    "numeric": "NUM",
    "ordering": "ORD",
    "matching": "MAT",
    "output": "OUT",
}
MAP = {
    "00_tools": "1MAT 2SC 1OUT 2NUM 1ORD 1MC",
    "01_ai_ml_dl": "2SC 1MC 1MAT",
    "02_deep_learning": "1SC 1MC 1MAT",
    "03_programming_and_learning": "1SC 1ORD 2MC 1NUM",
    "04_kinds_of_learning": "3SC 3MAT 3NUM 1ORD",
    "05_neural_networks": "3NUM 1MAT 1MC 1SC 1OUT",
    "06_learning": "1ORD 2MC 4NUM 1SC 2OUT 1MAT",
    "07_backpropagation": "1ORD 2NUM 1MAT 1SC",
    "08_overfitting": "4SC 1MC 1MAT 3NUM 1OUT",
    "09_frameworks": "1MAT 1MC 1SC",
    "10_linear_regression_three_ways": "2OUT 2NUM 1ORD",
    "11_digits": "3SC 1MC 4NUM 1OUT 1MAT",
    "12_optimizers": "4NUM 2SC 1MC 1OUT",
    "13_convolution": "3NUM 1OUT 1MAT 1MC 1SC",
    "14_text": "3NUM 1SC 1MC 1OUT 1MAT",
    "15_use": "3SC 2NUM 1MC 1ORD 1MAT 1OUT",
}
QUESTIONS: dict[str, list[dict[str, Any]]] = {
    path.parent.name: read_yaml(path) for path in sorted(SOLUTIONS.glob("*/quiz.yaml"))
}
ALL = [question for questions in QUESTIONS.values() for question in questions]
WORD_ENDING = re.compile(r"[가-힣]")


def of_kind(*kinds: str) -> list[Any]:
    """One pytest parameter per question of these kinds, named by its id."""
    return [pytest.param(question, id=question["id"]) for question in ALL if question["kind"] in kinds]


def texts(value: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every ko/en pair below `value`, with its place."""
    if isinstance(value, dict) and ("ko" in value or "en" in value):
        yield path, value
    elif isinstance(value, dict):
        for key, child in value.items():
            yield from texts(child, f"{path}/{key}")
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from texts(child, f"{path}/{index}")


def spans(text: str) -> set[str]:
    """The code and the formulas of a text: the same in every language."""
    return set(re.findall(r"`[^`]+`|\$[^$]+\$", text))


def compute(expression: str) -> float:
    """The value of a key's expression."""
    return float(eval(expression, {"np": np, "math": math}))  # the course's own files


def run(code: str) -> str:
    """What the code prints in a fresh interpreter, stripped; its warnings and failures end the test."""
    done = subprocess.run([sys.executable, "-X", "utf8", "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stderr == ""
    return done.stdout.strip()


@pytest.mark.parametrize("chapter", MAP)
def test_counts_and_kinds_are_those_of_the_map(chapter: str) -> None:
    expected = Counter({kind: int(count) for count, kind in re.findall(r"(\d)([A-Z]+)", MAP[chapter])})
    assert Counter(SHORT[question["kind"]] for question in QUESTIONS[chapter]) == expected


def test_ids_are_unique() -> None:
    assert [name for name, count in Counter(question["id"] for question in ALL).items() if count > 1] == []


@pytest.mark.parametrize("question", of_kind(*SHORT))
def test_both_languages_are_written(question: dict[str, Any]) -> None:
    for place, text in texts(question):
        assert set(text) == {"ko", "en"}, place
        assert all(isinstance(side, str) and side.strip() for side in text.values()), place
        assert not WORD_ENDING.search(text["en"]), place
        assert spans(text["ko"]) == spans(text["en"]), place
        if place.endswith(("/why", "/question")):
            assert WORD_ENDING.search(text["ko"]), place


@pytest.mark.parametrize("question", of_kind("single", "multiple"))
def test_choices_have_a_key_and_explain_every_option(question: dict[str, Any]) -> None:
    right = sum(option.get("correct", False) for option in question["options"])
    assert right == 1 if question["kind"] == "single" else 1 <= right < len(question["options"])
    assert all(option["why"] for option in question["options"])


@pytest.mark.parametrize("question", of_kind("numeric"))
def test_numbers_compute_and_known_wrong_ones_are_apart(question: dict[str, Any]) -> None:
    answer, tolerance = compute(question["answer"]), question["tolerance"]
    wrong = [compute(each["value"]) for each in question["wrong"]]
    numbers = sorted([answer, *wrong])
    assert math.isfinite(answer)
    assert tolerance > 0
    assert min(np.diff(numbers)) > 2 * tolerance


@pytest.mark.parametrize("question", of_kind("output"))
def test_code_prints_what_the_key_says(question: dict[str, Any]) -> None:
    assert run(question["code"]) == question["answer"]
    assert question["answer"] not in [each["value"] for each in question["wrong"]]


@pytest.mark.parametrize("question", of_kind("ordering"))
def test_the_written_order_is_right_and_its_reverse_is_not(question: dict[str, Any]) -> None:
    names = [item["id"] for item in question["items"]]
    assert set(re.findall(r"[a-z_]\w*", question["rule"])) - {"and", "or", "not"} <= set(names)
    assert eval(question["rule"], {name: place for place, name in enumerate(names)})
    assert not eval(question["rule"], {name: place for place, name in enumerate(reversed(names))})


@pytest.mark.parametrize("question", of_kind("matching"))
def test_right_hand_sides_differ(question: dict[str, Any]) -> None:
    sides = [pair["right"] for pair in question["pairs"]] + [each["text"] for each in question.get("extra", [])]
    for lang in ("ko", "en"):
        assert len({side[lang] for side in sides}) == len(sides)
