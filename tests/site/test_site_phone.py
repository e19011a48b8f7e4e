"""In a narrow window, formulas and tables are not cut off, Korean words are not broken, and the course's name is visible."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from site_under_test import CHAPTERS

from tests.browser import MOVE

WIDTH = 360
# the chapters that have been gone through at this width; the later ones still have formulas that scroll
SEEN = ["", *(f"{name}/" for name in CHAPTERS if name < "06"), "glossary/"]
CUT = """() => [...document.querySelectorAll("div.arithmatex, .md-typeset__scrollwrap, .md-typeset__table")]
  .filter((box) => box.scrollWidth > box.clientWidth + 1)
  .map((box) => (box.querySelector("annotation") ?? box).textContent.trim().slice(0, 40))"""
BROKEN = """(where) => { const found = [], walker = document.createTreeWalker(document.querySelector(where), NodeFilter.SHOW_TEXT);
for (let text = walker.nextNode(); text; text = walker.nextNode()) {
  if (text.parentElement.closest("pre, svg, script, .katex, [hidden]")) continue;
  for (const word of text.data.matchAll(/[가-힣]{2,}/g)) {
    const range = document.createRange();
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    const lines = [...range.getClientRects()].filter((line) => line.width);
    if (lines.length > 1 && lines.at(-1).top > lines[0].top + 4) found.push(word[0]);
  }
}
return found }"""


def open_on_a_phone(page: Page, url: str) -> None:
    """In a phone's window and in a font about as wide as a phone's: what a Linux without fonts takes is much wider."""
    page.set_viewport_size({"width": WIDTH, "height": 740})
    page.goto(url)
    page.evaluate("document.documentElement.style.setProperty('--md-text-font-family', 'NanumGothic')")
    page.evaluate("document.body.style.setProperty('--md-text-font-family', 'NanumGothic')")


def is_drawn(page: Page) -> None:
    """Wait for the formulas and for their fonts: in another font a formula has another width."""
    page.evaluate(MOVE)
    expect(page.locator(".arithmatex:not([data-rendered])")).to_have_count(0)
    page.evaluate("document.fonts.ready.then(() => true)")


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    """One page for all tests: a browser's process for each takes as long as what they look at."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_table_of_chapters_fits_in_a_wide_font_too(prefix: str, address: str, page: Page) -> None:
    page.set_viewport_size({"width": WIDTH, "height": 740})
    page.goto(f"{address}{prefix}")
    page.evaluate("document.body.style.setProperty('--md-text-font-family', 'DejaVu Sans')")
    widths = "(box) => [box.querySelector('table').scrollWidth, box.clientWidth]"
    table, room = page.locator(".dl-chapters").evaluate(widths)
    assert table <= room


@pytest.mark.parametrize("where", [prefix + name for prefix in ("", "en/") for name in SEEN])
def test_nothing_is_cut_or_broken(where: str, address: str, phone: Page) -> None:
    open_on_a_phone(phone, f"{address}{where}")
    is_drawn(phone)
    assert phone.evaluate(CUT) == [], "behind the edge"
    assert phone.evaluate(BROKEN, "article") == [], "a word on two lines"


def test_the_title_breaks_no_word_in_a_wide_font_either(address: str, phone: Page) -> None:
    phone.set_viewport_size({"width": WIDTH, "height": 740})
    phone.goto(f"{address}05_neural_networks/")
    assert phone.evaluate(BROKEN, ".md-header__title") == []


@pytest.mark.parametrize("where", ["", "en/", "how-to-work/", "02_deep_learning/"])
def test_a_finger_does_not_move_the_page_sideways(where: str, address: str, browser: Browser) -> None:
    """A phone makes its window as wide as the page's content, so the width is compared with that of the device."""
    page = browser.new_page(viewport={"width": WIDTH, "height": 740}, has_touch=True, is_mobile=True)
    page.goto(f"{address}{where}")
    assert page.locator("pre code").count() > 0, "what a finger copies code with is larger than it looks"
    assert page.evaluate("document.documentElement.scrollWidth") == WIDTH
    page.close()


TARGETS = ".md-header__button:not(.md-logo), .tabbed-labels > label, .dl-source a, .dl-print, .dl-figure__tries a"
SMALL = f"""() => [...document.querySelectorAll("{TARGETS}")].filter((each) => each.checkVisibility())
  .map((each) => [each.className, each.getBoundingClientRect()])
  .filter(([, box]) => Math.min(box.width, box.height) < 44).map(([name, box]) => `${{name}} ${{box.height}}`)"""


@pytest.mark.parametrize("where", ["", "en/", "05_neural_networks/", "en/05_neural_networks/"])
def test_a_finger_finds_what_the_theme_and_the_text_offer(where: str, address: str, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": WIDTH, "height": 740}, has_touch=True, is_mobile=True)
    page.goto(f"{address}{where}")
    assert page.locator(TARGETS).count() > 5
    assert page.evaluate(SMALL) == []
    page.close()


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_tables_of_the_proof_are_equally_wide_and_squeeze_no_name(prefix: str, address: str, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}{prefix}proof/")
    tables = page.locator("table[data-many-columns]")
    assert tables.count() > 10
    assert len(set(tables.evaluate_all("(all) => all.map((each) => Math.round(each.offsetWidth))"))) == 1
    page.set_viewport_size({"width": WIDTH, "height": 740})
    assert min(tables.evaluate_all("(all) => all.map((each) => each.querySelector('th').offsetWidth)")) >= 125


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_name_of_the_course_is_whole(prefix: str, address: str, phone: Page) -> None:
    open_on_a_phone(phone, f"{address}{prefix}")
    name = phone.locator(".md-header__topic .md-ellipsis").first
    assert name.evaluate("(each) => each.scrollWidth <= each.clientWidth && each.scrollHeight <= 48")
    phone.evaluate("document.body.style.setProperty('--md-text-font-family', 'DejaVu Sans')")
    assert name.evaluate("(each) => each.scrollHeight / parseFloat(getComputedStyle(each).lineHeight) < 2.5"), "lines"
    phone.goto(f"{address}{prefix}03_programming_and_learning/")
    heading = phone.locator("h2#fit-threshold")
    below = heading.evaluate("(each) => each.nextElementSibling.getBoundingClientRect().top")
    words = heading.evaluate("""(each) => { const range = document.createRange(); range.selectNode(each.firstChild);
      return range.getBoundingClientRect().bottom }""")
    assert below - words < 40, "an invisible link takes a line of its own"
