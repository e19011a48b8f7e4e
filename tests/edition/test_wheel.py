"""The wheel alone, in an environment of its own, outside the repository, in a folder with Korean and a space."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from dlgrade.author.keys import write_key
from dlgrade.course.loading import load_course

from tests.conftest import ROOT
from tests.spine.test_command_line import SUM_MSE

pytest.importorskip("hatchling")
pytestmark = pytest.mark.slow

KEPT = ("accuracy", "mse")
COURSE = "내 과목"
STUB = "exercises/06_learning/mse.py"
SOLUTION = "solutions/06_learning/mse/solution.py"
SCRIPTS, PYTHON = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
Typed = Callable[..., tuple[int, str]]


def built(tree: Path, target: str, folder: Path) -> Path:
    """The wheel or sdist of a source tree, as `python -m build` makes it."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    subprocess.run(command, cwd=tree, check=True, capture_output=True)
    return max(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)


def unpacked(sdist: Path, folder: Path) -> Path:
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    (tree,) = folder.iterdir()
    return tree


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources as an sdist has them, with two exercises and their recorded keys, since recording all takes minutes."""
    place = tmp_path_factory.mktemp("sources")
    tree = unpacked(built(ROOT, "sdist", place / "whole"), place / "tree")
    for exercise in load_course(tree).exercises:
        if exercise.slug in KEPT:
            write_key(exercise, tree / "build/edition/solutions" / exercise.chapter / exercise.slug)
        else:
            shutil.rmtree(exercise.folder)
            exercise.stub.unlink()
    return tree


@pytest.fixture(scope="module")
def wheel(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from an sdist as an installer does where there is no wheel."""
    place = tmp_path_factory.mktemp("dist")
    again = unpacked(built(tree, "sdist", place / "sdist"), place / "tree")
    return built(again, "wheel", place / "wheel")


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel in a new environment. The packages that it needs are those of this environment, by a path, which does
    not bring this checkout along."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder)
    python = folder / SCRIPTS / PYTHON
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(command, check=True, capture_output=True)
    said = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    )
    places = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    Path(said.stdout.strip(), "needed.pth").write_text("\n".join(places) + "\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def typed(environment: Path) -> Typed:
    """Runs a command of the environment in a folder; its exit code, and what it printed, as one line."""

    def run(folder: Path, *words: str) -> tuple[int, str]:
        command = [str(environment / SCRIPTS / words[0]), *words[1:]]
        path = f"{environment / SCRIPTS}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(
            command, cwd=folder, capture_output=True, check=False, encoding="utf-8",
            env={**os.environ, "PATH": path, "PYTHONUTF8": "1"},
        )  # fmt: skip
        return done.returncode, " ".join((done.stdout + done.stderr).split())

    return run


@pytest.fixture
def course(typed: Typed, tmp_path: Path) -> Path:
    """A course folder that `grade init` made."""
    code, said = typed(tmp_path, "grade", "--lang", "en", "init", COURSE)
    assert code == 0, said
    assert f'cd "{COURSE}"' in said
    return tmp_path / COURSE


def test_the_wheel_holds_the_course_its_keys_and_the_licence(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    keys = [name for name in names if name.endswith("/key.bin")]
    assert {Path(name).parent.name for name in keys} == set(KEPT)
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    assert f"dlgrade/_course/{SOLUTION}" in names
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"dlgrade"}


def test_it_runs_from_the_wheel_and_not_from_this_checkout(typed: Typed, environment: Path, tmp_path: Path) -> None:
    _, said = typed(tmp_path, PYTHON, "-c", "import dlgrade; print(dlgrade.__file__)")
    assert environment.resolve() in Path(said.strip()).resolve().parents


def test_without_a_course_it_says_what_to_type(typed: Typed, tmp_path: Path) -> None:
    code, said = typed(tmp_path, "grade", "--lang", "en")
    assert code == 2
    assert "`grade init my-course`" in said


def test_the_made_course_names_a_mistake_and_passes_a_solution(typed: Typed, tree: Path, course: Path) -> None:
    assert list(course.rglob("solution.py")) == []
    (course / STUB).write_text(SUM_MSE, encoding="utf-8")
    code, said = typed(course, "grade", "--lang", "en", "mse")
    assert code == 1, said
    assert "Divide by the number of samples." in said
    shutil.copy(tree / SOLUTION, course / STUB)
    assert typed(course, "grade", "mse")[0] == 0
    code, said = typed(course, PYTHON, "-m", "pytest", "-q", STUB)
    assert code == 0, said


def test_an_update_puts_a_changed_stub_beside_what_was_written(typed: Typed, environment: Path, course: Path) -> None:
    assert "up to date" in typed(course, "grade", "--lang", "en", "update")[1]
    (course / STUB).write_text(SUM_MSE, encoding="utf-8")
    (solution,) = environment.rglob(f"_course/{SOLUTION}")
    before = solution.read_text(encoding="utf-8")
    solution.write_text(before + "\n# later\n", encoding="utf-8")
    try:
        code, said = typed(course, "grade", "--lang", "en", "update")
        assert code == 0, said
        assert re.search(r"kept: `exercises/06_learning/mse\.py`.*`exercises/06_learning/mse\.new\.py`", said)
        assert (course / STUB).read_text(encoding="utf-8") == SUM_MSE
        assert (course / STUB.replace(".py", ".new.py")).read_text(encoding="utf-8").endswith("# later\n")
        assert "Divide by the number of samples." in typed(course, "grade", "--lang", "en", "mse")[1]
    finally:
        solution.write_text(before, encoding="utf-8")


def test_with_solutions_they_are_in_the_folder(typed: Typed, tmp_path: Path) -> None:
    code, said = typed(tmp_path, "grade", "--lang", "ko", "init", COURSE, "--with-solutions")
    assert code == 0, said
    assert (tmp_path / COURSE / SOLUTION).is_file()
    assert "정답 포함" in typed(tmp_path / COURSE, "grade", "--lang", "ko", "mse")[1]
