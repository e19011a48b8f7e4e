"""`grade nbgrader init`: what it writes can be moved and upgraded, speaks one language, and what it says can be typed."""

from __future__ import annotations

import importlib.metadata
import json
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from dlgrade.course.loading import load_course
from dlgrade.course.model import Course
from dlgrade.nbgrader.course import Plan, config, write_course

from tests.conftest import ROOT

GRADE = "from dlgrade.cli.main import main; main()"


def course_settings(path: Path) -> Any:
    """What nbgrader reads from the configuration."""
    loader = pytest.importorskip("traitlets.config.loader").PyFileConfigLoader
    return loader(path.name, str(path.parent)).load_config()


def test_a_course_that_moved_is_where_its_configuration_is(course: Course, tmp_path: Path) -> None:
    first, second = tmp_path / "봄 학기", tmp_path / "가을 학기"
    list(write_course(course, ["mse"], Plan(first, "dl", "ko")))
    first.rename(second)
    assert course_settings(second / "nbgrader_config.py").CourseDirectory.root == str(second.resolve())


def test_the_package_s_own_exercises_have_no_place_and_others_do(tmp_path: Path) -> None:
    plan = Plan(tmp_path, "dl", "ko")
    assert "c.GradeExercises.course = ''" in config(load_course(ROOT), plan)
    (tmp_path / "solutions").mkdir()
    assert str(tmp_path) in config(load_course(tmp_path), plan)


def test_a_course_keeps_its_language(course: Course, tmp_path: Path) -> None:
    list(write_course(course, ["mse"], Plan(tmp_path, "dl", "ko", together="one")))
    list(write_course(course, ["mse"], Plan(tmp_path, "dl", "en", together="two")))
    text = (tmp_path / "source" / "two" / "two.ipynb").read_text(encoding="utf-8")
    assert "평균 제곱 오차" in text
    assert json.loads(text)["cells"][-1]["source"][-1].endswith('"ko")')


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_next_commands_can_be_typed(tmp_path: Path, lang: str) -> None:
    run = [sys.executable, "-c", GRADE, "--lang", lang, "nbgrader", "init"]
    said = subprocess.run([*run, "딥러닝 강의", "mse"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
    change, generate = re.findall("`(.*?)`", said.stdout.splitlines()[-1])
    assert shlex.split(change) == ["cd", "딥러닝 강의"]
    assert generate == "nbgrader generate_assignment 06_learning"
    inside = tmp_path / "딥러닝 강의"
    said = subprocess.run([*run, "."], cwd=inside, capture_output=True, encoding="utf-8", check=True)
    assert "`cd" not in said.stdout


BLOCKED = """
import importlib.abc, sys
class Blocked(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {names!r}:
            raise ModuleNotFoundError("No module named " + repr(name), name=name)
sys.meta_path.insert(0, Blocked())
"""


def requirements(name: str, extra: str) -> list[str]:
    """What a distribution asks for; of this one, what pyproject.toml says now."""
    if name == "dlgrade":
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        return list(project["optional-dependencies"][extra] if extra else project["dependencies"])
    return importlib.metadata.distribution(name).requires or []


def come_along(name: str, extra: str, found: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """A distribution and what is installed with it, as pairs of a name and an extra."""
    from packaging.requirements import Requirement

    if (name, extra) not in found:
        found.add((name, extra))
        for needed in map(Requirement, requirements(name, extra)):
            if needed.marker is None or needed.marker.evaluate({"extra": extra}):
                for each in ("", *needed.extras):
                    come_along(needed.name.lower().replace("_", "-"), each, found)
    return found


def test_what_the_guide_installs_is_enough(tmp_path: Path) -> None:
    """The extra `classroom`, and all else that is on this machine out of reach."""
    pytest.importorskip("nbgrader")
    pytest.importorskip("packaging")
    come = {name for name, _ in come_along("dlgrade", "classroom", come_along("dlgrade", "", set()))}
    homes = importlib.metadata.packages_distributions().items()
    others = {module for module, names in homes if not come & {name.lower().replace("_", "-") for name in names}}
    assert "torch" in others or "libcst" in others, "nothing is out of reach"
    code = BLOCKED.format(names=others - {"dlgrade"}) + GRADE
    done = subprocess.run(
        [sys.executable, "-c", code, "nbgrader", "init", str(tmp_path / "course")],
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
