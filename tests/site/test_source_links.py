"""Where a page comes from: its source, its faults and how it is cited, by addresses of the configured repository."""

from __future__ import annotations

from pathlib import Path

import pytest
from dlgrade.text import LANGUAGES, Lang
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, expect
from site_under_test import ROOT

from tests.browser import served

CONFIGURATION = {"ko": "mkdocs.yml", "en": "mkdocs.en.yml"}
HOME = "https://github.com/someone/course"


def built_pages(lang: Lang, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The HTML of a front page, a chapter and a generated page."""
    monkeypatch.chdir(ROOT)
    docs = tmp_path / "docs"
    docs.mkdir()
    for name in ("index", "06_learning", "proof"):
        (docs / f"{name}.md").write_text("# Title\n\nWords.\n", encoding="utf-8")
    build(load_config(CONFIGURATION[lang], docs_dir=str(docs), site_dir=str(tmp_path / "site"), strict=False))
    return {path.parent.name: path.read_text("utf-8") for path in (tmp_path / "site").rglob("index.html")}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_links_its_source(lang: Lang, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_REPOSITORY", "someone/course")
    monkeypatch.setenv("GITHUB_REF_NAME", "spring")
    pages = built_pages(lang, tmp_path, monkeypatch)
    assert f'href="{HOME}/edit/spring/site/{lang}/06_learning.md"' in pages["06_learning"]
    assert (ROOT / "site" / lang / "06_learning.md").is_file()
    for html in pages.values():
        assert f'href="{HOME}/issues/new/choose"' in html
        assert f'href="{HOME}/blob/spring/CITATION.cff"' in html
    assert "/edit/" not in pages["proof"], "what is generated has no source to edit"
    assert f'href="{HOME}#readme"' in pages["site"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_repository_there_are_no_dead_links(
    lang: Lang, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GITHUB_REPOSITORY", raising=False)
    assert [html for html in built_pages(lang, tmp_path, monkeypatch).values() if "github.com" in html] == []


@pytest.mark.parametrize(("where", "lang"), [("nothing/", "ko"), ("en/nothing/", "en"), ("en/no/thing", "en")])
def test_an_unknown_address_is_answered_in_its_language(where: str, lang: str, built: Path, browser: Browser) -> None:
    page = browser.new_page()
    with served(built) as root:
        page.goto(f"{root}/{where}")
        expect(page.locator("html")).to_have_attribute("lang", lang)
        expect(page.locator("h1")).to_contain_text("No page at this address")
        expect(page.locator("article [data-korean]")).to_have_count(2 if lang == "ko" else 0)
    page.close()
