"""The same pages build with Zensical, Material's successor, and our fences work there."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from site_under_test import ROOT

pytest.importorskip("zensical", reason="not on every platform's index yet")

BLOCKS = (
    "data-exercise=", "data-figure=", "data-dl-quiz=", "data-dl-language", "<abbr title=", 'class="arithmatex" data-tex',
    "dl-head", "dl-chapters", "dl-facts", "dl-proof", "dl-proven", "dl-terminal", "data-tally",
    "data-page-of-chapter",
)  # fmt: skip
JOINED = "dl-joined"
"""Is counted in the page's text alone: Zensical's table of contents copies what is inside a heading, the theme's does not."""


@pytest.fixture(scope="module")
def built_by_zensical(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sources, built in place: Zensical takes no other output folder."""
    folder = tmp_path_factory.mktemp("zensical")
    for name in ("site", "solutions"):
        shutil.copytree(ROOT / name, folder / name)
    for config in ("mkdocs.yml", "mkdocs.en.yml"):
        shutil.copy(ROOT / config, folder)
        command = [sys.executable, "-m", "zensical", "build", "--strict", "--config-file", config]
        done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    return folder / "build" / "site"


@pytest.mark.slow
@pytest.mark.parametrize("prefix", ["", "en/"])
def test_fences_work_in_zensical(prefix: str, built_by_zensical: Path) -> None:
    page = (built_by_zensical / f"{prefix}06_learning/index.html").read_text(encoding="utf-8")
    for mark in ('data-exercise="mse"', "data-figure=", "data-dl-quiz=", "data-dl-language", "<abbr title="):
        assert mark in page
    assert "```" not in page


@pytest.mark.slow
def test_every_page_has_the_same_blocks_there(built: Path, built_by_zensical: Path) -> None:
    """Each page has as many blocks of each kind as in MkDocs' build, and every kind occurs."""
    pages = [path.relative_to(built) for path in built.rglob("index.html")]
    ours, theirs = ({page: counted(folder / page) for page in pages} for folder in (built, built_by_zensical))
    assert {page: theirs[page] for page in pages if theirs[page] != ours[page]} == {}
    assert all(any(counts[mark] for counts in ours.values()) for mark in (*BLOCKS, JOINED))


def counted(page: Path) -> dict[str, int]:
    text = page.read_text(encoding="utf-8")
    return {mark: text.count(mark) for mark in BLOCKS} | {JOINED: text[text.index("<article") :].count(JOINED)}
