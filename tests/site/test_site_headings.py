"""Each heading of the source document has a home in the course, in both languages."""

from __future__ import annotations

import re

import pytest
import yaml
from dlgrade.text import LANGUAGES
from site_under_test import CHAPTERS, ROOT

SOURCE = ROOT / "tests" / "site" / "source_headings.yaml"
HOMES = {each["heading"]: each["home"] for each in yaml.safe_load(SOURCE.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("heading", HOMES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_heading_of_the_source_has_a_home(heading: str, lang: str) -> None:
    chapter, _, anchor = HOMES[heading].partition("#")
    page = (ROOT / "site" / lang / f"{chapter}.md").read_text(encoding="utf-8")
    ids = re.findall(r"^#{2,4} .*\{#([\w-]+)\}", page, flags=re.MULTILINE)
    assert not anchor or anchor in ids


def test_every_chapter_is_a_home() -> None:
    assert sorted({home.partition("#")[0] for home in HOMES.values()}) == CHAPTERS
