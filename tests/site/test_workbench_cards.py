"""Every card of the course, opened: axe finds nothing in any workbench, in light and dark, with a verdict drawn in it.

One page a chapter, its cards opened one after another and judged together. A card that Python can check in the page gets
the first listed mistake of its exercise pasted in, so that what is judged holds a diagnosis, points, and its picture where
there is one. What the site sends of the exercise answers.

The chapters take turns in the two languages. What stands in a page before a card is opened, such as tasks and hints, is
judged in both by test_site_browser.py. The rest is built by one script, from sentences of which `tests/test_messages.py`
shows that none is missing in either language.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest
from dlgrade.course.loading import load_course
from dlgrade.course.model import Chapter, Exercise
from dlgrade.course.variants import read_variants
from dlgrade.text import LANGUAGES, Lang
from playwright.sync_api import Browser, expect
from site_under_test import ROOT
from site_visit import ALIKE_AS_TEXT, AS_TEXT
from workbench_page import Bench, bench_in

from tests import axe

CHAPTERS = [chapter for chapter in load_course(ROOT).chapters if chapter.exercises]
TURNS = [pytest.param(lang, chapter, id=f"{lang}-{chapter.name}") for lang, chapter in zip(cycle(LANGUAGES), CHAPTERS)]
UNFOLD = "(card) => card.querySelectorAll('details').forEach((each) => { each.open = true })"
ONLY_CARDS = """() => {
  const cards = [...document.querySelectorAll("[data-exercise]")];
  const keep = (parent) => {
    for (const each of [...parent.children]) {
      if (cards.includes(each) || each.matches("script, style, link")) continue;
      if (cards.some((card) => each.contains(card))) keep(each);
      else each.remove();
    }
  };
  keep(document.body);
}"""
"""Takes away what is around the cards. It is judged in test_site_browser.py, and a browser would lay it out anew for each
key that is typed here: it is half of the work."""
ANSWER_MS = 120_000  # enough for a mistake of the slowest exercise on a busy machine


@pytest.fixture(scope="module")
def sent_folder(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The folder of an exercise by its slug, unpacked from the archive of the built site."""
    folder = tmp_path_factory.mktemp("sent exercises")
    for archive in (built / "workbench" / "exercises").glob("*.zip"):
        zipfile.ZipFile(archive).extractall(folder)
    return lambda slug: next(folder.glob(f"*/{slug}"))


@pytest.mark.parametrize(("lang", "chapter"), TURNS)
def test_axe_finds_nothing_in_any_card(
    lang: Lang,
    chapter: Chapter,
    browser: Browser,
    address: str,
    npm_tools: Path,
    sent_folder: Callable[[str], Path],
) -> None:
    with bench_in(browser, address, folder_of=sent_folder) as bench:
        bench.page.goto(f"{address}{'en/' if lang == 'en' else ''}{chapter.name}/")
        bench.page.evaluate(ONLY_CARDS)
        for exercise in chapter.exercises:
            _open(bench, exercise)
        assert bench.page.locator("[data-exercise]").count() == len(chapter.exercises)
        bench.page.evaluate(AS_TEXT)  # as for whole pages: two thirds of the elements, judged as drawn there
        bench.page.evaluate(ALIKE_AS_TEXT)
        axe.load(bench.page, npm_tools / "axe-core" / "axe.min.js")
        assert axe.judged(bench.page, "article") == {"light": [], "dark": []}


def _open(bench: Bench, exercise: Exercise) -> None:
    """Open the card of one exercise and everything in it, with a verdict where Python can check in the page."""
    bench.slug = exercise.slug
    bench.card.locator("summary").first.click()
    expect(bench.editor).to_be_visible()
    if exercise.needs == "numpy":
        bench.paste(next(variant for variant in read_variants(exercise) if variant.mistake is not None).source)
        bench.page.keyboard.press("Control+Enter")
        expect(bench.card.locator(".dl-verdict")).to_be_visible(timeout=ANSWER_MS)
    bench.card.evaluate(UNFOLD)
