"""Exit codes are right, also when the output cannot be written or the course's own files are damaged."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from dlgrade.isolation.frameworks import FRAMEWORKS

from tests.conftest import ROOT
from tests.spine.test_command_line import RIGHT_ACCURACY, SUM_MSE, Grade, folder, grade, write

__all__ = ["folder", "grade"]  # fixtures

GRADE = f"{sys.executable} -c 'from dlgrade.cli.start import main; main()'"
bash = pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no broken pipe of this kind")


def shell(folder: Path, line: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", line.replace("grade", GRADE, 1)],
        cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


@pytest.mark.slow
@bash
@pytest.mark.parametrize(("source", "printed"), [(SUM_MSE, ""), (None, "ok")])
def test_a_reader_that_leaves_does_not_turn_the_verdict(folder: Path, source: str | None, printed: str) -> None:
    write(folder, "06_learning/mse", source or (ROOT / "solutions/06_learning/mse/solution.py").read_text("utf-8"))
    done = shell(folder, "grade mse | head -1 >/dev/null && echo ok")
    assert (done.stdout.strip(), done.stderr) == (printed, "")


@pytest.mark.slow
@posix
@pytest.mark.parametrize(("arguments", "code"), [(["mse"], 1), (["mse", "--json"], 1), (["list"], 141), (["-h"], 141)])
def test_a_reader_that_was_never_there(folder: Path, arguments: list[str], code: int) -> None:
    write(folder, "06_learning/mse", SUM_MSE)
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-c", "from dlgrade.cli.main import main; main()", *arguments]
    with os.fdopen(writing, "wb") as nobody:
        ended = subprocess.run(command, cwd=folder, stdout=nobody, stderr=subprocess.PIPE, check=False)
    assert (ended.returncode, ended.stderr) == (code, b"")


@pytest.mark.slow
@bash
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", ["mse", "mse --json", "list", "--help", "show mse"])
def test_a_full_disk_is_named(folder: Path, arguments: str) -> None:
    write(folder, "06_learning/mse", SUM_MSE)
    done = shell(folder, f"grade {arguments} >/dev/full")
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert "fault of the grader" not in done.stderr
    assert shell(folder, f"grade {arguments} >/dev/full 2>&1").returncode == 2


@pytest.mark.slow
@bash
def test_closed_streams_are_no_fault(folder: Path) -> None:
    write(folder, "06_learning/mse", SUM_MSE)
    assert shell(folder, "grade mse >&- 2>&-").returncode == 1


@pytest.mark.usefixtures("folder")
def test_what_needs_a_missing_framework_could_not_be_graded(grade: Grade, monkeypatch: pytest.MonkeyPatch) -> None:

    monkeypatch.setitem(FRAMEWORKS, "numpy", replace(FRAMEWORKS["numpy"], module="no_such_module", extra="torch"))
    code, out, _ = grade("mse")
    assert code == 2
    assert "not installed" in " ".join(out.split())
    assert "no score" in out
    assert grade()[0] == 1


BROKEN = {
    "checks.py": ("x = 1\ndef (:\n", ("checks.py", "Line 2", "SyntaxError")),
    "solution.py": ("import numpy\n\nraise OSError('gone')\n", ("solution.py", "Line 3", "gone")),
    "variants.py": ("from dlgrade.checking import mistake\n@mistake(ko=1 + x)\ndef mse__a(): ...\n", ("variants.py", "Line")),
    "task.ko.md": ("no front matter", ("task.ko.md",)),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("target", [(), ("mse",)])
def test_a_broken_course_file_is_named_with_its_line(
    folder: Path, grade: Grade, name: str, target: tuple[str, ...]
) -> None:
    source, words = BROKEN[name]
    write(folder, "06_learning/mse", SUM_MSE)
    (folder / "solutions/06_learning/mse" / name).write_text(source, encoding="utf-8")
    code, _, err = grade(*target)
    assert code == 2
    assert all(word in err for word in words), err
    assert "Interrupted" not in err


@pytest.mark.parametrize("name", ["checks.py", "solution.py"])
def test_a_missing_course_file_is_named(folder: Path, grade: Grade, name: str) -> None:
    write(folder, "06_learning/mse", SUM_MSE)
    (folder / "solutions/06_learning/mse" / name).unlink()
    code, _, err = grade("mse")
    assert code == 2
    assert name in err


def test_all_passed_is_zero(folder: Path, grade: Grade) -> None:
    write(folder, "01_ai_ml_dl/accuracy", RIGHT_ACCURACY)
    assert grade("accuracy")[0] == 0


@pytest.mark.slow
@bash
def test_a_korean_folder_is_graded_where_the_locale_knows_no_korean(folder: Path) -> None:
    """Under `LC_ALL=C`, with Python's own remedies switched off, names of files are bytes that no text can show."""
    write(folder, "01_ai_ml_dl/accuracy", RIGHT_ACCURACY)
    done = shell(folder, "LC_ALL=C PYTHONCOERCECLOCALE=0 PYTHONUTF8=0 grade accuracy")
    assert (done.returncode, done.stderr) == (0, "")
    assert "passed" in done.stdout
