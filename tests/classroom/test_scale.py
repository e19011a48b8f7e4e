"""The page "How far it scales" shows what the bench has measured, and the promises that it was built for."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest
from dlgrade.text import LANGUAGES, Lang

from bench import killed, known_class

bench = importlib.import_module("bench.class")  # `class` is a word of Python's


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_has_the_figures_of_the_bench(lang: Lang) -> None:
    text = bench.page(lang).read_text(encoding="utf-8")
    for start, said in bench.blocks(lang).items():
        assert bench.block_of(text, start) == said


def test_a_submission_costs_no_more_in_a_larger_class() -> None:
    for found in (bench.kept(), bench.kept("single"), bench.kept("growth")):
        small, *_, large = (row.cost.processor for row in found.rows[: found.sizes])
        assert large <= 1.1 * small


def test_one_exercise_costs_at_most_two_and_a_half_times_the_lower_bound() -> None:
    found = bench.kept("single")
    (floor,) = (row for row in found.rows if row.name == bench.FLOOR)
    assert found.ours.cost.over(floor.cost).processor <= 2.5


def test_the_guide_has_the_figures_of_the_groups() -> None:
    for lang in LANGUAGES:
        text = known_class.page(lang).read_text(encoding="utf-8")
        assert known_class.block_of(text) == known_class.said(known_class.kept(), lang)


def test_sentences_are_counted_from_the_largest_group() -> None:
    assert known_class.sentences([1, 5, 2, 2], 0.5) == 1
    assert known_class.sentences([1, 5, 2, 2], 0.8) == 3
    assert known_class.sentences([1] * 10, 0.8) == 8


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_few_kills_lose_and_double_nothing(tmp_path: Path) -> None:
    tally = killed.trial(tmp_path, kills=3, students=4, seed=2)
    assert (tally.kills, tally.clean) == (3, True)
