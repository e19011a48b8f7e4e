"""`%%examples`: the cell is judged as `grade examples` judges a file, and is not run in the kernel."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from dlgrade.cli.main import run
from dlgrade.course.loading import load_course, select
from dlgrade.notebook.kernels import CheckCellFailed
from dlgrade.notebook.magics import examples_magic
from dlgrade.submission.magics import plain_python
from dlgrade.text import LANGUAGES, Lang

from tests.conftest import ROOT

MSE = select(load_course(ROOT), "mse")[0]
SAMPLE = (ROOT / "tests/examples/samples/mse.txt").read_text(encoding="utf-8")
TEXTS = {
    "sample": SAMPLE,
    "thorough": SAMPLE.rpartition("---\n")[2],
    "wrong lines": "import os\nexample(mse, [0, 0], [1, 1], gives=2)\nexample(mes, [1], [1], gives=0)\n",
    "unreadable": "example(mse, [1, 2], [1, 4] gives=2.0)\n",
}


def words_of(html: str) -> str:
    """The words of a fragment of HTML, with backticks for code."""
    plain = re.sub("</?code>", "`", html)
    return " ".join(unescape(re.sub("<[^>]+>", " ", plain)).split())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", TEXTS)
def test_the_cell_says_what_the_command_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str, lang: Lang
) -> None:
    monkeypatch.chdir(tmp_path)  # a long path would be broken into lines
    path = Path("mse_examples.py")
    path.write_text(f"\n{TEXTS[name]}", encoding="utf-8")  # the cell's first line is that of the magic
    run(["examples", str(path), "--all", "--lang", lang, "--course", str(ROOT)])
    command = " ".join(capsys.readouterr().out.split())
    command = command.replace(f"{path}", "%%examples mse").replace("exercises/06_learning/mse.py", "%%exercise mse")
    shown = examples_magic(f"mse {lang}", TEXTS[name])
    assert " ".join(repr(shown).split()) == command
    assert words_of(shown._repr_html_()) == command
    assert f'lang="{lang}"' in shown._repr_html_()


def test_the_lines_are_those_of_the_cell() -> None:
    assert "line 3: mse([0, 0], [1, 1]), gives=2" in repr(
        examples_magic("mse en", "\nexample(mse, [0, 0], [1, 1], gives=2)")
    )


def test_a_cell_without_examples_shows_how_they_are_written() -> None:
    for lang in LANGUAGES:
        shown = repr(examples_magic(f"mse {lang}", "# nothing yet"))
        assert "`%%examples mse`" in shown
        assert "# example(mse, y_true, y_pred, gives=…)" in shown


def test_what_is_written_is_shown_as_text() -> None:
    html = examples_magic("mse en", "example(mse, '<b>', [1], gives=1)")._repr_html_()
    assert "<b>" not in html
    assert "&lt;b&gt;" in html


@pytest.mark.parametrize("line", ["", "mes", "mse fr", "mse --write"])
def test_a_wrong_line_is_said_without_a_traceback(line: str) -> None:
    with pytest.raises(CheckCellFailed) as failed:
        examples_magic(line, "example(mse, [1], [1], gives=0)")
    assert "mse" in failed.value._render_traceback_()[0]


def test_the_cell_is_no_part_of_what_is_handed_in() -> None:
    assert plain_python("%%examples mse\nexample(mse, [1], [1], gives=0)").source.strip() == ""
