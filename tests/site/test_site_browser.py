"""The site as a reader meets it: real pages in a real browser, served under a sub-path."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Response, expect
from site_under_test import CHAPTERS

NAMES = ["", "glossary/", *(f"{chapter}/" for chapter in CHAPTERS)]
ADDRESSES = [prefix + name for prefix in ("", "en/") for name in NAMES]


Watched = tuple[Page, list[str], list[Response]]
TERMS = [("", "손실"), ("", "경사하강법"), ("", "softmax"), ("en/", "loss"), ("en/", "gradient")]


@pytest.fixture
def watched(page: Page) -> Watched:
    """A page, what went wrong on it (console, script errors, failed loads), and all that it loaded."""
    wrong: list[str] = []
    loaded: list[Response] = []
    page.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("requestfailed", lambda request: wrong.append(f"failed: {request.url}"))
    page.on("response", lambda response: loaded.append(response))
    return page, wrong, loaded


@pytest.mark.parametrize("where", ADDRESSES)
def test_a_page_opens_clean(where: str, address: str, watched: Watched) -> None:
    page, wrong, loaded = watched
    page.goto(address + where, wait_until="networkidle")
    assert [response.url for response in loaded if not response.url.startswith(address)] == []
    assert [response.url for response in loaded if response.status >= 400] == []
    assert wrong == []
    assert page.locator(".arithmatex:not([data-rendered])").count() == 0
    assert page.locator(".katex-error").count() == 0
    assert page.locator("[data-figure][data-kind=interactive]:not([data-live])").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("where", ADDRESSES)
def test_a_page_fits_a_phone(where: str, address: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address + where, wait_until="networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("where", ADDRESSES)
def test_axe_finds_nothing(where: str, scheme: Any, address: str, browser: Browser, npm_tools: Path) -> None:
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address + where, wait_until="networkidle")
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    page.add_script_tag(path=npm_tools / "axe-core" / "axe.min.js")
    found = page.evaluate("axe.run().then((result) => result.violations)")
    context.close()
    assert [(each["id"], [node["html"][:160] for node in each["nodes"]]) for each in found] == []


@pytest.mark.parametrize(("here", "there"), [("", "en/"), ("en/", "")])
def test_the_language_link_keeps_page_and_paragraph(here: str, there: str, address: str, page: Page) -> None:
    page.goto(f"{address}{here}06_learning/#loss-function")
    page.locator("[data-dl-language]").click()
    page.wait_for_url(f"{address}{there}06_learning/#loss-function")
    expect(page.locator("html")).to_have_attribute("lang", "ko" if there == "" else "en")


@pytest.mark.parametrize(("prefix", "term"), TERMS)
def test_search_finds(prefix: str, term: str, address: str, page: Page) -> None:
    page.goto(address + prefix, wait_until="networkidle")
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially(term)  # Material listens to keyup
    expect(page.locator(".md-search-result__item").first).to_be_visible(timeout=20_000)


def test_a_mark_is_kept_and_counted(address: str, page: Page) -> None:
    page.goto(f"{address}06_learning/")
    page.locator("[data-passed][value=mse]").check()
    page.goto(address)
    row = page.locator("[data-exercises~=mse]")
    expect(row.locator("[data-count]")).to_have_text(re.compile(r"^1 / \d+$"))
    page.goto(f"{address}en/06_learning/")  # one browser, one store for both languages
    expect(page.locator("[data-passed][value=mse]")).to_be_checked()
    page.locator("[data-passed][value=mse]").uncheck()
    page.goto(address)
    expect(row.locator("[data-count]")).to_have_text(re.compile(r"^0 / \d+$"))


def test_a_hint_opens_by_keyboard(address: str, page: Page) -> None:
    page.goto(f"{address}en/06_learning/#exercise-mse")
    hint = page.locator("[data-exercise=mse] details").first
    hint.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(hint).to_have_attribute("open", "")


def test_tabs_of_one_library_move_together(address: str, page: Page) -> None:
    page.goto(f"{address}05_neural_networks/")
    labels = page.locator(".tabbed-labels label", has_text="PyTorch")
    assert labels.count() > 1
    labels.first.click()
    for chosen in page.locator(".tabbed-labels label", has_text="PyTorch").all():
        assert page.locator(f"#{chosen.get_attribute('for')}").is_checked()


def test_without_script_figures_and_text_are_there(address: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}06_learning/")
    for figure in page.locator("[data-figure]").all():
        expect(figure.locator("[data-fallback] > svg")).to_be_visible()
    context.close()


def own(path: str) -> bool:
    """Whether a script is ours: not the theme's, not KaTeX."""
    return path.endswith(".js") and not path.startswith(("vendor/", "assets/javascripts/"))


@pytest.mark.parametrize("where", [f"{prefix}{chapter}/" for prefix in ("", "en/") for chapter in CHAPTERS])
def test_a_chapter_is_light(where: str, address: str, watched: Watched) -> None:
    page, _, loaded = watched
    page.goto(address + where, wait_until="networkidle")
    weights = {response.url: weight(response) for response in loaded}
    scripts = sum(size for url, size in weights.items() if own(url.removeprefix(address).removeprefix("en/")))
    assert sum(weights.values()) <= 300_000, sorted(weights.items(), key=lambda item: -item[1])[:8]
    assert scripts <= 60_000, weights


def weight(response: Response) -> int:
    """Bytes over the wire: fonts and images as they are, text as a host compresses it."""
    body = response.body()
    is_packed = response.url.endswith((".woff2", ".png", ".gz"))
    return len(body) if is_packed else len(gzip.compress(body, 6))
