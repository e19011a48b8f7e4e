"""`grade nbgrader init`: what it writes can be moved and upgraded, speaks one language, and what it says can be typed."""

from __future__ import annotations

import importlib.metadata
import json
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from dlgrade.cli.main import build
from dlgrade.course.loading import load_course
from dlgrade.course.model import Course, CourseError
from dlgrade.nbgrader.configuration import CoursePlan, change_of, has_former_names, new_configuration
from dlgrade.nbgrader.course import write_course
from dlgrade.nbgrader.names import check_source

from tests.conftest import ROOT
from tests.notebook.quick import with_quick_imports

GRADE = "from dlgrade.cli.main import main; main()"


def course_settings(path: Path) -> Any:
    """The settings that nbgrader reads from the configuration."""
    loader = pytest.importorskip("traitlets.config.loader").PyFileConfigLoader
    return loader(path.name, str(path.parent)).load_config()


def test_a_course_that_moved_is_where_its_configuration_is(course: Course, tmp_path: Path) -> None:
    first, second = tmp_path / "봄 학기", tmp_path / "가을 학기"
    list(write_course(course, ["mse"], CoursePlan(first, "dl", "ko")))
    first.rename(second)
    assert course_settings(second / "nbgrader_config.py").CourseDirectory.root == str(second.resolve())


def test_the_package_s_own_exercises_have_no_place_and_others_do(tmp_path: Path) -> None:
    plan = CoursePlan(tmp_path, "dl", "ko")
    assert "c.GradeExercises.course = ''" in new_configuration(load_course(ROOT), plan)
    (tmp_path / "solutions").mkdir()
    assert str(tmp_path) in new_configuration(load_course(tmp_path), plan)


def test_a_course_keeps_its_language(course: Course, tmp_path: Path) -> None:
    list(write_course(course, ["mse"], CoursePlan(tmp_path, "dl", "ko", together="one")))
    list(write_course(course, ["mse"], CoursePlan(tmp_path, "dl", "en", together="two")))
    text = (tmp_path / "source" / "two" / "two.ipynb").read_text(encoding="utf-8")
    assert "평균 제곱 오차" in text
    assert json.loads(text)["cells"][-1]["source"][-1].endswith('"ko")')


def test_the_exercises_of_two_chapters_may_take_turns(course: Course, tmp_path: Path) -> None:
    """They stay in the order in which the teacher names them, and no two cells have one name."""
    list(write_course(course, ["mse", "accuracy", "softmax"], CoursePlan(tmp_path, "dl", "en", together="one")))
    cells = json.loads((tmp_path / "source" / "one" / "one.ipynb").read_text(encoding="utf-8"))["cells"]
    ids = [cell["metadata"]["nbgrader"]["grade_id"] for cell in cells]
    assert [name for name in ids if name in ("mse", "accuracy", "softmax")] == ["mse", "accuracy", "softmax"]
    assert [name for name in ids if name.startswith("chapter")] == ["chapter-06", "chapter-01", "chapter-06-2"]


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_next_commands_can_be_typed(tmp_path: Path, lang: str) -> None:
    run = [sys.executable, "-c", GRADE, "--lang", lang, "nbgrader", "init"]

    def typed(*words: str, folder: Path) -> str:
        command, env = [*run, *words], with_quick_imports()
        return subprocess.run(command, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=True).stdout

    said = typed("딥러닝 강의", "mse", folder=tmp_path)
    change, generate = re.findall("`(.*?)`", said.splitlines()[-1])
    assert shlex.split(change) == ["cd", "딥러닝 강의"]
    assert generate == "nbgrader generate_assignment 06_learning"
    inside = tmp_path / "딥러닝 강의"
    assert "`cd" not in typed(".", folder=inside)


BLOCKED = """
import importlib.abc, sys
class Blocked(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {names!r}:
            raise ModuleNotFoundError("No module named " + repr(name), name=name)
sys.meta_path.insert(0, Blocked())
"""


def requirements(name: str, extra: str) -> list[str]:
    """The requirements of a distribution; those of this project are read from pyproject.toml, since the installed ones may be older."""
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


