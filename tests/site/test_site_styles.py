"""What a page waits for before it is seen: one stylesheet, and no script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from dlgrade.site import one_stylesheet
from playwright.sync_api import Page
from site_under_test import ROOT
from test_site_browser import ADDRESSES

SHEET = re.compile(r'<link rel="?stylesheet')
WAITED_FOR = re.compile(r"<script(?![^>]*\b(?:defer|module)\b)[^>]*\bsrc=[^>]*>")
FONT = re.compile(r'url\("?(?P<path>[^")]+\.woff2)"?\)')
USED_FONTS = "document.fonts.ready.then(() => [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family))"


@pytest.mark.parametrize("where", ADDRESSES)
def test_a_page_waits_for_one_stylesheet_and_no_script(where: str, built: Path) -> None:
    html = (built / where / "index.html").read_text(encoding="utf-8")
    assert len(SHEET.findall(html)) == 1
    assert WAITED_FOR.findall(html) == []


def test_the_fonts_of_the_stylesheets_are_there(built: Path) -> None:
    found = [(sheet, path) for sheet in built.glob("styles/*.css") for path in FONT.findall(sheet.read_text("utf-8"))]
    assert len(found) > 20
    assert [path for sheet, path in found if not (sheet.parent / path).is_file()] == []


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_formulas_have_their_fonts(prefix: str, address: str, page: Page) -> None:
    page.goto(f"{address}{prefix}06_learning/")
    page.wait_for_selector(".arithmatex[data-rendered]")
    assert "KaTeX_Math" in page.evaluate(USED_FONTS)


def test_rules_keep_their_order_and_pages_share_a_file(tmp_path: Path) -> None:
    (tmp_path / "en" / "a").mkdir(parents=True)
    for folder in (tmp_path, tmp_path / "en"):
        (folder / "one.1f2e.min.css").write_text("p { color: red }", encoding="utf-8")
        (folder / "two.css").write_text("p { color: blue }", encoding="utf-8")
    names = ("one.1f2e.min.css", "two.css")
    pages = {"index.html": "", "en/index.html": "", "en/a/index.html": "../"}
    for page, up in pages.items():
        links = "".join(f'<link rel="stylesheet" href="{up}{name}">' for name in names)
        (tmp_path / page).write_text(f"<head>{links}</head>", encoding="utf-8")
    unknown = '<head><link rel="stylesheet" href="/one.1f2e.min.css"></head>'
    (tmp_path / "404.html").write_text(unknown, encoding="utf-8")
    one_stylesheet.join(ROOT, tmp_path)
    assert (tmp_path / "styles" / "one-two.css").read_text(encoding="utf-8") == "p{color:red}p{color:#00f}\n"
    for page, up in zip(pages, ("", "../", "../../"), strict=True):
        link = f'<link rel="stylesheet" href="{up}styles/one-two.css">'
        assert (tmp_path / page).read_text(encoding="utf-8") == f"<head>{link}</head>"
    assert (tmp_path / "404.html").read_text(encoding="utf-8") == unknown
