"""The guide can be typed as it stands, in both languages, and its table is the one that the bench writes."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from dlgrade.text import LANGUAGES, Lang

from bench.nbgrader import Measured, block_of, shown, table
from tests.conftest import ROOT
from tests.notebook.classroom import environment

GRADE = [sys.executable, "-c", "from dlgrade.cli.main import main; main()"]
NBGRADER = [sys.executable, "-m", "nbgrader"]
ASSIGNMENT = "week1"


def guide(lang: Lang) -> str:
    return (ROOT / "site" / lang / "nbgrader.md").read_text(encoding="utf-8")


def commands(lang: Lang) -> list[list[str]]:
    """All commands of the guide in their order, but for the installation."""
    blocks = re.findall(r"```bash\n(.*?)```", guide(lang), re.DOTALL)
    lines = [shlex.split(line) for block in blocks for line in block.splitlines()]
    return [words for words in lines if words[0] != "pip"]


def test_both_languages_type_the_same() -> None:
    korean, english = commands("ko"), commands("en")
    assert [["en" if word == "ko" else word for word in words] for words in korean] == english


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_guide_from_an_empty_folder_to_the_returned_feedback(tmp_path: Path, lang: Lang) -> None:
    pytest.importorskip("nbgrader")
    exchange, home, folder = tmp_path / "exchange", tmp_path / "home", tmp_path / "빈 폴더"
    for each in (exchange, home, folder):
        each.mkdir()
    exchange.chmod(0o777)  # nbgrader asks for it
    for words in commands(lang):
        if words[0] == "cd":
            folder = folder / words[1]
            continue
        start = {"grade": GRADE, "nbgrader": NBGRADER}[words[0]]
        place = [f"--Exchange.root={exchange}"] if words[0] == "nbgrader" else []
        done = subprocess.run(
            [*start, *words[1:], *place], cwd=folder, env=environment(home), capture_output=True, encoding="utf-8"
        )
        assert done.returncode == 0, (words, done.stdout, done.stderr)
        if words[:2] == ["nbgrader", "collect"]:  # the students' part
            target = folder / "submitted" / "김 민준" / ASSIGNMENT
            target.mkdir(parents=True)
            name = f"{ASSIGNMENT}.ipynb"
            (target / name).write_bytes((folder / "release" / ASSIGNMENT / name).read_bytes())
    html = (folder / "feedback" / "김 민준" / ASSIGNMENT / f"{ASSIGNMENT}.html").read_text(encoding="utf-8")
    assert re.search(rf'<div class="dlgrade"[^>]* lang="{lang}"', html)
    assert "김 민준" in (folder / "grades.csv").read_text(encoding="utf-8")


def measured() -> Measured:
    return shown(block_of(guide("ko")))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_table_is_the_one_that_the_bench_writes(lang: Lang) -> None:
    assert block_of(guide(lang)) == table(measured(), lang)


def test_the_class_was_graded_at_least_four_times_faster() -> None:
    found = measured()
    assert found.count >= 30
    assert found.stock.over(found.ours).processor >= 4
