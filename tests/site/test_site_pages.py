"""The contents of the built files: links, hosts, languages, blocks."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from dlgrade.course.loading import load_course
from site_under_test import CHAPTERS, ROOT

LOADS = {
    ("script", "src"),
    ("link", "href"),
    ("img", "src"),
    ("iframe", "src"),
    ("source", "src"),
    ("use", "href"),
}


class Page(HTMLParser):
    """The ids and references of one HTML file."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.ids, self.titles, self.links, self.loads = [], [], [], []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.titles += [value for name, value in attrs if name == "id" and tag == "h1"]
        for name, value in attrs:
            if name == "id":
                self.ids.append(value)
            elif name in ("href", "src") and value:
                self.links.append(value)
                if (tag, name) in LOADS and dict(attrs).get("rel") not in ("alternate", "canonical"):
                    self.loads.append(value)


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[Path, Page]:
    return {path: Page(path) for path in built.rglob("*.html") if path.name != "404.html"}


def target(page: Page, link: str) -> tuple[Path, str]:
    """The file and the anchor that a relative link leads to."""
    parts = urlsplit(link)
    path = (page.path.parent / unquote(parts.path)).resolve() if parts.path else page.path
    anchor, _, setting = unquote(parts.fragment).partition("?")  # `#figure-knn-boundary?index=0` sets that figure
    assert not setting or anchor.startswith("figure-")
    return (path / "index.html" if path.is_dir() else path), anchor


def test_every_chapter_is_there_in_both_languages(built: Path) -> None:
    for chapter in CHAPTERS:
        assert (built / chapter / "index.html").is_file()
        assert (built / "en" / chapter / "index.html").is_file()


def test_links_and_anchors_lead_somewhere(pages: dict[Path, Page]) -> None:
    broken = []
    for page in pages.values():
        for link in page.links:
            if urlsplit(link).scheme or link.startswith("javascript:"):
                continue
            path, anchor = target(page, link)
            lost = anchor and path in pages and anchor not in pages[path].ids
            if lost or not path.is_file():
                broken.append(f"{page.path.parent.name}: {link}")
    assert not broken


def test_no_page_loads_from_another_host(pages: dict[Path, Page]) -> None:
    loads = [(page.path, link) for page in pages.values() for link in page.loads]
    assert loads
    assert not [(path, link) for path, link in loads if urlsplit(link).netloc]


def test_no_link_leaves_a_sub_path(pages: dict[Path, Page]) -> None:
    assert not [(page.path, link) for page in pages.values() for link in page.links if link.startswith("/")]


def test_ids_are_unique_on_a_page(pages: dict[Path, Page]) -> None:
    for page in pages.values():
        assert not {name for name in page.ids if page.ids.count(name) > 1}, page.path


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_both_languages_have_the_same_anchors(chapter: str, built: Path, pages: dict[Path, Page]) -> None:
    korean, english = (pages[built / lang / chapter / "index.html"] for lang in ("", "en"))
    assert given(korean) == given(english)


def given(page: Page) -> list[str]:
    """The ids that authors gave: not the title's, not those of tabs and code blocks."""
    return [name for name in page.ids if name not in page.titles and not name.startswith("__")]


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_exercise_of_the_chapter_has_its_card(chapter: str, built: Path) -> None:
    exercises = next(each for each in load_course(ROOT).chapters if each.name == chapter).exercises
    for lang in ("", "en"):
        html = (built / lang / chapter / "index.html").read_text(encoding="utf-8")
        assert [exercise.slug for exercise in exercises if f'data-exercise="{exercise.slug}"' not in html] == []
        assert "data-dl-quiz" in html
        assert f'data-chapter-head="{chapter}"' in html
