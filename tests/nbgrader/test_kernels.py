"""The check cell in a student's kernel, in nbgrader's Validate, in a kernel that grades, and without the package."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from dlgrade.nbgrader.names import check_source
from dlgrade.notebook import check, kernels, live
from dlgrade.notebook.kernels import EXECUTION, CheckCellFailed

RIGHT = """import numpy as np

def accuracy(y_true, y_pred):
    return float(np.mean(np.asarray(y_true) == np.asarray(y_pred)))
"""


def typed(monkeypatch: pytest.MonkeyPatch, source: str, execution: str) -> None:
    monkeypatch.setattr(live, "_history", lambda: [source])
    monkeypatch.setenv(EXECUTION, execution)


def test_a_kernel_that_grades_gives_no_points(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kernel in autograding means that the course lacks our settings, and students' code runs with the teacher's rights."""
    typed(monkeypatch, RIGHT, "autograde")
    with pytest.raises(CheckCellFailed, match="grade nbgrader update"):
        check("accuracy", "en")


def test_validate_passes_whatever_the_cell_is_worth(monkeypatch: pytest.MonkeyPatch) -> None:
    """Validate would read a value as points out of the cell's worth, which the teacher may have changed."""
    pytest.importorskip("IPython")
    typed(monkeypatch, RIGHT, "validate")
    assert check("accuracy", "en") is None


def test_validate_fails_with_the_name_of_the_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, RIGHT.replace("==", "!="), "validate")
    with pytest.raises(CheckCellFailed) as caught:
        check("accuracy", "ko")
    lines = caught.value._render_traceback_()
    assert "/7" in lines[0]
    assert len(lines) > 1


def test_a_student_s_kernel_shows_the_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, RIGHT, "")
    monkeypatch.delenv(EXECUTION)
    checked = check("accuracy", "en")
    assert checked.verdict.points == checked.verdict.max_points


def test_both_names_are_those_that_nbgrader_sets() -> None:
    pytest.importorskip("nbgrader")
    from nbgrader import validator
    from nbgrader.converters import autograde

    for module, value in ((validator, "validate"), (autograde, "autograde")):
        assert f"{kernels.EXECUTION}='{value}'" in Path(module.__file__).read_text(encoding="utf-8")


@pytest.mark.parametrize(("lang", "word"), [("ko", "설치되어 있지 않습니다"), ("en", "not installed here")])
def test_without_the_package_the_cell_says_what_to_install(tmp_path: Path, lang: str, word: str) -> None:
    cell = tmp_path / "cell.py"
    cell.write_text(check_source("mse", lang), encoding="utf-8")  # type: ignore[arg-type]
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-X", "utf8", str(cell)], capture_output=True, encoding="utf-8"
    )  # -S: no installed packages
    last = done.stderr.strip().splitlines()[-1]
    assert word in last
    assert "%pip install" in last
    assert "dlgrade-….whl" in last
