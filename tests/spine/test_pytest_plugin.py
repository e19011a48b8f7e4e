"""The plugin is loaded by every pytest of an environment, and does nothing outside of a course of ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.spine.test_command_line import SUM_MSE, folder, write

__all__ = ["folder"]  # a fixture


def pytest_in(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Real pytest with the plugin as it is installed; the project's own folder is importable, as with `python -m`."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    quick = [f"-pno:{name}" for name in ("cacheprovider", "playwright", "hypothesispytest", "xdist", "base-url")]
    command = [sys.executable, "-m", "pytest", "-q", *quick, *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False, env=environment
    )


def project(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


TEST = "def test_theirs():\n    assert True\n"
STRANGERS = {
    "a chapter.yaml of another form": {
        "exercises/x/test_foo.py": TEST, "solutions/01_x/chapter.yaml": "- a\n- [b\n", "test_a.py": TEST,
    },
    "an exercise of the same names": {
        "exercises/01_x/test_foo.py": TEST, "solutions/01_x/chapter.yaml": "ko: a\nen: b\n",
        "solutions/01_x/test_foo/task.ko.md": "theirs", "solutions/01_x/test_foo/checks.py": "raise SystemExit\n",
    },
    "an unrelated pair": {"exercises/01_x/test_a.py": TEST, "solutions/01_x/test_b.py": TEST},
    "a module grader": {"grader.py": "VALUE = 3\n", "test_a.py": "import grader\ndef test_a(): assert grader.VALUE == 3\n"},
    "a package grader": {
        "grader/__init__.py": "VALUE = 3\n", "grader/plugin.py": "raise SystemExit\n",
        "test_a.py": "from grader import VALUE\ndef test_a(): assert VALUE == 3\n",
    },
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", STRANGERS)
def test_a_strangers_project_is_left_alone(tmp_path: Path, name: str) -> None:
    files = STRANGERS[name]
    root = project(tmp_path, files)
    (root / "exercises/02_x").mkdir(parents=True, exist_ok=True)
    (root / "exercises/02_x/test_binary.py").write_text("def test_b(): pass\n", encoding="utf-8")
    binary = root / "solutions/02_x/test_binary"
    binary.mkdir(parents=True)
    for file in ("task.ko.md", "checks.py"):
        (binary / file).write_bytes(b"\xff\xfe from dlgrade.")
    tests = 1 + sum(text.count("def test") for text in files.values())
    done = pytest_in(root)
    assert (done.returncode, f"{tests} passed" in done.stdout) == (0, True), done.stdout + done.stderr


@pytest.mark.slow
def test_a_course_is_collected_from_its_folder_and_below(folder: Path) -> None:
    write(folder, "06_learning/mse", SUM_MSE)
    for place in (folder, folder / "exercises"):
        done = pytest_in(place, str(folder / "exercises/06_learning/mse.py"))
        assert "Divide by the number of samples" in done.stdout, done.stdout


@pytest.mark.slow
def test_a_broken_course_file_is_a_sentence_in_pytest_too(folder: Path) -> None:
    (folder / "solutions/06_learning/mse/checks.py").write_text("from dlgrade.checking import (\n", encoding="utf-8")
    done = pytest_in(folder, "exercises/06_learning/mse.py")
    assert "of the course file" in done.stdout
    assert "Traceback" not in done.stdout


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("git") is None, reason="needs a clone's folder")
def test_the_clone_itself_is_a_course() -> None:
    done = pytest_in(ROOT, "--collect-only", "exercises/06_learning/mse.py")
    assert "mse.py::" in done.stdout
