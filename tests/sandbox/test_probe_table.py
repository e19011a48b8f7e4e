"""The page about grading shows the present probes. To update the tables: UPDATE_PAGES=1 pytest tests/sandbox/test_probe_table.py"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from dlgrade.isolation.sandbox.probe_table import table, with_table
from dlgrade.isolation.worker.probes import PROBES
from dlgrade.text import LANGUAGES, Lang

SITE = Path(__file__).resolve().parents[2] / "site"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_shows_the_probes_as_they_are(lang: Lang) -> None:
    path = SITE / lang / "how-grading-works.md"
    page = path.read_text(encoding="utf-8")
    if os.environ.get("UPDATE_PAGES"):
        path.write_text(with_table(page, lang), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == with_table(page, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_probe_stands_in_one_row_and_higher_levels_block_no_less(lang: Lang) -> None:
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table(lang).splitlines()[2:]]
    assert len(rows) == len(PROBES)
    for row in rows:
        blocked = [cell != "–" for cell in row[1:]]
        assert blocked == sorted(blocked)
