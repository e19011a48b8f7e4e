"""Formulas can be read without script: each contains plain text, which the browser replaces by KaTeX's drawing."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from dlgrade.markup.markdown_parts import parts
from dlgrade.site.formulas import in_html, in_words, readable
from dlgrade.text import LANGUAGES, Lang
from playwright.sync_api import Browser, Page, expect
from site_under_test import ROOT

from tests.browser import MOVE

FORMULA = re.compile(r'<(span|div) class="arithmatex"(?: data-tex="([^"]*)")?>(.*?)</\1>', re.DOTALL)
MARKUP = re.compile(r"\\|[{}]?\$|&|\bbegin\b|\bfrac\b")
MOVED = re.compile("</?su[bp]>|[_^()]")  # signs that a page replaces by raised and lowered text
DATA = re.compile(r"<script\b.*?</script>", re.DOTALL)


def formulas(lang: Lang) -> set[str]:
    """All formulas of the pages and the tasks in one language."""
    pages = [*ROOT.glob(f"site/{lang}/**/*.md"), *ROOT.glob(f"solutions/*/*/*.{lang}.md")]
    return {formula for page in pages for formula in parts(page.read_text(encoding="utf-8")).formulas}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_formula_has_words(lang: Lang) -> None:
    said = {tex: in_words(tex) for tex in formulas(lang)}
    assert len(said) > 300
    assert {tex: words for tex, words in said.items() if not words or MARKUP.search(words)} == {}


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("x_i^2 < 10", "x<sub>i</sub><sup>2</sup> &lt; 10"),
        ("∑_(i=1)^n e^(-(a+b))", "∑<sub>i=1</sub><sup>n</sup> e<sup>-(a+b)</sup>"),
        ("p_(i, y_i)", "p<sub>i, y<sub>i</sub></sub>"),
        ("W^⊤ x", "W<sup>⊤</sup> x"),
        ("L_전체 = 10^(", "L<sub>전체</sub> = 10^("),
        ("a ^ b_", "a ^ b_"),
    ],
)
def test_indices_are_lowered_and_powers_raised(words: str, shown: str) -> None:
    assert in_html(words) == shown


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        (
            r'<span class="arithmatex">\(\frac{a+b}{2}\)</span>',
            r'<span class="arithmatex" data-tex="\frac{a+b}{2}">(a+b)/2</span>',
        ),
        (
            '<div class="arithmatex">\\[\n\\begin{aligned}\nu &amp;= x \\\\\nv &amp;\\le "1"\n\\end{aligned}\n\\]</div>',
            r'<div class="arithmatex" data-tex="\begin{aligned} u &amp;= x \\ v &amp;\le &quot;1&quot; \end{aligned}">'
            'u = x\nv ≤ "1"</div>',
        ),
        ("<pre>\\(x\\)</pre>", "<pre>\\(x\\)</pre>"),
    ],
)
def test_the_tex_moves_into_an_attribute(marked: str, shown: str) -> None:
    assert readable(marked) == shown


def test_the_built_pages_hold_words_and_tex(built: Path) -> None:
    found = 0
    for page in built.rglob("*.html"):
        for tag, tex, text in FORMULA.findall(DATA.sub("", page.read_text(encoding="utf-8"))):
            found += 1
            assert tex, f"{page}: {text}"
            assert text == in_html(in_words(unescape(tex))), tag
            assert MOVED.sub("", unescape(text)) == MOVED.sub("", in_words(unescape(tex))), tag
    assert found > 2000


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_a_page_without_script_shows_words(prefix: str, address: str, browser: Browser) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{address}{prefix}06_learning/")
    assert "\\" not in " ".join(page.locator("article .arithmatex").all_inner_texts())
    expect(page.locator("article div.arithmatex").first).to_be_visible()
    expect(page.locator("article div.arithmatex", has_text="∂L/∂w = 2/n").first).to_be_visible()
    page.close()


def test_with_script_the_tex_is_drawn(address: str, page: Page) -> None:
    page.goto(f"{address}en/06_learning/")
    page.evaluate(MOVE)
    drawn = page.locator("article .arithmatex[data-rendered]")
    expect(drawn).to_have_count(page.locator("article .arithmatex").count())
    differing = """(all) => all.filter((each) => each.dataset.tex && !each.closest("th")
      && !each.querySelector("annotation").textContent.includes("gathered")
      && each.querySelector("annotation").textContent !== each.dataset.tex).length"""
    assert drawn.evaluate_all(differing) == 0
