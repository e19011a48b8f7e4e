"""A site that has an address, a repository and a released wheel: what it says of itself, and where its links lead."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from dlgrade.site.build import SITES, build
from playwright.sync_api import Page
from site_under_test import ROOT

from tests.browser import served

HOST = "https://example.org"
ADDRESS = f"{HOST}/course/"
REPOSITORY = "https://github.com/someone/course"
WHEEL = "https://example.org/files/dlgrade-0.1.0-py3-none-any.whl"
SET = {
    "SITE_URL": ADDRESS,
    "SITE_URL_EN": f"{ADDRESS}en/",
    "GITHUB_REPOSITORY": "someone/course",
    "GITHUB_REF_NAME": "spring",
    "DLGRADE_WHEEL": WHEEL,
}
# What the workbench and the search add after this build, and KaTeX, which `grade site` fetches before it; forms of
# addresses on GitHub.
ADDED_LATER = re.compile(r"/course/(?:en/)?(?:(?:workbench|notebooks)/|vendor/katex/katex\.min\.)")
ON_GITHUB = re.compile(
    rf"{REPOSITORY}(\.git|#readme|/issues/new/choose|/blob/spring/CITATION\.cff|/edit/spring/(?P<source>site/\S+\.md))"
)
LINK = re.compile(r'(?:href|src)="([^"]+)"|content="(https?://[^"]+)"')
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of both languages, built as for publication."""
    folder = tmp_path_factory.mktemp("addressed") / "course"
    with pytest.MonkeyPatch.context() as environment:
        for name, value in SET.items():
            environment.setenv(name, value)
        for config in SITES:
            build(ROOT, folder, config)
    return folder


def pages(folder: Path) -> dict[str, str]:
    """The HTML of all pages by their addresses."""
    return {
        ADDRESS
        + path.parent.relative_to(folder).as_posix().removeprefix(".")
        + "/" * (path.parent != folder): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("index.html"))
    }


def is_there(folder: Path, address: str) -> bool:
    """Whether the built site answers to one of its own addresses, its fragment too; a figure's setting follows a `?`."""
    parts = urlsplit(address)
    path = folder / parts.path.removeprefix("/course/")
    file = path / "index.html" if parts.path.endswith("/") else path
    if ADDED_LATER.match(parts.path):
        return True
    anchor = parts.fragment.partition("?")[0]
    return file.is_file() and (not anchor or file.suffix != ".html" or f'id="{anchor}"' in text_of(file))


@cache
def text_of(page: Path) -> str:
    """The HTML of a page."""
    return page.read_text(encoding="utf-8")


def test_no_link_is_dead_by_its_form(addressed: Path) -> None:
    """Own addresses are answered, sources exist, and nothing else leads to this host or repository."""
    dead = []
    for page, html in pages(addressed).items():
        for link in {urljoin(page, own or whole) for own, whole in LINK.findall(html)}:
            if link.startswith(HOST) and link != WHEEL and not is_there(addressed, link):
                dead.append((page, link))
            if link.startswith(REPOSITORY):
                found = ON_GITHUB.fullmatch(link)
                if not found or (found["source"] and not (ROOT / found["source"]).is_file()):
                    dead.append((page, link))
    assert dead == []


def test_each_page_says_its_address_in_both_languages(addressed: Path) -> None:
    found = pages(addressed)
    assert len(found) > 40
    for page, html in found.items():
        korean = page.replace("/course/en/", "/course/")
        english = korean.replace("/course/", "/course/en/")
        assert f'<link rel="canonical" href="{page}">' in html
        assert f'hreflang="ko" href="{korean}">' in html
        assert f'hreflang="en" href="{english}">' in html
        assert f'<meta property="og:url" content="{page}">' in html


@pytest.mark.parametrize("folder", ["", "en/"])
def test_the_sitemap_has_every_page_in_both_languages(folder: str, addressed: Path) -> None:
    root = ElementTree.parse(addressed / folder / "sitemap.xml").getroot()
    told = {}
    for url in root.findall("s:url", NAMES):
        address = url.findtext("s:loc", namespaces=NAMES)
        told[address] = {each.get("hreflang"): each.get("href") for each in url.findall("x:link", NAMES)}
    listed = {page for page in pages(addressed) if ("/course/en/" in page) == bool(folder)}
    assert set(told) == listed
    for page, both in told.items():
        assert page in both.values()
        assert both["en"] == both["ko"].replace("/course/", "/course/en/")
        assert all(is_there(addressed, each) for each in both.values())


def test_robots_are_told_of_both_sitemaps(addressed: Path) -> None:
    lines = (addressed / "robots.txt").read_text(encoding="utf-8").splitlines()
    told = [line.removeprefix("Sitemap: ") for line in lines if line.startswith("Sitemap: ")]
    assert told == [f"{ADDRESS}sitemap.xml", f"{ADDRESS}en/sitemap.xml"]
    assert all(is_there(addressed, each) for each in told)
    assert not (addressed / "en" / "robots.txt").exists()


def test_without_an_address_there_is_no_map(built: Path) -> None:
    names = ("sitemap.xml", "sitemap.xml.gz", "robots.txt")
    assert [name for name in names if (built / name).exists() or (built / "en" / name).exists()] == []


@pytest.mark.parametrize("folder", ["", "en/"])
def test_the_front_page_has_lines_to_copy(folder: str, addressed: Path, page: Page) -> None:
    with served(addressed.parent) as root:
        page.goto(f"{root}/course/{folder}")
        lines = "\n".join(page.locator("article pre").all_inner_texts())
        assert f"git clone {REPOSITORY}.git\ncd course" in lines
        assert f"pip install {WHEEL}" in lines
        assert page.locator(f"article a[href='{WHEEL}']").count() == 1
