"""A page keeps the room of its figures until their scripts have come, so that the text below does not move."""

from __future__ import annotations

import pytest
from dlgrade.site import figures
from dlgrade.text import LANGUAGES
from playwright.sync_api import Page
from site_under_test import ROOT

from bench.figure_heights import WINDOWS, measured

FIGURES = ROOT / "site" / "figures"
HEIGHTS = """(figures) => Object.fromEntries(
  figures.map((figure) => [figure.dataset.figure, figure.getBoundingClientRect().height]))"""
MAX_SHARE = 0.1
"""Of a figure's height, by which the reserved room may differ: other machines have other fonts."""


def test_each_interactive_figure_has_been_measured() -> None:
    """`python bench/figure_heights.py build/site` measures them."""
    known = figures.heights(FIGURES)
    for name in figures.names(FIGURES):
        if figures.load(FIGURES / name).interactive:
            assert [set(known[name][lang]) for lang in LANGUAGES] == [set(WINDOWS)] * len(LANGUAGES), name


@pytest.mark.parametrize(("where", "window"), [("05_neural_networks/", "phone"), ("en/07_backpropagation/", "wide")])
def test_the_room_of_a_figure_is_what_it_needs(where: str, window: str, address: str, page: Page) -> None:
    page.set_viewport_size(WINDOWS[window])  # type: ignore[arg-type]
    lang = "en" if where.startswith("en/") else "ko"
    known = figures.heights(FIGURES)
    heights = measured(page, f"{address}{where}")
    assert heights
    for name, height in heights.items():
        assert known[name][lang][window] == pytest.approx(height, rel=MAX_SHARE), name


@pytest.mark.parametrize(("where", "window"), [("05_neural_networks/", "phone"), ("07_backpropagation/", "wide")])
def test_a_figure_has_that_room_before_its_script_comes(where: str, window: str, address: str, page: Page) -> None:
    """On each of these pages some figure is taller than its drawing."""
    page.set_viewport_size(WINDOWS[window])  # type: ignore[arg-type]
    page.route("**/assets/figures*.js", lambda route: route.abort())
    page.goto(f"{address}{where}")
    known = figures.heights(FIGURES)
    heights = page.locator("[data-figure][data-kind=interactive]").evaluate_all(HEIGHTS)
    assert heights
    for name, height in heights.items():
        assert height >= known[name]["ko"][window] - 1, name