@pytest.mark.slow
def test_what_the_guide_installs_is_enough(tmp_path: Path) -> None:
    """The packages of the extra `classroom` are enough: the command runs while no other package can be imported."""
    pytest.importorskip("nbgrader")
    pytest.importorskip("packaging")
    come = {name for name, _ in come_along("dlgrade", "classroom", come_along("dlgrade", "", set()))}
    homes = importlib.metadata.packages_distributions().items()
    others = {module for module, names in homes if not come & {name.lower().replace("_", "-") for name in names}}
    assert "torch" in others or "libcst" in others, "nothing is out of reach"
    code = BLOCKED.format(names=others - {"dlgrade"}) + GRADE
    done = subprocess.run(
        [sys.executable, "-c", code, "nbgrader", "init", str(tmp_path / "course")],
        env=with_quick_imports(),
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr


STOCK = """c = get_config()
c.CourseDirectory.course_id = "mine"
c.ClearSolutions.text_stub = "ANSWER"
"""


Command = Callable[..., Result]


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run `grade …` in the course's folder. The result has its `output`, and in `exception` an error of the user's."""
    monkeypatch.chdir(tmp_path)
    return lambda *words, answer="": CliRunner().invoke(build("en"), words, input=answer, standalone_mode=False)


def test_an_existing_course_is_not_graded_unconfined(course: Course, tmp_path: Path, command: Command) -> None:
    """The difference to the settings is shown, and written only if the teacher agrees; nothing else is written before."""
    path = tmp_path / "nbgrader_config.py"
    path.write_text(STOCK, encoding="utf-8")
    refused = command("nbgrader", "init", ".", "mse", "--as", "hw1").exception
    assert isinstance(refused, CourseError)
    assert "grade nbgrader update" in refused.text.ko
    assert [each.name for each in tmp_path.iterdir()] == ["nbgrader_config.py"]
    for answer in ("n\n", ""):
        done = command("nbgrader", "update", ".", answer=answer)
        assert isinstance(done.exception, CourseError)
        assert '+c.Autograde.exporter_class = "dlgrade.nbgrader.exporter.ClassroomExporter"' in done.output
        assert path.read_text(encoding="utf-8") == STOCK
    assert command("nbgrader", "update", ".", answer="y\n").exception is None
    text = path.read_text(encoding="utf-8")
    assert text.startswith(STOCK)
    settings = course_settings(path)
    assert settings.Autograde.exporter_class == "dlgrade.nbgrader.exporter.ClassroomExporter"
    assert settings.CourseDirectory.course_id == "mine"
    assert settings.GradeExercises.seed > 2**20
    assert change_of(course, CoursePlan(tmp_path, "", "en")) is None
    assert command("nbgrader", "init", ".", "mse", "--as", "hw1").exception is None
    assert "nothing to change" in command("nbgrader", "update").output
    lacking = command("nbgrader", "init", ".", "mse", "softmax", "--as", "hw1").exception
    assert isinstance(lacking, CourseError)
    assert "softmax" in lacking.text.en


def test_a_course_of_the_former_name_is_migrated_and_keeps_its_lines(
    course: Course, tmp_path: Path, command: Command
) -> None:
    list(write_course(course, ["mse"], CoursePlan(tmp_path, "dl", "ko", together="one")))
    path, notebook = tmp_path / "nbgrader_config.py", tmp_path / "source" / "one" / "one.ipynb"
    today = path.read_text(encoding="utf-8") + "c.Mine.line = 1\n"
    former = today
    for new, old in (("restore_cells", "mend"), ("save_grades", "save"), ("clear_solutions", "clear")):
        former = former.replace(f"dlgrade.nbgrader.{new}", f"grader.notebook.{old}")
    former = re.sub(r"dlgrade\.nbgrader\.(?=[a-z_]+\.[A-Z])", "grader.notebook.", former)
    former = "".join(line for line in former.splitlines(True) if "exchange.Collect" not in line)
    path.write_text(former, encoding="utf-8")
    document = json.loads(notebook.read_text(encoding="utf-8"))
    document["cells"][-1]["source"] = 'from grader.notebook import check\n\ncheck("mse", "ko")'
    notebook.write_text(json.dumps(document), encoding="utf-8")
    assert has_former_names(tmp_path)
    assert command("nbgrader", "update", "--yes").exception is None
    assert not has_former_names(tmp_path)
    assert course_settings(path) == course_settings_of(tmp_path, today)
    assert "Mine.line" in path.read_text(encoding="utf-8")
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    assert "".join(cells[-1]["source"]) == check_source("mse", "ko")


def course_settings_of(folder: Path, text: str) -> Any:
    path = folder / "other_config.py"
    path.write_text(text, encoding="utf-8")
    return course_settings(path)


@pytest.mark.parametrize(
    ("line", "lacks"),
    [
        ("c.Autograde.autograde_preprocessors += ['my.Step']", False),
        ("c.Autograde.autograde_preprocessors.append('nbgrader.preprocessors.Execute')", True),
        ("c.Autograde.exporter_class = 'nbconvert.exporters.NotebookExporter'", True),
        ("c.ExportApp.plugin_class = 'my.Plugin'", False),
        ("del c.Autograde", True),
    ],
)
def test_only_what_would_change_how_is_graded_is_asked_about(
    course: Course, tmp_path: Path, line: str, lacks: bool
) -> None:
    plan = CoursePlan(tmp_path, "dl", "en")
    (tmp_path / "nbgrader_config.py").write_text(new_configuration(course, plan) + line + "\n", encoding="utf-8")
    assert (change_of(course, plan) is not None) == lacks


def test_a_configuration_that_cannot_be_loaded_says_so(course: Course, tmp_path: Path) -> None:
    (tmp_path / "nbgrader_config.py").write_text("c = get_config(\n", encoding="utf-8")
    with pytest.raises(CourseError, match="SyntaxError"):
        change_of(course, CoursePlan(tmp_path, "dl", "en"))
