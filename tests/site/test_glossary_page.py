"""The glossary pages of both languages are up to date with their common source."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from dlgrade.messages.glossary import PARTS
from dlgrade.site.glossary import read
from dlgrade.site.glossary_page import page, part_of
from dlgrade.text import LANGUAGES, Lang

COURSE = Path(__file__).parents[2]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_is_written_from_the_source(lang: Lang) -> None:
    stored = (COURSE / "site" / lang / "glossary.md").read_text(encoding="utf-8")
    assert stored == page(read(COURSE), lang), "stale: run `python -m dlgrade.site.glossary_page`"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_term_is_explained_twice(lang: Lang) -> None:
    count = Counter(entry[lang] for entry in read(COURSE))
    assert [term for term, times in count.items() if times > 1] == []


def test_every_term_is_explained_in_one_line_of_each_language() -> None:
    for entry in read(COURSE):
        for lang in LANGUAGES:
            line = entry["explain"][lang]
            assert line == line.strip().removesuffix("."), entry["en"]
            assert "\n" not in line, entry["en"]
        assert re.search("[가-힣]", entry["explain"]["ko"]), entry["en"]
        assert not re.search("[가-힣]", entry["explain"]["en"]), entry["en"]


def test_terms_stand_under_the_part_of_the_course_that_explains_them() -> None:
    entry = next(entry for entry in read(COURSE) if entry["en"] == "dropout")
    assert PARTS[part_of(entry)][0] == "overfitting"
    assert page([entry], "en").index("## Overfitting") < page([entry], "en").index("**dropout** · 드롭아웃")
    first = next(entry for entry in read(COURSE) if entry["ko"] == "시드")
    assert PARTS[part_of(first)][0] == "tools"
