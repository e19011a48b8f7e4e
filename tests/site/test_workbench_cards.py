"""Every card of the course, opened: axe finds nothing in any workbench, in light and dark, with a verdict drawn in it.

One page a chapter, its cards opened one after another. A card that Python can check in the page gets the first listed
mistake of its exercise typed in, so that what is judged holds a diagnosis, points, and its picture where there is one.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from dlgrade.course.loading import load_course
from dlgrade.course.model import Chapter, Exercise
from dlgrade.course.variants import read_variants
from playwright.sync_api import Browser, expect
from site_under_test import ROOT
from workbench_page import Bench, bench_in

from tests import axe

CHAPTERS = [chapter for chapter in load_course(ROOT).chapters if chapter.exercises]
UNFOLD = "(card) => card.querySelectorAll('details').forEach((each) => { each.open = true })"
ANSWER_MS = 120_000  # what a mistake of the slowest exercise takes on a busy machine


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: str(chapter.name))
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_axe_finds_nothing_in_any_card(
    lang: str, chapter: Chapter, browser: Browser, address: str, npm_tools: Path
) -> None:
    with bench_in(browser, address) as bench:
        bench.page.goto(f"{address}{'en/' if lang == 'en' else ''}{chapter.name}/")
        axe.load(bench.page, npm_tools / "axe-core" / "axe.min.js")
        found = [line for exercise in chapter.exercises for line in _judged(bench, exercise)]
        assert bench.page.locator("[data-exercise]").count() == len(chapter.exercises)
    assert found == []


def _judged(bench: Bench, exercise: Exercise) -> list[str]:
    """What axe finds in the card of one exercise when everything in it is open, a line each."""
    bench.slug = exercise.slug
    bench.card.locator("summary").first.click()
    expect(bench.editor).to_be_visible()
    if exercise.needs == "numpy":
        bench.type(next(variant for variant in read_variants(exercise) if variant.mistake is not None).source)
        bench.page.keyboard.press("Control+Enter")
        expect(bench.card.locator(".dl-verdict")).to_be_visible(timeout=ANSWER_MS)
    bench.card.evaluate(UNFOLD)
    found = axe.judged(bench.page, f"[data-exercise={exercise.slug}]")
    return [f"{exercise.slug}, {scheme}: {line}" for scheme, lines in found.items() for line in lines]
