"""The site as a reader meets it: real pages in a real browser, served under a sub-path."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from site_under_test import CHAPTERS
from site_visit import Visit, visit

NAMES = [
    "",
    "glossary/",
    "how-grading-works/",
    "how-to-work/",
    "proof/",
    "nbgrader/",
    "class/",
    *(f"{chapter}/" for chapter in CHAPTERS),
]
ADDRESSES = [prefix + name for prefix in ("", "en/") for name in NAMES]
TERMS = [("", "손실"), ("", "경사하강법"), ("", "softmax"), ("en/", "loss"), ("en/", "gradient")]
RICH_IN_FORMULAS = "07_backpropagation/"  # it has formulas in text, tables, lists and hints, and on their own lines
# the theme's scripts and KaTeX; every other script is ours
NOT_OURS = ("vendor/", "assets/javascripts/")


@pytest.fixture(scope="module")
def visited(browser: Browser, address: str, npm_tools: Path) -> Iterator[Callable[[str], Visit]]:
    """Visits a page of the site, each page once."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page, axe, weights = context.new_page(), npm_tools / "axe-core" / "axe.min.js", dict[str, int]()
    yield cache(lambda where: visit(page, address + where, axe, weights, where.endswith(RICH_IN_FORMULAS)))
    context.close()


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """A tab that all tests share which do something in a page. The visits have another one."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def page(tab: Page) -> Iterator[Page]:
    """A tab in which nothing is stored yet."""
    yield tab
    tab.evaluate("localStorage.clear()")


def opened(page: Page, address: str, slug: str) -> None:
    """The page of an exercise with its card open. It waits for the workbench, since elements move while that is loaded."""
    page.goto(f"{address}#exercise-{slug}")
    expect(page.locator(f"[data-exercise={slug}] .cm-content")).to_be_visible()


@pytest.mark.parametrize("where", ADDRESSES)
def test_a_page_opens_clean(where: str, visited: Callable[[str], Visit]) -> None:
    seen = visited(where)
    assert seen.wrong == []
    assert seen.unready == 0


@pytest.mark.parametrize("where", ADDRESSES)
def test_no_request_leaves_the_host(where: str, address: str, visited: Callable[[str], Visit]) -> None:
    urls = visited(where).requests
    assert len(urls) > 3
    assert [url for url in urls if not url.startswith(address)] == []


@pytest.mark.parametrize("where", ADDRESSES)
def test_axe_finds_nothing(where: str, visited: Callable[[str], Visit]) -> None:
    assert visited(where).axe == {"light": [], "dark": []}


@pytest.mark.parametrize("where", ADDRESSES)
def test_a_page_fits_desktop_and_phone(where: str, visited: Callable[[str], Visit]) -> None:
    assert max(visited(where).overflow.values()) <= 0
    assert visited(where).cut == []


@pytest.mark.parametrize("where", ADDRESSES)
def test_a_page_is_light(where: str, address: str, visited: Callable[[str], Visit]) -> None:
    weights = {url.removeprefix(address).removeprefix("en/"): size for url, size in visited(where).weights.items()}
    ours = {name: size for name, size in weights.items() if name.endswith(".js") and not name.startswith(NOT_OURS)}
    assert ours
    assert sum(ours.values()) <= 60_000, ours
    assert sum(weights.values()) <= 300_000, sorted(weights.items(), key=lambda item: -item[1])[:8]


@pytest.mark.parametrize("where", ["", "en/"])
def test_the_first_screen_has_a_live_figure_and_an_exercise(where: str, visited: Callable[[str], Visit]) -> None:
    """A phone shows both within its first two screens."""
    begins = visited(where).begins
    assert [len(begins[width]) for width in (1280, 360)] == [2, 2]
    assert max(begins[1280]) < 800
    assert max(begins[360]) < 2 * 740


@pytest.mark.parametrize("width", [1280, 1920])
@pytest.mark.parametrize("where", ["", "en/"])
def test_the_front_page_has_no_hole_beside_its_figure(where: str, width: int, address: str, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + where)
    expect(page.locator(".dl-first [data-live]")).to_have_count(1)
    words, figure = (
        page.locator(name).first.evaluate("(each) => each.getBoundingClientRect().bottom")
        for name in (".dl-first__size > :last-child", ".dl-first > figure")
    )
    assert abs(words - figure) < 150


@pytest.mark.parametrize("where", [where for where in ADDRESSES if where.strip("/").endswith(tuple(CHAPTERS))])
def test_no_tex_is_left_as_text(where: str, visited: Callable[[str], Visit]) -> None:
    text = visited(where).text
    assert len(text) > 1000
    assert re.findall(r".{0,30}(?:\$|\\[a-z]+\{).{0,30}", text) == []


NUMBERED = """(links) => links
    .filter((link) => getComputedStyle(link.querySelector(".md-ellipsis"), "::before").content.includes("counter"))
    .map((link) => new URL(link.href).pathname.split("/").at(-2))"""


@pytest.mark.parametrize("where", ["", "glossary/", "en/06_learning/"])
def test_the_numbered_pages_are_the_chapters(where: str, address: str, page: Page) -> None:
    page.goto(address + where)
    links = page.locator(".md-nav--primary > .md-nav__list > .md-nav__item > a.md-nav__link")
    assert links.evaluate_all(NUMBERED) == list(CHAPTERS)


@pytest.mark.parametrize(("here", "there"), [("", "en/"), ("en/", "")])
def test_the_language_link_keeps_page_and_paragraph(here: str, there: str, address: str, page: Page) -> None:
    page.goto(f"{address}{here}06_learning/#loss-function")
    page.locator("[data-dl-language]").click()
    page.wait_for_url(f"{address}{there}06_learning/#loss-function")
    expect(page.locator("html")).to_have_attribute("lang", "ko" if there == "" else "en")


@pytest.mark.parametrize(("here", "there"), [("", "en/"), ("en/", "")])
@pytest.mark.parametrize("came_by", ["", "#loss-function"])
def test_the_language_link_goes_to_the_heading_on_the_screen(
    here: str, there: str, came_by: str, address: str, page: Page
) -> None:
    page.goto(f"{address}{here}06_learning/{came_by}")
    page.locator("#mini-batch").evaluate("(heading) => heading.scrollIntoView()")
    page.locator("[data-dl-language]").click()
    page.wait_for_url(f"{address}{there}06_learning/#mini-batch")
    expect(page.locator("#mini-batch")).to_be_in_viewport()


@pytest.mark.parametrize(("prefix", "term"), TERMS)
def test_search_finds(prefix: str, term: str, address: str, page: Page) -> None:
    page.goto(address + prefix)
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially(term)  # Material listens to keyup
    expect(page.locator(".md-search-result__item").first).to_be_visible(timeout=20_000)


def test_a_mark_is_kept_and_counted(address: str, page: Page) -> None:
    opened(page, f"{address}06_learning/", "mse")
    page.locator("[data-passed][value=mse]").check()
    head = page.locator("[data-chapter-head]")
    expect(head.locator("[data-tally=exercises] [data-count]")).to_have_text(re.compile(r"^1 / \d+$"))
    expect(head.locator("[data-tick=mse]")).to_be_visible()
    page.goto(address)
    expect(page.locator("a[data-go-on]")).to_have_attribute("href", re.compile(r"^06_learning/#[\w-]+$"))
    expect(page.locator("a[data-go-on]")).to_have_text("이어서 읽기: 학습이란?")
    count = page.locator("[data-tally=exercises][data-names~=mse] [data-count]")
    expect(count).to_have_text(re.compile(r"^1 / \d+$"))
    opened(page, f"{address}en/06_learning/", "mse")  # one browser, one store for both languages
    expect(page.locator("[data-passed][value=mse]")).to_be_checked()
    page.locator("[data-passed][value=mse]").uncheck()
    page.goto(address)
    expect(count).to_have_text(re.compile(r"^0 / \d+$"))


def test_a_hint_opens_by_keyboard(address: str, page: Page) -> None:
    opened(page, f"{address}en/06_learning/", "mse")
    hint = page.locator("[data-exercise=mse] [data-hints] > details").first
    hint.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(hint).to_have_attribute("open", "")


def test_tabs_of_one_library_move_together(address: str, page: Page) -> None:
    page.goto(f"{address}05_neural_networks/")
    labels = page.locator(".tabbed-labels label", has_text="PyTorch")
    assert labels.count() > 1
    labels.first.click()
    for chosen in labels.all():
        expect(page.locator(f"[id='{chosen.get_attribute('for')}']")).to_be_checked()


def test_without_script_figures_and_text_are_there(address: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}06_learning/")
    drawings = page.locator("[data-figure] [data-fallback] > svg")
    assert drawings.count() == page.locator("[data-figure]").count() > 0
    for drawing in drawings.all():
        expect(drawing).to_be_visible()
    context.close()


def test_a_right_answer_is_counted(address: str, page: Page) -> None:
    page.goto(address)
    cell = page.locator("[data-tally=questions]").first
    name = (cell.get_attribute("data-names") or "").split()[0]
    kept = json.dumps({name: {"print": "", "right": True}, "another": {"print": "", "right": False}})
    page.evaluate("(kept) => localStorage.setItem('dlgrade:quiz', kept)", kept)
    page.reload()
    expect(cell.locator("[data-count]")).to_have_text(re.compile(r"^1 / \d+$"))
