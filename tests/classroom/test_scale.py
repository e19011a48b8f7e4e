"""The page "How far it scales" shows what the bench has measured, and the promises that it was built for."""

from __future__ import annotations

import importlib

import pytest
from dlgrade.text import LANGUAGES, Lang

bench = importlib.import_module("bench.class")  # `class` is a word of Python's


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_has_the_figures_of_the_bench(lang: Lang) -> None:
    text = bench.page(lang).read_text(encoding="utf-8")
    for start, said in bench.blocks(bench.kept(), lang).items():
        assert bench.block_of(text, start) == said


def test_a_submission_costs_no_more_in_a_larger_class() -> None:
    found = bench.kept()
    small, *_, large = (row.cost.processor for row in found.rows[: found.sizes])
    assert large <= 1.1 * small
