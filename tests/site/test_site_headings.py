"""Each heading of the source document has a home in the course, in both languages."""

from __future__ import annotations

import re

import pytest
import yaml
from dlgrade.text import LANGUAGES
from site_under_test import CHAPTERS, ROOT

SOURCE = ROOT / "tests" / "site" / "source_headings.yaml"
HOMES = {each["heading"]: each["home"] for each in yaml.safe_load(SOURCE.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_heading_of_the_source_has_a_home(lang: str) -> None:
    homeless = []
    for heading, home in HOMES.items():
        chapter, _, anchor = home.partition("#")
        page = (ROOT / "site" / lang / f"{chapter}.md").read_text(encoding="utf-8")
        ids = re.findall(r"^#{2,4} .*\{#([\w-]+)\}", page, flags=re.MULTILINE)
        homeless += [heading] if anchor and anchor not in ids else []
    assert len(HOMES) > 20
    assert homeless == []


def test_every_chapter_from_the_first_to_the_tenth_is_a_home() -> None:
    """The chapter of tools, and those after the tenth, go beyond the source document."""
    homes = sorted({home.partition("#")[0] for home in HOMES.values()})
    assert homes == [name for name in CHAPTERS if "01" <= name < "11"]
