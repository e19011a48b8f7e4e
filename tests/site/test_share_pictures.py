"""The preview picture of a page: its head names an existing picture, or none if the site has no address."""

from __future__ import annotations

import re
import shutil
import struct
from pathlib import Path

import pytest
from dlgrade.text import LANGUAGES, Lang
from mkdocs.commands.build import build
from mkdocs.config import load_config
from site_under_test import CHAPTERS, ROOT

from bench.share_pictures import FRONT, HEIGHT, WIDTH, words

PAGES = [FRONT, *CHAPTERS]
META = re.compile(r'<meta (?:property|name)="((?:og|twitter):[\w:]+)" content="([^"]*)">')
BASE = {"ko": "https://example.org/course/", "en": "https://example.org/course/en/"}
CONFIGURATION = {"ko": "mkdocs.yml", "en": "mkdocs.en.yml"}
LEARNING = "# {title}\n\n{first}\n\n```chapter\n06_learning\n```\n"
FIRST = 'An "x" &amp; a $\\lambda$ (lambda).'


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_a_picture_is_there_and_has_the_words_of_its_page(name: str, lang: Lang) -> None:
    picture = (ROOT / "site" / lang / "share" / f"{name}.png").read_bytes()
    assert struct.unpack(">II", picture[16:24]) == (WIDTH, HEIGHT)
    assert len(picture) < 60_000
    drawn = picture.partition(b"iTXtTitle\0\0\0\0\0")[2]
    assert drawn.startswith("\n".join(words(name, lang)).strip().encode()), "python -m bench.share_pictures"


def heads(lang: Lang, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, str]]:
    """Two small pages, a front page and a chapter, built with this address. Returns the metadata for links in their heads."""
    monkeypatch.chdir(ROOT)
    docs = tmp_path / "docs"
    docs.mkdir()
    shutil.copytree(ROOT / "site" / lang / "share", docs / "share")
    (docs / "index.md").write_text("# Front\n\nWords.\n", encoding="utf-8")
    (docs / "06_learning.md").write_text(LEARNING.format(title="Learning", first=FIRST), encoding="utf-8")
    settings = load_config(
        CONFIGURATION[lang], docs_dir=str(docs), site_dir=str(tmp_path / "site"), site_url=address, strict=False
    )
    build(settings)
    pages = {"": tmp_path / "site" / "index.html", "06_learning/": tmp_path / "site" / "06_learning" / "index.html"}
    return {name: dict(META.findall(path.read_text(encoding="utf-8"))) for name, path in pages.items()}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_head_names_what_is_there(lang: Lang, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = heads(lang, BASE[lang], tmp_path, monkeypatch)
    for where, said in found.items():
        assert said["og:url"] == BASE[lang] + where
        assert said["og:image"].startswith(BASE[lang])
        assert (tmp_path / "site" / said["og:image"].removeprefix(BASE[lang])).is_file()
    front, chapter = found.values()
    assert (front["og:title"], front["og:description"]) == words(FRONT, lang)[:2]
    assert chapter["og:title"] == "Learning"
    assert chapter["og:image"].endswith("share/06_learning.png")
    assert chapter["og:description"] == "An &#34;x&#34; &amp; a λ (lambda)."
    assert {front["og:locale"], front["og:locale:alternate"]} == {"ko_KR", "en_US"}


def test_without_an_address_the_head_names_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert heads("en", "", tmp_path, monkeypatch) == {"": {}, "06_learning/": {}}
